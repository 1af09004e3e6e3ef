import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { daysOff, type HolidayYear, parseHolidayYear } from '#domain/time/holidays.ts';

function readYear(year: number): HolidayYear {
  const file = new URL(`../../../prisma/holidays/${year}.json`, import.meta.url);
  const parsed = parseHolidayYear(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.kind === 'faulty') throw new Error(JSON.stringify(parsed.faults));
  return parsed.holidays;
}

const datesOf = (year: HolidayYear, kind: string) =>
  year.days.filter((day) => day.kind === kind).map((day) => day.date);

test('the years handed out with the product are sound and complete', () => {
  const counts = [2019, 2025, 2026, 2027].map((year) => {
    const holidays = readYear(year);
    expect(holidays.year).toBe(year);
    return [year, datesOf(holidays, 'public').length, datesOf(holidays, 'joint_leave').length];
  });
  expect(counts).toEqual([
    [2019, 17, 4],
    [2025, 17, 11],
    [2026, 17, 8],
    [2027, 18, 8],
  ]);
});

test('the holidays inside the Medan programme are those of its year', () => {
  const inside = readYear(2019).days.filter(({ date }) => date >= '2019-03-18' && date <= '2019-06-18');
  expect(inside.map(({ date }) => date.slice(5)).join(' ')).toBe(
    '04-03 04-17 04-19 05-01 05-19 05-30 06-01 06-03 06-04 06-05 06-06 06-07',
  );
});

test('days that still wait for a decision are marked', () => {
  const estimated = readYear(2027).days.filter((day) => day.estimated);
  expect(estimated.map(({ date }) => date)).toEqual(['2027-03-10', '2027-03-11', '2027-05-17']);
});

test('a faulty year comes back with every fault and its place', () => {
  const content = {
    year: 2026,
    source: 'SKB',
    days: [
      { date: '2026-02-31', name: 'Salah', kind: 'public' },
      { date: '2025-01-01', name: 'Tahun lain', kind: 'public' },
      { date: '2026-01-01', name: 'Tahun Baru', kind: 'public' },
      { date: '2026-01-01', name: '  ', kind: 'libur' },
    ],
  };
  expect(parseHolidayYear(content)).toEqual({
    kind: 'faulty',
    faults: expect.arrayContaining([
      { path: 'days.0.date', fault: 'notADay' },
      { path: 'days.3.name', fault: 'noName' },
      expect.objectContaining({ path: 'days.3.kind' }),
    ]),
  });
  const sound = content.days.slice(1, 3);
  const days = [...sound, { ...sound[1] }];
  expect(parseHolidayYear({ ...content, days })).toEqual({
    kind: 'faulty',
    faults: [
      { path: 'days.0.date', fault: 'otherYear' },
      { path: 'days.2.date', fault: 'twice' },
    ],
  });
  expect(parseHolidayYear('x').kind).toBe('faulty');
});

test("holidays, joint leave and the programme's own days off are all quiet", () => {
  const off = daysOff([readYear(2019)], ['2019-04-05']);
  expect(['2019-04-03', '2019-06-07', '2019-04-05', '2019-04-04'].map((day) => off.has(day))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
