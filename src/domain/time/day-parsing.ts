import { findMonth } from './month-names.ts';

export type TypedDay =
  | { kind: 'day'; on: string }
  | { kind: 'noSuchDay'; typed: string }
  | { kind: 'notADate'; typed: string };

const weekday =
  /^(?:senin|sen|selasa|sel|rabu|rab|kamis|kam|jum'?at|jum|sabtu|sab|minggu|ahad|min|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b\.?[\s,]*/i;

type DayParts = { day: number; month: number; year: number };

/**
 * Reads a day as people type it, day first: `18/3/2019`, `18-03-19`, `18.3.2019`, `18 Maret 2019`,
 * `Senin, 18 Mar 2019`, also `March 18, 2019` and `2019-03-18`. Two-digit years mean 20xx. Without a year
 * (`18/03`, `18 Maret`) it needs `defaultYear`. Only days that exist: 29/2/2019 is `noSuchDay`.
 */
export function parseTypedDay(typed: string, options: { defaultYear?: number } = {}): TypedDay {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const parts = findParts(text, options.defaultYear);
  if (parts === undefined) return { kind: 'notADate', typed };
  const on = findRealDay(parts);
  return on === undefined ? { kind: 'noSuchDay', typed } : { kind: 'day', on };
}

/** Whether the text is a real day written `YYYY-MM-DD`. */
export function isDayOn(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && findRealDay(partsOf(match, { year: 1, month: 2, day: 3 })) !== undefined;
}

function findParts(typed: string, defaultYear: number | undefined): DayParts | undefined {
  const text = typed.replace(weekday, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return partsOf(iso, { year: 1, month: 2, day: 3 });
  const numeric = /^(\d{1,2})\s*([/.\- ])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2}))?$/.exec(text);
  if (numeric) return withYear(numeric[1], Number(numeric[3]), yearOf(numeric[4], defaultYear));
  return findNamedParts(text, defaultYear);
}

function findNamedParts(text: string, defaultYear: number | undefined): DayParts | undefined {
  const dayFirst = /^(\d{1,2})[\s.\-/]*(\p{L}+)\.?(?:[\s,\-/]*(\d{4}|\d{2}))?$/u.exec(text);
  if (dayFirst) return withYear(dayFirst[1], findMonth(dayFirst[2] ?? ''), yearOf(dayFirst[3], defaultYear));
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:\s*,?\s+(\d{4}))?$/u.exec(text);
  if (monthFirst)
    return withYear(monthFirst[2], findMonth(monthFirst[1] ?? ''), yearOf(monthFirst[3], defaultYear));
  return undefined;
}

function yearOf(typed: string | undefined, defaultYear: number | undefined): number | undefined {
  if (typed === undefined) return defaultYear;
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
}

function withYear(day: string | undefined, month?: number, year?: number): DayParts | undefined {
  if (month === undefined || year === undefined) return undefined;
  return { day: Number(day), month, year };
}

function partsOf(match: RegExpExecArray, at: { year: number; month: number; day: number }): DayParts {
  return { year: Number(match[at.year]), month: Number(match[at.month]), day: Number(match[at.day]) };
}

function findRealDay({ day, month, year }: DayParts): string | undefined {
  if (year < 1900) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  return date.toISOString().slice(0, 10);
}
