import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTiming, typeTiming } from '#domain/reminder/reminder-timing-text.ts';

test.each([
  ['2 hari sebelum 09.00', { days: -2, at: '09:00' }],
  ['H-2 09.00', { days: -2, at: '09:00' }],
  ['h - 7, pukul 9:00 WIB', { days: -7, at: '09:00' }],
  ['H–1 16.00', { days: -1, at: '16:00' }],
  ['sehari sebelumnya 16.00', { days: -1, at: '16:00' }],
  ['seminggu sebelum jam 09.00', { days: -7, at: '09:00' }],
  ['H+3 08.30', { days: 3, at: '08:30' }],
  ['1 hari sesudah 08.00', { days: 1, at: '08:00' }],
  ['hari itu 07.00', { days: 0, at: '07:00' }],
  ['H 07.00', { days: 0, at: '07:00' }],
  ['hari h jam 07.00', { days: 0, at: '07:00' }],
  ['the day before 4:30', { days: -1, at: '04:30' }],
  ['2 days before at 09:00', { days: -2, at: '09:00' }],
  ['on the same day 07.00', { days: 0, at: '07:00' }],
  ['3 jam sebelum', { minutes: -180 }],
  ['sejam sebelumnya', { minutes: -60 }],
  ['30 menit sesudah', { minutes: 30 }],
  ['an hour before', { minutes: -60 }],
  ['90 minutes after', { minutes: 90 }],
])('“%s” is understood', (typed, timing) => {
  expect(parseTiming(typed)).toEqual({ kind: 'timing', timing });
});

test.each([
  ['besok', 'notATiming'],
  ['', 'notATiming'],
  ['2 hari 09.00', 'notATiming'],
  ['3 jam', 'notATiming'],
  ['2 hari sebelum', 'noTime'],
  ['H-2', 'noTime'],
  ['hari itu', 'noTime'],
  ['2 hari sebelum 25.00', 'noSuchTime'],
  ['H-2 09.75', 'noSuchTime'],
  ['H-500 09.00', 'tooFar'],
  ['99999 jam sebelum', 'tooFar'],
])('“%s” is refused: %s', (typed, kind) => {
  expect(parseTiming(typed)).toEqual({ kind });
});

test('what is shown to be typed again is read as what it was', () => {
  const two = (count: number) => String(count).padStart(2, '0');
  const at = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hours, minutes]) => `${two(hours)}:${two(minutes)}`);
  const timing = fc.oneof(
    fc.record({ days: fc.integer({ min: -180, max: 180 }), at }),
    fc
      .integer({ min: -10_000, max: 10_000 })
      .filter((minutes) => minutes !== 0)
      .map((minutes) => ({ minutes })),
  );
  fc.assert(
    fc.property(timing, fc.constantFrom('id' as const, 'en' as const), (one, locale) => {
      expect(parseTiming(typeTiming(one, locale))).toEqual({ kind: 'timing', timing: one });
    }),
  );
});

test('no text whatever makes it fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => void parseTiming(typed)));
});
