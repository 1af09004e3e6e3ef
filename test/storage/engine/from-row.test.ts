import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { fromRow } from '#storage/engine/from-row.ts';
import { parsedJson } from '#storage/engine/json-column.ts';
import { Prisma } from '#storage/generated/client.ts';

test('a row becomes a value: null is left out, large and decimal numbers are plain, the rest is as it was', () => {
  const at = new Date('2019-03-18T01:00:00Z');
  const row = {
    id: 7n as bigint,
    jp: new Prisma.Decimal('2.5') as Prisma.Decimal | null,
    place: null as string | null,
    note: '' as string | null,
    count: 0,
    isOn: false,
    at,
    payload: { reason: null },
  };
  const value = fromRow(row);
  expect(value).toStrictEqual({
    id: 7,
    jp: 2.5,
    note: '',
    count: 0,
    isOn: false,
    at,
    payload: { reason: null },
  });
  expectTypeOf(value.id).toEqualTypeOf<number>();
  expectTypeOf(value.jp).toEqualTypeOf<number | undefined>();
  expectTypeOf(value.place).toEqualTypeOf<string | undefined>();
  expectTypeOf(value.at).toEqualTypeOf<Date>();
  expect(row.id).toBe(7n);
});

test('a JSON column that holds what its schema does not know is not read', () => {
  const column = parsedJson<{ days: number }>(z.object({ days: z.int() }));
  expect(column.read({ days: 3, more: true })).toStrictEqual({ days: 3 });
  expect(() => column.read({ days: 'tomorrow' })).toThrow('days');
});
