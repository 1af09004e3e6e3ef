import { parseTypedDay } from '#domain/time/day-parsing.ts';
import { addDays, weekdayOf } from '#domain/time/local-time.ts';
import { findMonth } from '#domain/time/month-names.ts';

/** A day as a reply names it: so many days ahead, a weekday (1 is Monday), or a day of a month (1–12, or the next such day). */
export type NamedDay =
  | { daysAhead: 0 | 1 | 2 }
  | { weekday: number }
  | { dayOfMonth: number; month?: number };

/** The last of several days: named, or so many days in all. */
export type LastDay = NamedDay | { days: number };

/** One day (`from` alone), several (`from` and `until`), or up to a day (`until` alone). */
export interface ReadDays {
  from?: NamedDay;
  until?: LastDay;
  wordCount: number;
}

const weekdays = [
  'senin sen monday',
  'selasa sls tuesday',
  'rabu rab wednesday',
  'kamis kms thursday',
  'jumat jum friday',
  'sabtu sbt saturday',
].map((names) => names.split(' '));

const daysAhead = new Map<string, 0 | 1 | 2>([
  ['hari ini', 0],
  ['today', 0],
  ['besok', 1],
  ['tomorrow', 1],
  ['lusa', 2],
]);

/**
 * Reads days at the beginning of the words, which are in the reader's spelling: `besok`, `hari senin`, `25 maret`,
 * `tgl 25`, `25/3`; `25 sampai 28 maret`, `25-28 maret`, `senin sampai rabu`; `sampai kamis`. Undefined for anything else.
 */
export function findDays(words: readonly string[]): ReadDays | undefined {
  if (words[0] === 'sampai') {
    const last = findDay(words.slice(1));
    return last && { until: last.day, wordCount: last.wordCount + 1 };
  }
  const days = Number(
    /^\d{1,2}$/.test(words[0] ?? '') && words[1] === 'hari' && words[2] !== 'ini' ? words[0] : 0,
  );
  if (days > 0) return { until: { days }, wordCount: 2 };
  const pair = findPair(words);
  if (pair) return pair;
  const first = findDay(words) ?? findNumber(words);
  if (!first) return undefined;
  const joint = words.slice(first.wordCount, first.wordCount + 2).join(' ') === 'sampai dengan' ? 2 : 1;
  const isJoined = words[first.wordCount] === 'sampai';
  const behind = words.slice(first.wordCount + joint);
  const isNamed = first.wordCount > 1;
  const last = isJoined ? (findDay(behind) ?? (isNamed ? findNumber(behind) : undefined)) : undefined;
  if (last)
    return {
      from: inMonthOf(first.day, last.day),
      until: last.day,
      wordCount: first.wordCount + joint + last.wordCount,
    };
  const isBare = 'dayOfMonth' in first.day && first.wordCount === 1 && !('month' in first.day);
  return isBare ? undefined : { from: first.day, wordCount: first.wordCount };
}

interface FoundDay {
  day: NamedDay;
  wordCount: number;
}

function findDay(words: readonly string[]): FoundDay | undefined {
  const two = daysAhead.get(words.slice(0, 2).join(' '));
  if (two !== undefined) return { day: { daysAhead: two }, wordCount: 2 };
  const lead = /^(?:hari|tgl|tanggal|on)$/.test(words[0] ?? '') ? 1 : 0;
  const word = words[lead] ?? '';
  const one = daysAhead.get(word);
  if (one !== undefined) return { day: { daysAhead: one }, wordCount: lead + 1 };
  const weekday = weekdays.findIndex((names) => names.includes(word)) + 1;
  if (weekday > 0) return { day: { weekday }, wordCount: lead + 1 };
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?$/.exec(word);
  if (slashed)
    return { day: { dayOfMonth: Number(slashed[1]), month: Number(slashed[2]) }, wordCount: lead + 1 };
  const number = findNumber(words.slice(lead));
  const month = findMonth(words[lead + 1] ?? '');
  if (number && month !== undefined) return { day: { ...number.day, month }, wordCount: lead + 2 };
  return number && /^t/.test(words[0] ?? '') ? { ...number, wordCount: 2 } : undefined;
}

function findNumber(
  words: readonly string[],
): { day: { dayOfMonth: number }; wordCount: number } | undefined {
  const dayOfMonth = /^\d{1,2}$/.test(words[0] ?? '') ? Number(words[0]) : 0;
  return dayOfMonth >= 1 && dayOfMonth <= 31 ? { day: { dayOfMonth }, wordCount: 1 } : undefined;
}

/** `25-28 maret`, `tgl 25-28`. */
function findPair(words: readonly string[]): ReadDays | undefined {
  const lead = /^(?:tgl|tanggal)$/.test(words[0] ?? '') ? 1 : 0;
  const [, first, last] = /^(\d{1,2})-(\d{1,2})$/.exec(words[lead] ?? '') ?? [];
  const month = findMonth(words[lead + 1] ?? '');
  if (first === undefined || (lead === 0 && month === undefined)) return undefined;
  const inMonth = month === undefined ? {} : { month };
  return {
    from: { dayOfMonth: Number(first), ...inMonth },
    until: { dayOfMonth: Number(last), ...inMonth },
    wordCount: lead + 1 + (month === undefined ? 0 : 1),
  };
}

function inMonthOf(first: NamedDay, last: NamedDay): NamedDay {
  const lacksMonth = 'dayOfMonth' in first && first.month === undefined;
  return lacksMonth && 'dayOfMonth' in last && last.month !== undefined
    ? { ...first, month: last.month }
    : first;
}

/**
 * The local day that is meant on a local day: a weekday is the next one, today included; a day of the month the next such
 * day. Undefined for a day that does not exist.
 */
export function resolveNamedDay(day: NamedDay, todayOn: string): string | undefined {
  if ('daysAhead' in day) return addDays(todayOn, day.daysAhead);
  if ('weekday' in day) return addDays(todayOn, (day.weekday - weekdayOf(todayOn) + 7) % 7);
  const year = Number(todayOn.slice(0, 4));
  const thisMonth = Number(todayOn.slice(5, 7));
  const months = day.month === undefined ? [thisMonth, (thisMonth % 12) + 1] : [day.month];
  const days = [year, year + 1].flatMap((inYear) =>
    months.flatMap((month) => {
      const read = parseTypedDay(`${day.dayOfMonth}/${month}/${inYear}`);
      return read.kind === 'day' ? read.on : [];
    }),
  );
  return days.toSorted().find((on) => on >= todayOn);
}
