import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database, Db } from '#storage/engine/database.ts';
import { execute, executeText, queryRows } from '#storage/engine/statements.ts';
import { describeEach } from '#test/support/programs.ts';
import { engines } from '#test/support/servers/databases.ts';

interface Row {
  count: number;
  chatId: number;
  at: Date;
  nothing?: string;
  never?: Date;
  payload: { reason: null; list: number[] };
  ids: number[];
  name: string;
}

describeEach(engines, 'raw statements on the $engine engine', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
  });
  afterAll(() => database.close());

  const at = new Date('2019-03-18T01:00:00.123Z');
  const read = (db: Db) => queryRows<Row>(db)`
    SELECT count(*) AS "count", 9007199254740991::bigint AS "chatId", ${at}::timestamptz AS "at",
      NULL::text AS "nothing", NULL::timestamptz AS "never", '{"reason": null, "list": [1]}'::jsonb AS "payload",
      ARRAY[1, 2]::int[] AS "ids", ${'Siti'}::text AS "name"`;

  test('rows come as values, outside a transaction and in one', async () => {
    const row = {
      ...{ count: 1, chatId: Number.MAX_SAFE_INTEGER, at, name: 'Siti' },
      ...{ payload: { reason: null, list: [1] }, ids: [1, 2] },
    };
    expect(await read(database.db)).toStrictEqual([row]);
    expect(await database.transaction(read)).toStrictEqual([row]);
  });

  test('a change says how many rows it changed; a command takes no values', async () => {
    await execute(database.db)`INSERT INTO "Setting" ("key", "value") VALUES ('one', '1'), ('two', '2')`;
    expect(await execute(database.db)`DELETE FROM "Setting" WHERE "key" IN (${'one'}, ${'two'})`).toBe(2);
    await executeText(database.db, 'CHECKPOINT');
  });
});
