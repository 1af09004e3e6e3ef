import { wallTimeOf } from '#domain/time/local-time.ts';
import { findErased, rewriteFiles } from '#storage/folder/rewrite-files.ts';
import type { Needs } from '#telegram/bot-context.ts';

const hourMs = 3_600_000;
/** The bot was down at night: what was promised within a day is done by day then. */
const latestMs = 20 * hourMs;
/** Local hours in which nobody should be writing. */
const [nightFrom, nightUntil] = ['01:00', '04:00'];

/**
 * In the night after somebody deleted their data it goes from the files of an embedded database too, within 24 hours.
 * On a server that is done by its own rule. What a crash breaks off is begun anew at the next tick.
 */
export async function eraseFromFiles(needs: Pick<Needs, 'database' | 'clock' | 'log'>): Promise<void> {
  const { database, clock, log } = needs;
  if (database.driver.kind !== 'embedded') return;
  const erased = await findErased(database.db);
  if (!erased) return;
  const now = clock.now();
  const time = wallTimeOf(now, erased.zone);
  const isNight = time >= nightFrom && time < nightUntil;
  if (!isNight && now.getTime() - erased.since.getTime() < latestMs) return;
  const startedMs = performance.now();
  await rewriteFiles(database, erased.note);
  log.info({ tookMs: Math.round(performance.now() - startedMs) }, 'files.rewritten');
}
