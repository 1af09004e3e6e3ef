import { expect, test } from 'vitest';
import {
  isSendingAllowed,
  lastAllowedBefore,
  nextAllowedAt,
  placeReminder,
} from '#domain/time/quiet-hours.ts';
import { defaultSendingHours, type SendingWindow } from '#domain/time/sending-window.ts';

const medan: SendingWindow = {
  ...defaultSendingHours,
  ramadan: { from: '08:00', until: '17:00', startsOn: '2019-05-06', endsOn: '2019-06-04' },
  zone: 'Asia/Jakarta',
  daysOff: new Set(['2019-04-03', '2019-04-19', '2019-06-03', '2019-06-04']),
};
const wib = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`);

test('inside the window nothing moves, not even by a second', () => {
  const at = new Date('2019-03-18T03:04:05.678Z');
  expect(nextAllowedAt(at, medan)).toEqual(at);
});

test('before the window, after it and at its end, the next opening is the next allowed minute', () => {
  expect(nextAllowedAt(wib('2019-03-18 05:30'), medan)).toEqual(wib('2019-03-18 07:00'));
  expect(nextAllowedAt(wib('2019-03-18 18:00'), medan)).toEqual(wib('2019-03-19 07:00'));
  expect(nextAllowedAt(wib('2019-03-18 17:59'), medan)).toEqual(wib('2019-03-18 17:59'));
});

test('the Friday pause, Sundays, holidays and the hours of Ramadan are quiet', () => {
  expect(nextAllowedAt(wib('2019-03-22 11:30'), medan)).toEqual(wib('2019-03-22 13:30'));
  expect(nextAllowedAt(wib('2019-03-23 19:00'), medan)).toEqual(wib('2019-03-25 07:00'));
  expect(nextAllowedAt(wib('2019-04-03 09:00'), medan)).toEqual(wib('2019-04-04 07:00'));
  expect(nextAllowedAt(wib('2019-05-07 07:00'), medan)).toEqual(wib('2019-05-07 08:00'));
  expect(nextAllowedAt(wib('2019-05-07 17:30'), medan)).toEqual(wib('2019-05-08 08:00'));
});

test('the last allowed minute is the last whole one before', () => {
  expect(lastAllowedBefore(wib('2019-03-18 20:00'), medan)).toEqual(wib('2019-03-18 17:59'));
  expect(lastAllowedBefore(wib('2019-03-25 06:00'), medan)).toEqual(wib('2019-03-23 17:59'));
  expect(lastAllowedBefore(wib('2019-03-22 12:00'), medan)).toEqual(wib('2019-03-22 11:29'));
  expect(lastAllowedBefore(wib('2019-03-18 09:00'), medan)).toEqual(wib('2019-03-18 08:59'));
});

test('with the exception a Sunday or a day off is open, inside its own hours only', () => {
  const exception = { allowedOnDaysOff: true };
  expect(isSendingAllowed(wib('2019-03-17 16:00'), medan, exception)).toBe(true);
  expect(isSendingAllowed(wib('2019-03-17 16:00'), medan)).toBe(false);
  expect(isSendingAllowed(wib('2019-03-17 18:00'), medan, exception)).toBe(false);
  expect(isSendingAllowed(wib('2019-04-19 12:00'), medan, exception)).toBe(false);
  expect(isSendingAllowed(wib('2019-06-03 17:00'), medan, exception)).toBe(false);
});

const placed = (wanted: string, useless: string, now: string, allowedOnDaysOff = false) =>
  placeReminder({
    wantedAt: wib(wanted),
    uselessAfter: wib(useless),
    window: medan,
    now: wib(now),
    exception: { allowedOnDaysOff },
  });

test('the attendance question of a Monday goes out on the Sunday before, at its hour', () => {
  expect(placed('2019-03-17 16:00', '2019-03-18 07:45', '2019-03-15 09:00', true)).toEqual({
    kind: 'at',
    at: wib('2019-03-17 16:00'),
  });
});

test('a reminder outside the window waits for the next allowed minute', () => {
  expect(placed('2019-03-18 19:00', '2019-03-19 08:00', '2019-03-15 09:00')).toEqual({
    kind: 'at',
    at: wib('2019-03-19 07:00'),
  });
});

test('a reminder that would come too late goes out at the last allowed minute before', () => {
  expect(placed('2019-03-18 19:00', '2019-03-19 06:45', '2019-03-15 09:00')).toEqual({
    kind: 'at',
    at: wib('2019-03-18 17:59'),
  });
  expect(placed('2019-03-18 19:00', '2019-03-19 06:45', '2019-03-18 17:59')).toEqual({
    kind: 'at',
    at: wib('2019-03-18 17:59'),
  });
});

test('the minute that is running still counts as the last allowed one', () => {
  const now = new Date(wib('2019-03-18 17:59').getTime() + 30_000);
  const wish = {
    wantedAt: wib('2019-03-18 19:00'),
    uselessAfter: wib('2019-03-19 06:45'),
    window: medan,
    now,
  };
  expect(placeReminder(wish)).toEqual({ kind: 'at', at: now });
});

test('a reminder whose last allowed minute has passed is skipped as quiet', () => {
  const quiet = { kind: 'skipped', reason: 'quiet' };
  expect(placed('2019-03-18 19:00', '2019-03-19 06:45', '2019-03-18 18:10')).toEqual(quiet);
  expect(placed('2019-03-18 16:00', '2019-03-19 06:45', '2019-03-18 18:10')).toEqual(quiet);
});

test('after downtime a reminder goes at once while it is of use, and is skipped as too late after', () => {
  expect(placed('2019-03-18 09:00', '2019-03-18 16:00', '2019-03-18 10:20')).toEqual({
    kind: 'at',
    at: wib('2019-03-18 10:20'),
  });
  expect(placed('2019-03-18 09:00', '2019-03-18 16:00', '2019-03-18 16:01')).toEqual({
    kind: 'skipped',
    reason: 'tooLate',
  });
});

test('a window that never opens is a loud fault, not an endless search', () => {
  const closed = { ...medan, fridayPause: undefined, from: '09:00', until: '09:00', ramadan: undefined };
  expect(() => nextAllowedAt(wib('2019-03-18 09:00'), closed)).toThrow('stays closed');
  expect(() => lastAllowedBefore(wib('2019-03-18 09:00'), closed)).toThrow('was closed');
});
