import type { Db } from '#storage/engine/database.ts';

/** The act of one update: which update, which act, when. */
export interface UpdateAct {
  updateId: number;
  action: string;
  now: Date;
}

/**
 * Runs an act at most once per update: the second time the stored outcome comes back and nothing else
 * happens. Call it inside the transaction of the act. Outcomes must be plain JSON and hold no names.
 */
export async function applyOnce<T>(db: Db, act: UpdateAct, run: () => Promise<T>): Promise<T> {
  const key = { updateId_action: { updateId: BigInt(act.updateId), action: act.action } };
  const earlier = await db.appliedUpdate.findUnique({ where: key });
  if (earlier) return earlier.outcome as T;
  const outcome = await run();
  await db.appliedUpdate.create({
    data: { updateId: act.updateId, action: act.action, outcome: outcome as object, appliedAt: act.now },
  });
  return outcome;
}

/** What this update led to before; undefined when it is here for the first time. */
export async function findOutcome<T>(
  db: Db,
  { updateId, action }: Pick<UpdateAct, 'updateId' | 'action'>,
): Promise<T | undefined> {
  const key = { updateId_action: { updateId: BigInt(updateId), action } };
  const earlier = await db.appliedUpdate.findUnique({ where: key });
  return earlier ? (earlier.outcome as T) : undefined;
}

/** Forgets outcomes older than `before`; Telegram redelivers for 24 hours at most. */
export async function forgetAppliedUpdates(db: Db, before: Date): Promise<number> {
  const { count } = await db.appliedUpdate.deleteMany({ where: { appliedAt: { lt: before } } });
  return count;
}
