import { foldTyped } from '#domain/words/typed-text.ts';
import { addDays, mondayOf, weekdayOf } from './local-time.ts';

/** What is typed for each day of the week, Monday first, in both languages. */
const names = [
  'senin sen monday mon',
  'selasa sel tuesday tue',
  'rabu rab wednesday wed',
  'kamis kam thursday thu',
  'jumat jum friday fri',
  'sabtu sab saturday sat',
  'minggu ahad min sunday sun',
].map((list) => list.split(' '));

/** 1 = Monday … 7 = Sunday, for a name in any case, whole or shortened; undefined for any other word. */
export function findWeekday(typed: string): number | undefined {
  const name = foldTyped(typed.replace(/['’]/g, ''));
  const index = names.findIndex((list) => list.includes(name));
  return index < 0 ? undefined : index + 1;
}

/** How many days from a local day to the next such weekday: 0 on the day itself, at most 6. */
export function daysUntil(weekday: number, todayOn: string): number {
  return (weekday - weekdayOf(todayOn) + 7) % 7;
}

/**
 * Reads `senin`, `hari Senin`, `jum'at ini`, `senin depan`, `next monday`. A name alone is the next such day, today
 * included; `depan` and `next` are of the week that begins after this one. `todayOn` and the result are local days.
 */
export function parseWeekday(typed: string, todayOn: string): string | undefined {
  const text = foldTyped(typed.replace(/['’]/g, ''));
  const [, lead, name = '', behind] = /^(hari |on |this |next )?(\p{L}+)( ini| depan)?$/u.exec(text) ?? [];
  const weekday = findWeekday(name);
  if (weekday === undefined) return undefined;
  if (lead === 'next ' || behind === ' depan') return addDays(mondayOf(todayOn), 6 + weekday);
  return addDays(todayOn, daysUntil(weekday, todayOn));
}
