import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDayOn, parseTypedDay } from '#domain/time/day-parsing.ts';

const day = (on: string) => ({ kind: 'day', on });

test.each([
  '18 Maret 2019',
  '18/3/2019',
  '18-03-19',
  '18.3.2019',
  '18 3 2019',
  '18 Mar 2019',
  '18 MARCH 2019',
  'Senin, 18 Maret 2019',
  'sen 18 mar 19',
  'March 18, 2019',
  '2019-03-18',
])('reads %s', (typed) => {
  expect(parseTypedDay(typed)).toEqual(day('2019-03-18'));
});

test.each(['16 Agt 2019', '16 Agu 2019', '16 Ags 2019', '16 agustus 2019', '16 Aug 2019'])(
  'knows August in %s',
  (typed) => {
    expect(parseTypedDay(typed)).toEqual(day('2019-08-16'));
  },
);

test('takes the default year when none is typed', () => {
  expect(parseTypedDay('18/03', { defaultYear: 2019 })).toEqual(day('2019-03-18'));
  expect(parseTypedDay('18 Maret', { defaultYear: 2019 })).toEqual(day('2019-03-18'));
  expect(parseTypedDay('18/03')).toEqual({ kind: 'notADate', typed: '18/03' });
});

test('knows which days exist, leap years included', () => {
  expect(parseTypedDay('29/2/2020')).toEqual(day('2020-02-29'));
  for (const typed of ['29/2/2019', '31/9/2019', '31 Juni 2019', '18/13/2019', '0/1/2019'])
    expect(parseTypedDay(typed)).toEqual({ kind: 'noSuchDay', typed });
});

test.each(['', 'besok', '18', '18/3/209', '18 Marsh 2019', '1/7/2019 s.d. 2/7/2019', 'senin'])(
  'does not take %s for a date',
  (typed) => {
    expect(parseTypedDay(typed)).toEqual({ kind: 'notADate', typed });
  },
);

test('reads every day of this century however it is written', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const months = ['jan', 'Peb', 'mrt', 'APR', 'mei', 'juni', 'Jul', 'ags', 'sept', 'okt', 'nopember', 'Dec'];
  fc.assert(
    fc.property(days, (date) => {
      const on = date.toISOString().slice(0, 10);
      const [d, m, y] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
      const written = [on, `${d}/${m}/${y}`, `${d}-${m}-${on.slice(2, 4)}`, `${d} ${months[m - 1]} ${y}`];
      for (const typed of written) expect(parseTypedDay(typed)).toEqual(day(on));
      expect(isDayOn(on)).toBe(true);
    }),
  );
});

test('never throws, whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => parseTypedDay(typed) !== undefined));
});
