import type { Db } from '#storage/engine/database.ts';
import { execute } from '#storage/engine/statements.ts';

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

/** Notes in a setting that something was told, unless it was within the last `everyMs`. Returns whether it is due. */
export async function claimTelling(
  db: Db,
  claim: { key: string; everyMs: number; now: Date },
): Promise<boolean> {
  const { key, everyMs, now } = claim;
  const before = new Date(now.getTime() - everyMs).toISOString();
  const claimed = await execute(db)`
    INSERT INTO "Setting" ("key", "value") VALUES (${key}, to_jsonb(${now.toISOString()}::text))
    ON CONFLICT ("key") DO UPDATE SET "value" = EXCLUDED."value" WHERE "Setting"."value" #>> '{}' <= ${before}`;
  return claimed > 0;
}

/** When codes were last opened again by hand, ISO: what was missed before does not close them. */
export const codesOpenedKey = 'codesOpenedAt';
