import type { Db } from '#storage/engine/database.ts';

/** The value of a setting; the first process to ask decides it. */
export async function readOrCreateSetting(db: Db, key: string, fresh: string): Promise<string> {
  await db.setting.createMany({ data: [{ key, value: fresh }], skipDuplicates: true });
  const row = await db.setting.findUniqueOrThrow({ where: { key } });
  if (typeof row.value !== 'string') throw new Error(`setting ${key} is not a text`);
  return row.value;
}

/** Instant of the last tick, ISO; several processes share it. */
export const lastTickKey = 'lastTickAt';

export async function saveSetting(db: Db, key: string, value: string): Promise<void> {
  await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

export async function findSetting(db: Db, key: string): Promise<string | undefined> {
  const row = await db.setting.findUnique({ where: { key } });
  return typeof row?.value === 'string' ? row.value : undefined;
}
