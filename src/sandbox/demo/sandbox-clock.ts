import type { Clock } from '#domain/time/clock.ts';

export type JumpListener = (now: Date) => void | Promise<void>;

/** Product time of the sandbox: flows with real time from a given instant, and can be moved forward. */
export class SandboxClock implements Clock {
  #baseAtMs: number;
  #anchorMs = performance.now();
  readonly #listeners = new Set<JumpListener>();

  constructor(startAt: Date) {
    this.#baseAtMs = startAt.getTime();
  }

  now(): Date {
    return new Date(this.#baseAtMs + Math.floor(performance.now() - this.#anchorMs));
  }

  /**
   * Moves forward to an instant and waits for every listener.
   * Throws on an instant in the past: nothing that has happened may happen again.
   */
  async jumpTo(at: Date): Promise<void> {
    const now = this.now();
    if (Number.isNaN(at.getTime())) throw new RangeError('The clock cannot jump to an unreadable time.');
    if (at < now) {
      throw new RangeError(
        `The clock only goes forward: it is ${now.toISOString()}, asked for ${at.toISOString()}.`,
      );
    }
    this.resumeAt(at);
    await Promise.all([...this.#listeners].map(async (listener) => listener(this.now())));
  }

  /** Goes on from the time a former run had reached; tells no listener. */
  resumeAt(at: Date): void {
    this.#baseAtMs = at.getTime();
    this.#anchorMs = performance.now();
  }

  /** Calls after each jump, which waits for it. Returns the way to stop. */
  onJump(listener: JumpListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
