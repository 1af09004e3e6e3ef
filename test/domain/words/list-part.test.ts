import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRows } from '#domain/words/find-rows.ts';
import { pageWith, partOf } from '#domain/words/list-part.ts';

test('the pages of a list are all its rows in order, and none is empty but the only one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (rows, size) => {
      const { pages } = partOf(rows, { wanted: 0, size });
      const parts = Array.from({ length: pages }, (_, wanted) => partOf(rows, { wanted, size }));
      expect(parts.flatMap((part) => part.rows)).toEqual(rows);
      expect(parts.every((part) => part.rows.length > 0 || pages === 1)).toBe(true);
      for (const [index] of rows.entries()) {
        const part = parts[pageWith(index, size)]!;
        expect(part.rows[index - part.skip]).toBe(rows[index]);
      }
    }),
  );
});

test('a page beyond the last is the last, as after its only row has gone', () => {
  expect(partOf([1, 2, 3, 4, 5, 6], { wanted: 2, size: 3 })).toEqual({
    ...{ page: 1, pages: 2, skip: 3, take: 3 },
    rows: [4, 5, 6],
  });
  expect(partOf([], { wanted: 4, size: 3 })).toEqual({ page: 0, pages: 1, skip: 0, take: 3, rows: [] });
});

const people = [
  { name: 'Budi Rekaan', number: 4 },
  { name: 'Budiman Fiktif', number: 9 },
  { name: 'Citra Fiktif, S.T.', number: 12 },
];
const days = [{ name: 'Sen, 18 Mar 2019' }, { name: 'Sel, 19 Mar 2019' }, { name: 'Sen, 25 Mar 2019' }];

test.each([
  ['12', people, [2]],
  ['1', people, [0]],
  ['7', people, []],
  ['0', people, []],
  ['budi', people, [0, 1]],
  ['fik cit', people, [2]],
  ['BUDI REKAAN', people, [0]],
  ['udi', people, []],
  ['...', people, []],
  ['19', days, [1]],
  ['sen', days, [0, 2]],
  ['3', days, [2]],
])('%s is found by number, else by the beginnings of words', (typed, rows, indexes) => {
  expect(findRows(typed, rows)).toEqual(indexes.map((index) => rows[index]));
});
