import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  instantOf,
  instantsOf,
  isWallTime,
  isZone,
  localDayOf,
  mondayOf,
  relativeDay,
  wallTimeOf,
  weekdayOf,
  zoneLabel,
} from '#domain/time/local-time.ts';

const at = (iso: string) => new Date(iso);

test('a local morning in Medan is the instant seven hours earlier in UTC', () => {
  expect(instantOf('2019-03-18', '08:00', 'Asia/Jakarta')).toEqual(at('2019-03-18T01:00:00Z'));
  expect(instantOf('2019-03-18', '08:00', 'Asia/Makassar')).toEqual(at('2019-03-18T00:00:00Z'));
  expect(instantOf('2019-03-18', '08:00', 'Asia/Jayapura')).toEqual(at('2019-03-17T23:00:00Z'));
});

test('an instant belongs to the local day of its zone', () => {
  expect(localDayOf(at('2019-03-17T17:30:00Z'), 'Asia/Jakarta')).toBe('2019-03-18');
  expect(localDayOf(at('2019-03-17T16:59:00Z'), 'Asia/Jakarta')).toBe('2019-03-17');
  expect(wallTimeOf(at('2019-03-17T17:30:59Z'), 'Asia/Jakarta')).toBe('00:30');
});

test('a wall time skipped by daylight saving moves forward by the gap', () => {
  expect(instantOf('2019-03-31', '02:30', 'Europe/Berlin')).toEqual(at('2019-03-31T01:30:00Z'));
  expect(instantsOf({ day: '2019-03-31', time: '02:30', zone: 'Europe/Berlin' })).toEqual({
    earliest: at('2019-03-31T00:30:00Z'),
    latest: at('2019-03-31T01:30:00Z'),
  });
});

test('a wall time that happens twice means its first instant', () => {
  expect(instantOf('2019-10-27', '02:30', 'Europe/Berlin')).toEqual(at('2019-10-27T00:30:00Z'));
  expect(instantsOf({ day: '2019-10-27', time: '02:30', zone: 'Europe/Berlin' })).toEqual({
    earliest: at('2019-10-27T00:30:00Z'),
    latest: at('2019-10-27T01:30:00Z'),
  });
});

test('an impossible day or time is refused loudly', () => {
  expect(() => instantOf('2019-02-31x', '08:00', 'Asia/Jakarta')).toThrow('not a local day');
});

test('every instant comes back from its local day and wall time, to the minute, but in a repeated hour', () => {
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/Berlin');
  const minutes = fc.integer({ min: 24_000_000, max: 32_000_000 });
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const instant = new Date(minute * 60_000);
      const wall = { day: localDayOf(instant, zone), time: wallTimeOf(instant, zone), zone };
      const { earliest, latest } = instantsOf(wall);
      expect([earliest.getTime(), latest.getTime()]).toContain(instant.getTime());
      expect(instantOf(wall.day, wall.time, zone)).toEqual(earliest);
    }),
  );
});

test('the Indonesian zones are labelled as people write them, others by their short name', () => {
  const march = at('2019-03-18T01:00:00Z');
  const zones = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/Berlin'];
  expect(zones.map((zone) => zoneLabel(zone, march))).toEqual(['WIB', 'WIB', 'WITA', 'WIT', 'CET']);
  expect(zoneLabel('Europe/Berlin', at('2019-07-01T00:00:00Z'))).toBe('CEST');
});

test('only real zones and wall times are accepted', () => {
  expect(['Asia/Jakarta', 'Asia/Medan', ''].map(isZone)).toEqual([true, false, false]);
  expect(['08:00', '24:00', '23:59', '8:00', '08.00'].map(isWallTime)).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});

test('weeks start on Monday', () => {
  expect(mondayOf('2019-03-24')).toBe('2019-03-18');
  expect(mondayOf('2019-03-18')).toBe('2019-03-18');
  expect(['2019-03-18', '2019-03-22', '2019-03-24'].map(weekdayOf)).toEqual([1, 5, 7]);
});

test('days are counted over months and leap days', () => {
  expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
  expect(addDays('2019-03-01', -1)).toBe('2019-02-28');
  expect(daysBetween('2019-03-18', '2019-06-18')).toBe(92);
});

test('today and tomorrow are those of the programme, not of the server', () => {
  const lateSunday = at('2019-03-17T17:30:00Z');
  const of = (day: string) => relativeDay(lateSunday, day, 'Asia/Jakarta');
  expect(['2019-03-17', '2019-03-18', '2019-03-19', '2019-03-20'].map(of)).toEqual([
    'other',
    'today',
    'tomorrow',
    'other',
  ]);
});
