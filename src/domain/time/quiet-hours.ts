import { addDays, instantsOf, localDayOf, weekdayOf } from './local-time.ts';
import type { HourRange, SendingWindow } from './sending-window.ts';

const minuteMs = 60_000;
/** No programme rests longer; a window without an allowed minute in it is a fault, not a wait. */
const horizonDays = 400;

/** Set for the H-1 attendance question alone: it may go on a Sunday or a day off, inside that day's hours. */
export interface QuietException {
  allowedOnDaysOff?: boolean;
}

/** From `fromMs`, before `untilMs`. */
interface Span {
  fromMs: number;
  untilMs: number;
}

// Where daylight saving makes a wall time happen twice or never, the span takes the shorter reading,
// so that no minute whose clock shows a quiet time is ever allowed.
function openSpan(day: string, { from, until }: HourRange, zone: string): Span {
  return {
    fromMs: instantsOf({ day, time: from, zone }).latest.getTime(),
    untilMs: instantsOf({ day, time: until, zone }).earliest.getTime(),
  };
}

function pauseSpan(day: string, { from, until }: HourRange, zone: string): Span {
  return {
    fromMs: instantsOf({ day, time: from, zone }).earliest.getTime(),
    untilMs: instantsOf({ day, time: until, zone }).latest.getTime(),
  };
}

function hoursOf(day: string, window: SendingWindow): HourRange {
  const { ramadan } = window;
  return ramadan && ramadan.startsOn <= day && day <= ramadan.endsOn ? ramadan : window;
}

const isSundayOff = (day: string, { sundaysOff }: SendingWindow) => sundaysOff && weekdayOf(day) === 7;

function isDayOff(day: string, window: SendingWindow): boolean {
  return window.daysOff.has(day) || isSundayOff(day, window);
}

/** Why a time that is not allowed is not: the whole day is off, or only the hour is outside. */
export function quietReason(at: Date, window: SendingWindow): 'dayOff' | 'sunday' | 'hours' {
  const day = localDayOf(at, window.zone);
  if (window.daysOff.has(day)) return 'dayOff';
  return isSundayOff(day, window) ? 'sunday' : 'hours';
}

function allowedSpans(day: string, window: SendingWindow, exception: QuietException): Span[] {
  if (isDayOff(day, window) && !exception.allowedOnDaysOff) return [];
  const open = openSpan(day, hoursOf(day, window), window.zone);
  const { fridayPause } = window;
  if (weekdayOf(day) !== 5 || fridayPause === undefined) return [open].filter(isOpen);
  const pause = pauseSpan(day, fridayPause, window.zone);
  const before = { fromMs: open.fromMs, untilMs: Math.min(open.untilMs, pause.fromMs) };
  const after = { fromMs: Math.max(open.fromMs, pause.untilMs), untilMs: open.untilMs };
  return [before, after].filter(isOpen);
}

function isOpen({ fromMs, untilMs }: Span): boolean {
  return fromMs < untilMs;
}

/** `at` itself when the window is open then, else the first minute at which it opens. */
export function nextAllowedAt(at: Date, window: SendingWindow, exception: QuietException = {}): Date {
  const today = localDayOf(at, window.zone);
  for (let ahead = 0; ahead <= horizonDays; ahead++) {
    const spans = allowedSpans(addDays(today, ahead), window, exception);
    const span = spans.find(({ untilMs }) => untilMs > at.getTime());
    if (span) return new Date(Math.max(span.fromMs, at.getTime()));
  }
  throw new Error(`the sending window stays closed for ${horizonDays} days after ${at.toISOString()}`);
}

/** The last whole allowed minute that begins before `at`. */
export function lastAllowedBefore(at: Date, window: SendingWindow, exception: QuietException = {}): Date {
  const today = localDayOf(at, window.zone);
  for (let back = 0; back <= horizonDays; back++) {
    const spans = allowedSpans(addDays(today, -back), window, exception);
    const span = spans.findLast(({ fromMs }) => fromMs < at.getTime());
    if (span) {
      const beforeMs = Math.min(span.untilMs, at.getTime());
      return new Date(Math.max(span.fromMs, Math.ceil(beforeMs / minuteMs) * minuteMs - minuteMs));
    }
  }
  throw new Error(`the sending window was closed for ${horizonDays} days before ${at.toISOString()}`);
}

/** Whether a message that the bot starts may go at this instant. */
export function isSendingAllowed(at: Date, window: SendingWindow, exception: QuietException = {}): boolean {
  const spans = allowedSpans(localDayOf(at, window.zone), window, exception);
  return spans.some(({ fromMs, untilMs }) => fromMs <= at.getTime() && at.getTime() < untilMs);
}

export interface ReminderWish {
  wantedAt: Date;
  /** The last instant at which the reminder is of use: 15 minutes before a start, or the deadline itself. */
  uselessAfter: Date;
  window: SendingWindow;
  now: Date;
  exception?: QuietException;
}

/** `tooLate`: its time of use is over. `quiet`: every allowed minute it could still have had has passed. */
export type Placement = { kind: 'at'; at: Date } | { kind: 'skipped'; reason: 'tooLate' | 'quiet' };

/**
 * Finds the minute for a reminder: the wanted time, or `now` when that has passed; outside the window the
 * next allowed minute; if useless by then, the last allowed minute before the wanted time; if that has
 * passed too, it is skipped. Also decides at sending time whether a row that waited may still go.
 */
export function placeReminder({ wantedAt, uselessAfter, window, now, exception }: ReminderWish): Placement {
  if (now > uselessAfter) return { kind: 'skipped', reason: 'tooLate' };
  const forward = nextAllowedAt(wantedAt > now ? wantedAt : now, window, exception);
  if (forward <= uselessAfter) return { kind: 'at', at: forward };
  if (wantedAt <= now) return { kind: 'skipped', reason: 'quiet' };
  const back = lastAllowedBefore(wantedAt < uselessAfter ? wantedAt : uselessAfter, window, exception);
  if (back >= now) return { kind: 'at', at: back };
  return isSendingAllowed(now, window, exception)
    ? { kind: 'at', at: now }
    : { kind: 'skipped', reason: 'quiet' };
}
