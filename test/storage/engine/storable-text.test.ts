import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';
import { storableValues } from '#storage/engine/storable-text.ts';
import { describeEach } from '#test/support/programs.ts';
import { engines } from '#test/support/servers/databases.ts';

const odd = 'a\u0000b \ud83d c\udc00 \u{1F600}';
const kept = 'a\uFFFDb \uFFFD c\uFFFD \u{1F600}';
/** Somebody typed it, letter by letter: nothing is wrong with it. */
const typed = String.raw`C:\u0000 \ud83d \\u0000`;

describeEach(engines, 'a text that no column can hold, on the $engine engine', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
  });
  afterAll(() => database.close());

  test('is kept with the replacement character, in JSON and its names too', async () => {
    const value = { [odd]: [odd, typed, { deep: odd }] };
    await database.transaction((db) => db.setting.create({ data: { key: odd, value } }));
    const row = await database.db.setting.findUnique({ where: { key: odd } });
    expect(row).toEqual({ key: kept, value: { [kept]: [kept, typed, { deep: kept }] } });
  });

  test.each(['outside a transaction', 'in one'])('goes through raw statements, %s', async (where) => {
    const json = JSON.stringify({ [odd]: odd, typed });
    const key = `raw ${where}`;
    const read = async (db: Database['db']) => {
      await execute(db)`INSERT INTO "Setting" ("key", "value") VALUES (${key}, ${json}::jsonb)`;
      return queryRows<{ text: string; list: string[]; value: object }>(db)`
        SELECT ${odd}::text AS "text", ${[odd, typed]}::text[] AS "list", "value" FROM "Setting" WHERE "key" = ${key}`;
    };
    const rows = where === 'in one' ? await database.transaction(read) : await read(database.db);
    expect(rows).toEqual([{ text: kept, list: [kept, typed], value: { [kept]: kept, typed } }]);
  });
});

test('what a column can hold stays as it is, and all else becomes something it can hold', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\\', 'u', '0', 'd', '8', 'c', '\0') }),
  );
  const values = fc.jsonValue({ stringUnit: 'binary' });
  fc.assert(
    fc.property(fc.oneof(values, texts, fc.dictionary(texts, texts)), (value) => {
      const json = JSON.stringify(value);
      const [stored] = storableValues('SELECT $1::jsonb', [json]);
      const expected = json.includes('\\u0000')
        ? JSON.parse(json.replaceAll(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1\uFFFD'))
        : // JSON has no -0.
          JSON.parse(json);
      expect(JSON.parse(stored as string)).toEqual(expected);
    }),
  );
});
