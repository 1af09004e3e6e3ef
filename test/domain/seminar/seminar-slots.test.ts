import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSeminarHours } from '#domain/seminar/seminar-hours.ts';
import { seminarSlots } from '#domain/seminar/seminar-slots.ts';

const zone = 'Asia/Jakarta';

test('hours are read a stretch a line, in any order; the year may be left out', () => {
  const typed =
    '25/6 13.00 - 15:30\n\nSelasa, 25 Juni 2019, pukul 08.30-12.00 WIB\n26/6/2019 08.30 s.d. 12.00';
  expect(parseSeminarHours(typed, 2019)).toEqual({
    kind: 'hours',
    hours: [
      { on: '2019-06-25', from: '08:30', until: '12:00' },
      { on: '2019-06-25', from: '13:00', until: '15:30' },
      { on: '2019-06-26', from: '08:30', until: '12:00' },
    ],
  });
});

test.each([
  ['', 1, 'notUnderstood'],
  ['besok pagi', 1, 'notUnderstood'],
  ['25/6/2019 08.30-12.00\n31/6/2019 08.30-12.00', 2, 'noSuchDay'],
  ['25/6/2019 08.30-25.00', 1, 'noSuchTime'],
  ['25/6/2019 12.00-08.30', 1, 'endBeforeStart'],
  ['25/6/2019 08.30-12.00\n25/6/2019 11.00-13.00', 2, 'overlap'],
  [Array.from({ length: 21 }, (_, nth) => `${nth + 1}/7/2019 08.00-09.00`).join('\n'), 21, 'tooMany'],
])('%j is refused with its line and why', (typed, line, fault) => {
  expect(parseSeminarHours(typed, 2019)).toMatchObject({ kind: 'faulty', line, fault });
});

test('slots follow one another and leave the breaks free', () => {
  const hours = [
    { on: '2019-06-25', from: '08:30', until: '09:20' },
    { on: '2019-06-25', from: '10:00', until: '10:30' },
  ];
  const starts = seminarSlots({ hours, minutesEach: 15, zone }).map(({ startsAt }) => startsAt.toISOString());
  expect(starts).toEqual([
    '2019-06-25T01:30:00.000Z',
    '2019-06-25T01:45:00.000Z',
    '2019-06-25T02:00:00.000Z',
    '2019-06-25T03:00:00.000Z',
    '2019-06-25T03:15:00.000Z',
  ]);
});

test('no slot leaves its hours or meets another', () => {
  const minute = fc.integer({ min: 0, max: 12 * 60 });
  fc.assert(
    fc.property(minute, minute, fc.integer({ min: 1, max: 180 }), (from, length, minutesEach) => {
      const wall = (minutes: number) =>
        `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      const until = Math.min(from + length, 23 * 60 + 59);
      const slots = seminarSlots({
        hours: [{ on: '2019-06-25', from: wall(from), until: wall(until) }],
        minutesEach,
        zone,
      });
      expect(slots.length).toBe(Math.floor(Math.max(until - from, 0) / minutesEach));
      for (const [index, { startsAt, endsAt }] of slots.entries()) {
        expect(endsAt.getTime() - startsAt.getTime()).toBe(minutesEach * 60_000);
        if (index > 0) expect(startsAt).toEqual(slots[index - 1]!.endsAt);
      }
    }),
  );
});
