/** Work took longer than it may. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

export interface TimeLimit {
  readonly isOver: boolean;
  /** Rejects with TookTooLong when the time is over. */
  over: Promise<never>;
  /** The time stands still during calls that have a limit of their own (1 begins one, -1 ends it). */
  onCall(change: 1 | -1): void;
  stop(): void;
}

/** With its calls, each of which has a limit of its own, work may take so many times as long. */
const withCalls = 4;
const lookAgainMs = 250;

/** Begins to count: `limitMs` of the work's own time, four times as much with its calls. Real time. */
function startLimit(limitMs: number): TimeLimit {
  const begunAtMs = performance.now();
  let callsMs = 0;
  let calls = 0;
  let callsSinceMs = 0;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const inCallsMs = () => callsMs + (calls > 0 ? performance.now() - callsSinceMs : 0);
  const leftMs = () => {
    const takenMs = performance.now() - begunAtMs;
    const ownLeftMs = calls > 0 ? lookAgainMs : limitMs - (takenMs - inCallsMs());
    return Math.min(ownLeftMs, limitMs * withCalls - takenMs);
  };
  const over = new Promise<never>((_resolve, reject) => {
    const look = () => {
      const waitMs = leftMs();
      if (waitMs > 0) {
        timer = setTimeout(look, waitMs).unref();
        return;
      }
      isOver = true;
      reject(new TookTooLong(`an update was not handled within ${limitMs} ms of its own time`));
    };
    look();
  });
  over.catch(() => undefined);
  return {
    get isOver() {
      return isOver;
    },
    over,
    onCall: (change) => {
      if (change === 1 && calls === 0) callsSinceMs = performance.now();
      calls += change;
      if (change === -1 && calls === 0) callsMs += performance.now() - callsSinceMs;
    },
    stop: () => clearTimeout(timer),
  };
}

/** Runs work under a limit; it hears of its calls. Throws TookTooLong, whatever becomes of the work then. */
export async function withinLimit<T>(limitMs: number, work: (limit: TimeLimit) => Promise<T>): Promise<T> {
  const limit = startLimit(limitMs);
  try {
    return await Promise.race([work(limit), limit.over]);
  } finally {
    limit.stop();
  }
}
