import type { Db } from './database.ts';

/** The value of a setting; the first process to ask decides it. */
export async function readOrCreateSetting(db: Db, key: string, fresh: string): Promise<string> {
  await db.setting.createMany({ data: [{ key, value: fresh }], skipDuplicates: true });
  const row = await db.setting.findUniqueOrThrow({ where: { key } });
  return String(row.value);
}
