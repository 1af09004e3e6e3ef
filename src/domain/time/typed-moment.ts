import { parseTypedDay } from './day-parsing.ts';
import { addDays, instantOf, localDayOf } from './local-time.ts';
import { daysUntil, findWeekday } from './weekday.ts';

export type TypedMoment =
  | { kind: 'at'; at: Date }
  | { kind: 'noSuchDay'; typed: string }
  | { kind: 'noSuchTime'; typed: string }
  | { kind: 'notAMoment' };

const dayWords = new Map([
  ['hari ini', 0],
  ['today', 0],
  ['nanti', 0],
  ['besok', 1],
  ['tomorrow', 1],
  ['lusa', 2],
]);
const partsOfDay = new Map([
  ['pagi', 'morning'],
  ['am', 'morning'],
  ['siang', 'afternoon'],
  ['sore', 'afternoon'],
  ['malam', 'afternoon'],
  ['pm', 'afternoon'],
]);

// Day first, then the hour: "besok 08.00", "25/3 pukul 9", "Senin, 18 Maret 2019, 08.00 WIB", "2 sore".
const moment =
  /^(?<day>.*?)[\s,]*(?:(?:pukul|jam|pkl|at)\.?\s*)?(?<![\d/.-])(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?\s*(?<part>pagi|siang|sore|malam|am|pm)?\s*(?:wib|wita|wit)?$/;

/** A day without a year is in the running one; near New Year it may lie in the next. */
const nextYearWithinDays = 180;

/**
 * Reads a day and an hour as people type them, in the zone of the programme. Without a day (`16.30`) it is
 * the next such hour; a weekday is the next one, today included while the hour is still to come. Past
 * moments are read as well: the caller judges. `noSuchDay` for 31/2, `noSuchTime` for 25.00.
 */
export function parseTypedMoment(typed: string, { now, zone }: { now: Date; zone: string }): TypedMoment {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const groups = moment.exec(text)?.groups;
  if (!groups?.hour) return { kind: 'notAMoment' };
  const time = readTime(groups);
  if (time === undefined) return { kind: 'noSuchTime', typed };
  return placeOnDay((groups.day ?? '').trim().replace(/,$/, ''), { typed, time, now, zone });
}

function readTime({ hour, minute = '00', part }: Record<string, string | undefined>): string | undefined {
  const isLater = partsOfDay.get(part ?? '') === 'afternoon';
  const hours = Number(hour) + (isLater && Number(hour) < 12 ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

interface Known {
  typed: string;
  time: string;
  now: Date;
  zone: string;
}

function placeOnDay(day: string, { typed, time, now, zone }: Known): TypedMoment {
  const todayOn = localDayOf(now, zone);
  const on = (heldOn: string): TypedMoment => ({ kind: 'at', at: instantOf(heldOn, time, zone) });
  const isOver = instantOf(todayOn, time, zone) <= now;
  if (day === '') return on(addDays(todayOn, isOver ? 1 : 0));
  const ahead = dayWords.get(day);
  if (ahead !== undefined) return on(addDays(todayOn, ahead));
  const weekday = findWeekday(day);
  if (weekday !== undefined) {
    const days = daysUntil(weekday, todayOn);
    return on(addDays(todayOn, days === 0 && isOver ? 7 : days));
  }
  const year = Number(todayOn.slice(0, 4));
  const read = parseTypedDay(day, { defaultYear: year });
  if (read.kind === 'noSuchDay') return { kind: 'noSuchDay', typed };
  if (read.kind === 'notADate') return { kind: 'notAMoment' };
  const nextYear = read.on < todayOn ? parseTypedDay(day, { defaultYear: year + 1 }) : read;
  const isNear = nextYear.kind === 'day' && nextYear.on <= addDays(todayOn, nextYearWithinDays);
  return on(isNear ? nextYear.on : read.on);
}
