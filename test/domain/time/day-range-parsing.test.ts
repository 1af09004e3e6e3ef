import { expect, test } from 'vitest';
import { parseTypedDayRange } from '#domain/time/day-range-parsing.ts';

const medan = { kind: 'range', startsOn: '2019-03-18', endsOn: '2019-06-18' };

test.each([
  '18/3/2019 - 18/6/2019',
  '18/3/2019-18/6/2019',
  '18-03-2019 – 18-06-2019',
  '18-03-2019 s.d. 18-06-2019',
  '18 Maret sampai dengan 18 Juni 2019',
  '18 Mar 2019 to 18 Jun 2019',
  'Senin, 18 Maret 2019 s/d Selasa, 18 Juni 2019',
  '  18.3.2019 — 18.6.2019 ',
])('“%s” is the time of the workshop', (typed) => {
  expect(parseTypedDayRange(typed)).toEqual(medan);
});

test('one day is a range of one day', () => {
  expect(parseTypedDayRange('18/3/2019 - 18/3/2019')).toEqual({ ...medan, endsOn: '2019-03-18' });
});

test('a day that does not exist is named', () => {
  expect(parseTypedDayRange('31/2/2019 - 18/6/2019')).toEqual({ kind: 'noSuchDay', typed: '31/2/2019' });
  expect(parseTypedDayRange('18/3/2019 - 31/6/2019')).toEqual({ kind: 'noSuchDay', typed: '31/6/2019' });
});

test('an end before the start is refused', () => {
  expect(parseTypedDayRange('18/6/2019 - 18/3/2019')).toEqual({ kind: 'endBeforeStart' });
});

test.each(['18/3/2019', 'Maret sampai Juni', '', '18/3/2019 - 18/6/2019 - 1/7/2019'])(
  '“%s” is no range',
  (typed) => {
    expect(parseTypedDayRange(typed)).toEqual({ kind: 'notARange' });
  },
);
