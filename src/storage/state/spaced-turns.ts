/**
 * Turns of many takers, each at its own steady pace: `burst` at once after a rest, then one every
 * `intervalMs`. In any minute a taker has at most `burst + 60,000 / intervalMs` turns. Real time:
 * `nowMs` never goes back (`performance.now()`).
 */
export class SpacedTurns<Taker> {
  readonly #intervalMs: number;
  readonly #aheadMs: number;
  /** When a taker's turns so far are used up, one every interval. */
  readonly #usedUntilMs = new Map<Taker, number>();

  constructor({ intervalMs, burst }: { intervalMs: number; burst: number }) {
    this.#intervalMs = intervalMs;
    this.#aheadMs = intervalMs * (burst - 1);
  }

  /** Takes the next turn. Returns how long from `nowMs` it is until then; 0 when it is now. */
  take(taker: Taker, nowMs: number): number {
    const usedUntilMs = Math.max(nowMs, this.#usedUntilMs.get(taker) ?? nowMs);
    this.#usedUntilMs.set(taker, usedUntilMs + this.#intervalMs);
    return Math.max(0, usedUntilMs - nowMs - this.#aheadMs);
  }

  /** Leaves a taker alone for this long. */
  rest(taker: Taker, ms: number, nowMs: number): void {
    const untilMs = nowMs + ms + this.#aheadMs;
    this.#usedUntilMs.set(taker, Math.max(untilMs, this.#usedUntilMs.get(taker) ?? 0));
  }

  /** Who would have to wait now. Forgets those who have rested. */
  listWaiting(nowMs: number): Taker[] {
    for (const [taker, untilMs] of this.#usedUntilMs) if (untilMs <= nowMs) this.#usedUntilMs.delete(taker);
    return [...this.#usedUntilMs]
      .filter(([, untilMs]) => untilMs - nowMs > this.#aheadMs)
      .map(([taker]) => taker);
  }
}
