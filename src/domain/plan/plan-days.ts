import { weekdayOf } from '#domain/time/local-time.ts';

/** The same day so many months later, or the last day of that month when it is shorter. */
export function monthsAfter(on: string, months: number): string {
  const date = new Date(`${on}T00:00:00Z`);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(day, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}

/** Saturday, Sunday or one of the days off; undefined on a working day. */
export function findFreeDay(
  on: string,
  daysOff: ReadonlySet<string>,
): 'saturday' | 'sunday' | 'dayOff' | undefined {
  if (daysOff.has(on)) return 'dayOff';
  const weekday = weekdayOf(on);
  return weekday === 6 ? 'saturday' : weekday === 7 ? 'sunday' : undefined;
}
