import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseAway } from '#storage/engine/database-away.ts';

const pauseMs = 250;
const longestMs = 60_000;

/**
 * Marks what was handled, again while the database is away: else the update would be handled, and its person answered,
 * a second time. The mark itself may be repeated. Rejects with the last failure after a minute.
 */
export async function markThroughOutage(mark: () => Promise<void>): Promise<void> {
  const until = performance.now() + longestMs;
  for (;;) {
    try {
      return await mark();
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > until) throw error;
      await sleep(pauseMs, undefined, { ref: false });
    }
  }
}
