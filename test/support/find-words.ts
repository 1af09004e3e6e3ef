import type { Redis } from 'ioredis';
import type { Database } from '#storage/engine/database.ts';

/** Where words stand: `table` of the product, `pgboss.table` of the queue, `redis:key`. Bytes are looked through too. */
export async function findWords(
  { database, redis }: { database: Database; redis?: Redis },
  words: string[],
): Promise<string[]> {
  const found = [...(await tablesWith(database, words)), ...(redis ? await keysWith(redis, words) : [])];
  return found.toSorted();
}

async function tablesWith({ db }: Database, words: string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ schema: string; name: string }[]>`
    SELECT "table_schema" AS "schema", "table_name" AS "name" FROM information_schema.tables
    WHERE "table_schema" IN ('public', 'pgboss') AND "table_type" = 'BASE TABLE'`;
  const needles = words.flatMap((word) => [word, Buffer.from(word).toString('hex')]);
  const names: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS "row" FROM "${schema}"."${name}" t`,
    );
    if (rows.some(({ row }) => needles.some((needle) => row.includes(needle))))
      names.push(schema === 'public' ? name : `${schema}.${name}`);
  }
  return names;
}

async function keysWith(redis: Redis, words: string[]): Promise<string[]> {
  const keys = await redis.keys('*');
  const holds = async (key: string) => {
    const value = (await redis.type(key)) === 'string' ? await redis.get(key) : await redis.dump(key);
    return words.some((word) => key.includes(word) || value?.includes(word));
  };
  const found = await Promise.all(keys.map(async (key) => ((await holds(key)) ? [`redis:${key}`] : [])));
  return found.flat();
}
