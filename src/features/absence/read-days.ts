import { parseTypedDay } from '#domain/time/day-parsing.ts';
import { parseTypedDayRange } from '#domain/time/day-range-parsing.ts';
import type { AbsenceScope } from './request-absence.ts';

export type ReadDays =
  | { kind: 'days'; scope: AbsenceScope }
  | { kind: 'noSuchDay'; typed: string }
  | { kind: 'endBeforeStart' }
  | { kind: 'notADate' };

/** Reads one day or a range, day first: `18/3`, `18/3/2019 - 20/3/2019`. A missing year is that of `todayOn`. */
export function readDays(text: string, todayOn: string): ReadDays {
  const range = parseTypedDayRange(text);
  if (range.kind === 'range') return days(range.startsOn, range.endsOn);
  if (range.kind !== 'notARange') return range;
  const day = parseTypedDay(text, { defaultYear: Number(todayOn.slice(0, 4)) });
  if (day.kind === 'day') return days(day.on, day.on);
  return day.kind === 'noSuchDay' ? { kind: 'noSuchDay', typed: text } : { kind: 'notADate' };
}

const days = (fromOn: string, untilOn: string): ReadDays => ({ kind: 'days', scope: { fromOn, untilOn } });
