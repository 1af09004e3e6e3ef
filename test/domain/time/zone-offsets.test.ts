import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listOffsetChanges, offsetOf } from '#domain/time/zone-offsets.ts';

const year2019 = { fromAt: new Date('2019-01-01T00:00:00Z'), untilAt: new Date('2020-01-01T00:00:00Z') };

test('a zone without daylight saving has no changes', () => {
  expect(listOffsetChanges('Asia/Jakarta', year2019)).toEqual([]);
  expect(listOffsetChanges('Asia/Jayapura', year2019)).toEqual([]);
});

test('daylight saving begins and ends to the minute', () => {
  expect(listOffsetChanges('Europe/Berlin', year2019)).toEqual([
    { at: new Date('2019-03-31T01:00:00Z'), fromMinutes: 60, toMinutes: 120 },
    { at: new Date('2019-10-27T01:00:00Z'), fromMinutes: 120, toMinutes: 60 },
  ]);
});

test('applied in order, the changes give the offset of any instant', () => {
  const zone = fc.constantFrom('Asia/Jakarta', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
  const at = fc.date({ min: year2019.fromAt, max: new Date('2019-12-30T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(zone, at, (zone, at) => {
      const changes = listOffsetChanges(zone, year2019).filter((change) => change.at <= at);
      const applied = changes.at(-1)?.toMinutes ?? offsetOf(zone, year2019.fromAt.getTime());
      expect(applied).toBe(offsetOf(zone, at.getTime()));
    }),
  );
});
