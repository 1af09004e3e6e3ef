import { expect, test } from 'vitest';
import { parseWeekday } from '#domain/time/weekday.ts';

// A Wednesday.
const todayOn = '2019-03-20';

test.each([
  ['rabu', '2019-03-20'],
  ['Kamis', '2019-03-21'],
  ["jum'at", '2019-03-22'],
  ['Sen', '2019-03-25'],
  ['hari senin', '2019-03-25'],
  ['selasa ini', '2019-03-26'],
  ['senin depan', '2019-03-25'],
  ['rabu depan', '2019-03-27'],
  ['next Friday', '2019-03-29'],
  ['sunday', '2019-03-24'],
  ['minggu', '2019-03-24'],
])('%s is %s', (typed, on) => {
  expect(parseWeekday(typed, todayOn)).toBe(on);
});

test.each(['minggu lalu', 'besok', 'senin 18 maret', 'seni', ''])('%j is no weekday', (typed) => {
  expect(parseWeekday(typed, todayOn)).toBeUndefined();
});
