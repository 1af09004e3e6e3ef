/** Work took longer than it may. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

/** With its calls, each of which has a limit of its own, work may take so many times as long. */
const withCalls = 4;
const lookAgainMs = 250;

/**
 * Counts the time of some work: `limitMs` of its own, four times as much with its calls. Real time. Two of them count at
 * every update, so they hold one timer each and nothing more.
 */
export class TimeLimit {
  isOver = false;
  readonly #limitMs: number;
  readonly #whenOver: (error: TookTooLong) => void;
  readonly #begunAtMs = performance.now();
  #callsMs = 0;
  #calls = 0;
  #callsSinceMs = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(limitMs: number, whenOver: (error: TookTooLong) => void) {
    this.#limitMs = limitMs;
    this.#whenOver = whenOver;
    this.#look();
  }

  /** The time stands still during calls that have a limit of their own (1 begins one, -1 ends it). */
  onCall(change: 1 | -1): void {
    if (change === 1 && this.#calls === 0) this.#callsSinceMs = performance.now();
    this.#calls += change;
    if (change === -1 && this.#calls === 0) this.#callsMs += performance.now() - this.#callsSinceMs;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #look(): void {
    const waitMs = this.#leftMs();
    if (waitMs > 0) {
      this.#timer = setTimeout(() => this.#look(), waitMs).unref();
      return;
    }
    this.isOver = true;
    this.#whenOver(new TookTooLong(`an update was not handled within ${this.#limitMs} ms of its own time`));
  }

  #leftMs(): number {
    const takenMs = performance.now() - this.#begunAtMs;
    const ownLeftMs = this.#calls > 0 ? lookAgainMs : this.#limitMs - (takenMs - this.#callsMs);
    return Math.min(ownLeftMs, this.#limitMs * withCalls - takenMs);
  }
}

/** Runs work under a limit; it hears of its calls. Throws TookTooLong, whatever becomes of the work then. */
export function withinLimit<T>(limitMs: number, work: (limit: TimeLimit) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const limit = new TimeLimit(limitMs, reject);
    const end = (settle: () => void) => {
      limit.stop();
      settle();
    };
    work(limit).then(
      (result) => end(() => resolve(result)),
      (error: unknown) => end(() => reject(error)),
    );
  });
}
