import { readFileSync } from 'node:fs';
import type { NamedDay } from '#domain/attendance/replies/named-day.ts';
import type { DayPart, Reading } from '#domain/attendance/replies/reading.ts';

/** The phrases of a fixture, each with its meaning as `nameOf` writes it. */
export function phrasesOf(file: string): [string, string][] {
  const { phrases } = JSON.parse(
    readFileSync(new URL(`../../../fixtures/${file}.json`, import.meta.url), 'utf8'),
  );
  return Object.entries<string[]>(phrases).flatMap(([meaning, list]) =>
    list.map((phrase): [string, string] => [
      phrase,
      meaning.includes('+') ? meaning.split('+').toSorted().join('+') : meaning,
    ]),
  );
}

const parts: Record<DayPart, string> = { morning: 'pagi', afternoon: 'siang' };

/** `present`, `late+present` for what is asked, `pagi present, siang excused`, `range leave`, or the kind. */
export function nameOf(reading: Reading): string {
  if (reading.kind === 'answer') return reading.status;
  if (reading.kind === 'ambiguous') return reading.statuses.toSorted().join('+');
  if (reading.kind === 'range') return `range ${reading.absence}`;
  if (reading.kind !== 'perSession') return reading.kind;
  return reading.answers.map(({ part, status }) => `${parts[part]} ${status}`).join(', ') || 'perSession';
}

const ahead = ['today', 'tomorrow', 'in two days'];
const weekdays = ['', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** ` @tomorrow`, ` @monday`, ` @25/3`; empty without a day. */
export function nameOfDay(day: NamedDay | undefined): string {
  if (!day) return '';
  if ('daysAhead' in day) return ` @${ahead[day.daysAhead]}`;
  if ('weekday' in day) return ` @${weekdays[day.weekday]}`;
  return ` @${day.dayOfMonth}${day.month === undefined ? '' : `/${day.month}`}`;
}

/** An hour alone: the start of the day's first session decides. */
const startsAt = '08:00';

/** Whether a text, read while its question is open, is read as it is meant; the day counts where the meaning names one. */
export function isMeant(reading: Reading, meaning: string): boolean {
  const name = nameOf(reading) + (meaning.includes('@') ? nameOfDay(reading.day) : '');
  if (name === meaning) return true;
  if (reading.kind !== 'ambiguous' || !reading.arrival || name !== 'late+present') return false;
  const isLate = 'minutesLate' in reading.arrival || reading.arrival.atTime > startsAt;
  return meaning === (isLate ? 'late' : 'present');
}
