import fc from 'fast-check';
import { addDays, localDayOf, wallTimeOf, weekdayOf } from '#domain/time/local-time.ts';
import type { SendingWindow } from '#domain/time/sending-window.ts';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const hours = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1439 }))
  .filter(([from, until]) => from < until && !(from === 0 && until === 1439))
  .map(([from, until]) => ({ from: clock(from), until: clock(until) }));
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2019-01-01', days));

/** The three Indonesian zones and one with daylight saving. */
export const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/Berlin');

/** Sending windows that a programme may have, in 2019. */
export const windows: fc.Arbitrary<SendingWindow> = fc
  .record({
    hours,
    zone: zones,
    fridayPause: fc.option(hours, { nil: undefined }),
    ramadan: fc.option(
      fc.record({ hours, startsOn: day }).map(({ hours, startsOn }) => ({
        ...hours,
        startsOn,
        endsOn: addDays(startsOn, 29),
      })),
      { nil: undefined },
    ),
    sundaysOff: fc.boolean(),
    daysOff: fc.uniqueArray(day, { maxLength: 40 }).map((days) => new Set(days)),
  })
  .map(({ hours, ...rest }) => ({ ...hours, ...rest }));

/** The rule as a person reads it off a clock and a calendar, with none of the code under test. */
export function looksQuiet(at: Date, window: SendingWindow, allowedOnDaysOff: boolean): boolean {
  const on = localDayOf(at, window.zone);
  const time = wallTimeOf(at, window.zone);
  const fasting = window.ramadan && window.ramadan.startsOn <= on && on <= window.ramadan.endsOn;
  const { from, until } = fasting && window.ramadan ? window.ramadan : window;
  const pause = weekdayOf(on) === 5 ? window.fridayPause : undefined;
  const dayOff = window.daysOff.has(on) || (window.sundaysOff && weekdayOf(on) === 7);
  const paused = pause !== undefined && pause.from <= time && time < pause.until;
  return time < from || time >= until || paused || (dayOff && !allowedOnDaysOff);
}
