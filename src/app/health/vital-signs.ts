import type { Database } from '#storage/engine/database.ts';
import type { Arrival } from './arrival.ts';

/** What only a restart mends. */
export type Ailment =
  /** The embedded database is aborted: it answers nothing any more. */
  | 'databaseBroken'
  /** Another process has taken the data folder; writing on would ruin both. */
  | 'folderLost'
  /** The process is so busy or so starved that everything comes seconds late, and has been for a while. */
  | 'eventLoopLate'
  /** Nobody asks Telegram for updates any more, though nobody stopped it. */
  | 'pollingEnded'
  /** An update's turn lasts on though its time was over long ago. */
  | 'inboxStuck';

export interface VitalSigns {
  /** Looks once; to be called regularly. */
  look(): Promise<void>;
  ailments(): Ailment[];
}

interface Watched {
  database: Pick<Database, 'driver' | 'ping' | 'holdsFolder'>;
  inbox: { longestTurnMs(): number };
  arrival: Arrival;
}

export const lookEveryMs = 2_000;
const failuresInARow = 3;
const lateMs = 2_000;
const pingWithinMs = 5_000;
const longestTurnMs = 300_000;

/** Watches a process for what only a restart mends. One bad look is none: it takes three in a row. */
export function watchVitalSigns(
  { database, inbox, arrival }: Watched,
  nowMs = () => performance.now(),
): VitalSigns {
  let failedPings = 0;
  let lateLooks = 0;
  let lookedAtMs: number | undefined;

  /** A server that is away comes back by itself; the database in this process does not. */
  async function lookAtDatabase(): Promise<void> {
    if (database.driver.kind !== 'embedded') return;
    const isAlive = await Promise.race([
      database.ping().then(
        () => true,
        () => false,
      ),
      // Busy with a long statement is not broken.
      new Promise<undefined>((resolve) => setTimeout(resolve, pingWithinMs, undefined).unref()),
    ]);
    if (isAlive !== undefined) failedPings = isAlive ? 0 : failedPings + 1;
  }

  return {
    look: async () => {
      const atMs = nowMs();
      const isLate = lookedAtMs !== undefined && atMs - lookedAtMs - lookEveryMs > lateMs;
      lateLooks = isLate ? lateLooks + 1 : 0;
      lookedAtMs = atMs;
      await lookAtDatabase();
    },
    ailments: () => {
      const found: [Ailment, boolean][] = [
        ['databaseBroken', failedPings >= failuresInARow],
        ['folderLost', !database.holdsFolder()],
        ['eventLoopLate', lateLooks >= failuresInARow],
        ['pollingEnded', arrival.hasEnded],
        ['inboxStuck', inbox.longestTurnMs() > longestTurnMs],
      ];
      return found.filter(([, isSo]) => isSo).map(([name]) => name);
    },
  };
}
