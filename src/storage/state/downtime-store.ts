import type { Downtime } from '#domain/time/downtime.ts';
import { perDatabase } from '#storage/engine/batch-calls.ts';
import type { Db } from '#storage/engine/database.ts';

/** Instant of the last sign that updates come in, ISO; over all processes. */
export const lastHeardKey = 'lastHeardAt';

const freshMs = 5_000;
/** Longer than an update is kept that may be taken up again. */
const keepMs = 8 * 24 * 3_600_000;

interface Kept {
  read?: { atMs: number; downtimes: Promise<Downtime[]> };
}

const keptOf = perDatabase((): Kept => ({}));

/** Notes a downtime, or a later end of one that began at the same moment. Old ones go. */
export async function saveDowntime(db: Db, { fromAt, untilAt }: Downtime): Promise<void> {
  await db.downtime.upsert({ where: { fromAt }, create: { fromAt, untilAt }, update: { untilAt } });
  await db.downtime.deleteMany({ where: { untilAt: { lt: new Date(untilAt.getTime() - keepMs) } } });
  keptOf(db).read = undefined;
}

/** The downtimes of the last days, at most 5 s old. */
export function listDowntimes(db: Db): Promise<Downtime[]> {
  const kept = keptOf(db);
  if (kept.read && performance.now() - kept.read.atMs < freshMs) return kept.read.downtimes;
  const downtimes = db.downtime.findMany({ orderBy: { fromAt: 'asc' } });
  kept.read = { atMs: performance.now(), downtimes };
  downtimes.catch(() => {
    kept.read = undefined;
  });
  return downtimes;
}
