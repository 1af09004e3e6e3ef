import { expect, test } from 'vitest';
import {
  formatDay,
  formatDayButton,
  formatDayLong,
  formatDayRange,
  formatDayShort,
  formatInstant,
  formatTime,
  formatTimeRange,
} from '#domain/time/time-format.ts';

const opening = new Date('2019-03-18T01:00:00Z');

test('an instant prints as the programme writes it, in both languages', () => {
  expect(formatInstant(opening, 'Asia/Jakarta', 'id')).toBe('Sen, 18 Mar 2019, 08.00 WIB');
  expect(formatInstant(opening, 'Asia/Jakarta', 'en')).toBe('Mon, 18 Mar 2019, 08.00 WIB');
  expect(formatInstant(opening, 'Asia/Makassar', 'id')).toBe('Sen, 18 Mar 2019, 09.00 WITA');
  expect(formatInstant(opening, 'Europe/Berlin', 'en')).toBe('Mon, 18 Mar 2019, 02.00 CET');
});

test('a session prints as a range of times with the zone once', () => {
  const range = { fromAt: opening, untilAt: new Date('2019-03-18T05:15:00Z'), zone: 'Asia/Jakarta' };
  expect(formatTimeRange(range)).toBe('08.00–12.15 WIB');
  expect(formatTime(opening, 'Asia/Jakarta')).toBe('08.00 WIB');
});

test('days print long, short and as a button', () => {
  expect(formatDayLong('2019-03-18', 'id')).toBe('Senin, 18 Maret 2019');
  expect(formatDayLong('2019-03-18', 'en')).toBe('Monday, 18 March 2019');
  expect(formatDay('2019-04-12', 'id')).toBe('Jum, 12 Apr 2019');
  expect(formatDayShort('2019-03-18', 'id')).toBe('Sen, 18 Mar');
  expect(formatDayButton('2019-03-20', 'id')).toBe('Rab 20');
});

test('August is Agu, and Jumat and Rabu keep their Indonesian spelling', () => {
  expect(formatDay('2019-08-16', 'id')).toBe('Jum, 16 Agu 2019');
  expect(formatDayLong('2019-08-16', 'id')).toBe('Jumat, 16 Agustus 2019');
  expect(formatDayLong('2019-08-14', 'id')).toBe('Rabu, 14 Agustus 2019');
});

test('a range of days says each month and year only as often as needed', () => {
  const ranges = [
    ['2019-03-18', '2019-03-22'],
    ['2019-03-18', '2019-06-18'],
    ['2019-12-28', '2020-01-03'],
    ['2019-03-18', '2019-03-18'],
  ] as const;
  expect(ranges.map(([from, until]) => formatDayRange(from, until, 'id'))).toEqual([
    '18–22 Mar 2019',
    '18 Mar–18 Jun 2019',
    '28 Des 2019–3 Jan 2020',
    '18 Mar 2019',
  ]);
});

test('all twelve months and seven days have a name in both languages', () => {
  const months = Array.from({ length: 12 }, (_, i) => `2019-${String(i + 1).padStart(2, '0')}-01`);
  const month = (day: string, locale: 'id' | 'en') => formatDayShort(day, locale).split(' ').at(-1);
  expect(months.map((day) => month(day, 'id')).join(' ')).toBe(
    'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des',
  );
  expect(months.map((day) => month(day, 'en')).join(' ')).toBe(
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  );
  const week = Array.from({ length: 7 }, (_, i) => `2019-03-${18 + i}`);
  expect(week.map((day) => formatDayShort(day, 'id').slice(0, 3)).join(' ')).toBe(
    'Sen Sel Rab Kam Jum Sab Min',
  );
  expect(week.map((day) => formatDayShort(day, 'en').slice(0, 3)).join(' ')).toBe(
    'Mon Tue Wed Thu Fri Sat Sun',
  );
});
