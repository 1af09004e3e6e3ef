import type { Db } from '#storage/engine/database.ts';
import type { World } from './seeds/seed-forged-world.ts';

/** What the bot keeps of updates and dialogues, whoever they come from. */
const bookkeeping = ['InboxUpdate', 'AppliedUpdate', 'DialogueState', 'Setting', '_prisma_migrations'];

/**
 * Every row that is or names a thing of this world (an id of it in any column of ids, its mark in any words), by
 * table and place, as text. Rows that appear or change are of interest alike.
 */
export async function readForeignRows(db: Db, { base, mark }: World): Promise<Map<string, string>> {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type IN ('integer', 'bigint')
      AND (column_name = 'id' OR column_name LIKE '%Id') AND column_name NOT IN
        ('updateId', 'messageId', 'progressMessageId', 'chatId', 'telegramUserId', 'deliveryId', 'targetId')`;
  const tables = Map.groupBy(
    columns.filter(({ table }) => !bookkeeping.includes(table)),
    ({ table }) => table,
  );
  const selects = [...tables].map(([table, of]) => {
    const named = of.map(({ column }) => `t."${column}" BETWEEN ${base} AND ${base + 999}`).join(' OR ');
    return `SELECT '${table}' AS "table", to_jsonb(t)::text AS "row" FROM "${table}" t
      WHERE ${named} OR to_jsonb(t)::text LIKE '%${mark}%' OR to_jsonb(t)->>'subject' LIKE '%:${base / 1_000}___'`;
  });
  const rows = await db.$queryRawUnsafe<{ table: string; row: string }[]>(
    `${selects.join(' UNION ALL ')} ORDER BY 1, 2`,
  );
  return new Map(rows.map(({ table, row }) => [`${table} ${keyOf(row)}`, row]));
}

/** The columns that say which row it is. */
function keyOf(row: string): string {
  const values = Object.entries(JSON.parse(row) as Record<string, unknown>);
  return values
    .filter(([name]) => name === 'id' || name.endsWith('Id') || name === 'key')
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');
}
