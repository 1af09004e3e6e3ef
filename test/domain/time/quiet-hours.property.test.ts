import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSendingAllowed,
  lastAllowedBefore,
  nextAllowedAt,
  placeReminder,
} from '#domain/time/quiet-hours.ts';
import { checkSendingHours, type SendingWindow } from '#domain/time/sending-window.ts';
import { looksQuiet, windows } from '#test/support/reading/windows.ts';

const minuteMs = 60_000;
// Two years around both changes of the clock in Europe, to the second.
const instant = fc
  .integer({ min: 1_546_300_800, max: 1_580_000_000 })
  .map((seconds) => new Date(seconds * 1000));

test('the random windows are ones that a programme may have', () => {
  fc.assert(fc.property(windows, (one) => checkSendingHours(one).length === 0));
});

test('no reminder is ever placed in a quiet period; the attendance question may use a day off, in its hours', () => {
  const wish = fc.record({
    window: windows,
    now: instant,
    wantedMinutes: fc.integer({ min: -20_000, max: 20_000 }),
    usefulMinutes: fc.integer({ min: -100, max: 20_000 }),
    allowedOnDaysOff: fc.boolean(),
  });
  fc.assert(
    fc.property(wish, ({ window, now, wantedMinutes, usefulMinutes, allowedOnDaysOff }) => {
      const wantedAt = new Date(now.getTime() + wantedMinutes * minuteMs);
      const uselessAfter = new Date(wantedAt.getTime() + usefulMinutes * minuteMs);
      const exception = { allowedOnDaysOff };
      const placement = placeReminder({ wantedAt, uselessAfter, window, now, exception });
      if (placement.kind === 'skipped') return;
      expect(looksQuiet(placement.at, window, allowedOnDaysOff)).toBe(false);
      expect(placement.at >= now && placement.at <= uselessAfter).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('between a wanted time and its next allowed minute every minute is quiet', () => {
  const berlinHours = fc
    .record({ window: windows, at: instant })
    .filter(({ window }) => window.zone !== 'Europe/Berlin');
  fc.assert(
    fc.property(berlinHours, ({ window, at }) => {
      const next = nextAllowedAt(at, window);
      expect(isSendingAllowed(next, window)).toBe(true);
      const until = Math.min(next.getTime(), at.getTime() + 3000 * minuteMs);
      for (let ms = at.getTime(); ms < until; ms += minuteMs) {
        if (!looksQuiet(new Date(ms), window, false))
          throw new Error(`${new Date(ms).toISOString()} was open`);
      }
    }),
    { numRuns: 150 },
  );
});

test('the last allowed minute is open, and no later one before the time is', () => {
  const steady = fc
    .record({ window: windows, at: instant })
    .filter(({ window }) => window.zone !== 'Europe/Berlin');
  fc.assert(
    fc.property(steady, ({ window, at }) => {
      const last = lastAllowedBefore(at, window);
      expect(last < at && isSendingAllowed(last, window)).toBe(true);
      const from = Math.max(last.getTime() + minuteMs, at.getTime() - 3000 * minuteMs);
      for (let ms = from; ms < at.getTime(); ms += minuteMs) {
        if (!looksQuiet(new Date(ms), window, false))
          throw new Error(`${new Date(ms).toISOString()} was open`);
      }
    }),
    { numRuns: 150 },
  );
});

test('hours that fall into a change of the clock open and close where the wall clock says so', () => {
  const window: SendingWindow = {
    from: '02:30',
    until: '02:45',
    zone: 'Europe/Berlin',
    sundaysOff: false,
    daysOff: new Set(),
  };
  const gap = new Date('2019-03-31T00:00:00Z');
  expect(nextAllowedAt(gap, window)).toEqual(new Date('2019-04-01T00:30:00Z'));
  const wide = { ...window, from: '02:30', until: '08:00' };
  expect(nextAllowedAt(gap, wide)).toEqual(new Date('2019-03-31T01:30:00Z'));
  const twice = { ...window, from: '01:00', until: '02:30' };
  const repeated = lastAllowedBefore(new Date('2019-10-27T05:00:00Z'), twice);
  expect(repeated).toEqual(new Date('2019-10-27T00:29:00Z'));
});
