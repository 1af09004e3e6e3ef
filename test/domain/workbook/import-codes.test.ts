import { expect, test } from 'vitest';
import { assignCodes } from '#domain/workbook/import-codes.ts';

test('a wished code stays; the others are numbered past what is taken, case aside', () => {
  const rows = [
    { wished: null, number: 1 },
    { wished: 'p002', number: 2 },
    { wished: null, number: 2 },
    { wished: null, number: 1200 },
  ];
  expect(assignCodes(rows, { prefix: 'P', taken: ['P001'] })).toEqual(['P003', 'p002', 'P004', 'P1200']);
});
