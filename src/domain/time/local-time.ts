import { tzOffset } from '@date-fns/tz';
import {
  addDays as addCalendarDays,
  differenceInCalendarDays,
  formatISO,
  getISODay,
  parseISO,
} from 'date-fns';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The three Indonesian zones a programme is offered in chat; none of them has daylight saving. */
export const programmeZones = [
  { label: 'WIB', zone: 'Asia/Jakarta' },
  { label: 'WITA', zone: 'Asia/Makassar' },
  { label: 'WIT', zone: 'Asia/Jayapura' },
] as const;

const zoneLabels = new Map<string, string>([
  ...programmeZones.map(({ zone, label }) => [zone, label] as const),
  ['Asia/Pontianak', 'WIB'],
  ['Asia/Ujung_Pandang', 'WITA'],
]);

/** True for an IANA zone name this machine knows. */
export function isZone(value: string): boolean {
  return value !== '' && !Number.isNaN(tzOffset(value, new Date(0)));
}

/** `WIB`, `WITA`, `WIT`; any other zone by its short English name at that instant (`CET`, `GMT+9`). */
export function zoneLabel(zone: string, at: Date): string {
  const own = zoneLabels.get(zone);
  if (own !== undefined) return own;
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function asLocal(at: Date, zone: string): string {
  return new Date(at.getTime() + tzOffset(zone, at) * minuteMs).toISOString();
}

/** The local day (`YYYY-MM-DD`) of an instant. */
export function localDayOf(at: Date, zone: string): string {
  return asLocal(at, zone).slice(0, 10);
}

/** The local wall time (`HH:MM`, 24 hours) of an instant, seconds cut off. */
export function wallTimeOf(at: Date, zone: string): string {
  return asLocal(at, zone).slice(11, 16);
}

/** A local day and wall time as instants. Twice a year a zone with daylight saving has two or none. */
export interface WallInstants {
  earliest: Date;
  latest: Date;
}

/**
 * Both instants that a wall time may mean. An hour that happens twice gives its two instants; a skipped
 * one gives an instant before and one after the gap; any other time gives the same instant twice.
 */
export function instantsOf(wall: { day: string; time: string; zone: string }): WallInstants {
  const local = Date.parse(`${wall.day}T${wall.time}:00Z`);
  if (Number.isNaN(local)) throw new Error(`not a local day and wall time: ${wall.day} ${wall.time}`);
  const offsets = [local - dayMs, local + dayMs].map((at) => tzOffset(wall.zone, new Date(at)));
  const candidates = offsets.map((offset) => new Date(local - offset * minuteMs));
  const valid = candidates.filter((at, i) => tzOffset(wall.zone, at) === offsets[i]);
  const usable = (valid.length > 0 ? valid : candidates).map((at) => at.getTime());
  return { earliest: new Date(Math.min(...usable)), latest: new Date(Math.max(...usable)) };
}

/** The instant of a local wall time: the first of two; a skipped time moves forward (02:30 → 03:30). */
export function instantOf(day: string, time: string, zone: string): Date {
  const { earliest, latest } = instantsOf({ day, time, zone });
  return localDayOf(earliest, zone) === day && wallTimeOf(earliest, zone) === time ? earliest : latest;
}

/** The local day that an instant lies on, as a span of instants: from its midnight, before the next one. */
export function localDaySpan(at: Date, zone: string): { from: Date; before: Date } {
  const on = localDayOf(at, zone);
  return { from: instantOf(on, '00:00', zone), before: instantOf(addDays(on, 1), '00:00', zone) };
}

/** True for `HH:MM` from 00:00 to 23:59. */
export function isWallTime(value: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

/** The day `days` after (or, negative, before) a local day. */
export function addDays(day: string, days: number): string {
  return formatISO(addCalendarDays(parseISO(day), days), { representation: 'date' });
}

/** Days from one local day to another; negative when `until` is earlier. */
export function daysBetween(from: string, until: string): number {
  return differenceInCalendarDays(parseISO(until), parseISO(from));
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return getISODay(parseISO(day));
}

/** The Monday of the week a day is in; weeks start on Monday. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** How a local day lies to the present one. */
export function relativeDay(now: Date, day: string, zone: string): 'today' | 'tomorrow' | 'other' {
  const ahead = daysBetween(localDayOf(now, zone), day);
  if (ahead === 0) return 'today';
  return ahead === 1 ? 'tomorrow' : 'other';
}
