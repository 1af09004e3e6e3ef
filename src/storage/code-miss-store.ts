import type { Db } from './database.ts';

/** Notes a wrong join code. */
export async function recordCodeMiss(db: Db, telegramUserId: number, missedAt: Date): Promise<void> {
  await db.codeMiss.create({ data: { telegramUserId, missedAt } });
}

/** Wrong codes since an instant: of one account, and of all. */
export async function countCodeMisses(
  db: Db,
  telegramUserId: number,
  since: { account: Date; everybody: Date },
) {
  const account = await db.codeMiss.count({ where: { telegramUserId, missedAt: { gt: since.account } } });
  const everybody = await db.codeMiss.count({ where: { missedAt: { gt: since.everybody } } });
  return { account, everybody };
}

/** Forgets wrong codes older than `before`; they only count for an hour. */
export async function forgetCodeMisses(db: Db, before: Date): Promise<void> {
  await db.codeMiss.deleteMany({ where: { missedAt: { lt: before } } });
}
