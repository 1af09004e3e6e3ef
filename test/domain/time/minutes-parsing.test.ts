import { expect, test } from 'vitest';
import { meansTheEnd, parseMinutes } from '#domain/time/minutes-parsing.ts';

const limits = { from: 5, until: 600 };

test.each([
  ['60', 60],
  [' 60 menit ', 60],
  ['60mnt', 60],
  ['5 min', 5],
  ['600 minutes', 600],
])('%s is %i minutes', (typed, minutes) => {
  expect(parseMinutes(typed, limits)).toBe(minutes);
});

test.each(['4', '601', '-60', '1,5', '1 jam', 'enam puluh', '', '60 60'])('%s is none', (typed) => {
  expect(parseMinutes(typed, limits)).toBeUndefined();
});

test('the end, in either language', () => {
  expect(['akhir', 'Saat', 'selesai.', 'END', '60'].map(meansTheEnd)).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
});
