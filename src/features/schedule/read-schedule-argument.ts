import { parseTypedDay } from '#domain/time/day-parsing.ts';
import { addDays } from '#domain/time/local-time.ts';
import { parseRelativeDay } from '#domain/time/relative-day.ts';
import { parseWeekday } from '#domain/time/weekday.ts';
import { foldTyped, onOneLine } from '#domain/words/typed-text.ts';

export type ScheduleArgument =
  | { kind: 'day'; on: string }
  | { kind: 'week'; on: string }
  | { kind: 'all' }
  | { kind: 'noSuchDay'; typed: string }
  | { kind: 'notADate'; typed: string };

const words: Record<string, (todayOn: string) => ScheduleArgument> = {
  '': (on) => ({ kind: 'day', on }),
  'pekan ini': (on) => ({ kind: 'week', on }),
  'minggu ini': (on) => ({ kind: 'week', on }),
  'this week': (on) => ({ kind: 'week', on }),
  week: (on) => ({ kind: 'week', on }),
  'pekan depan': (on) => ({ kind: 'week', on: addDays(on, 7) }),
  'minggu depan': (on) => ({ kind: 'week', on: addDays(on, 7) }),
  'next week': (on) => ({ kind: 'week', on: addDays(on, 7) }),
  'bulan ini': () => ({ kind: 'all' }),
  'bulan depan': () => ({ kind: 'all' }),
  'this month': () => ({ kind: 'all' }),
  'next month': () => ({ kind: 'all' }),
  semua: () => ({ kind: 'all' }),
  all: () => ({ kind: 'all' }),
};

const maxQuotedChars = 40;

/**
 * What follows /jadwal: nothing, a day (`18/03`, `18 Maret`, `senin`), or a word such as `lusa`. A day without a year
 * is the one inside the programme, or of the present year when the programme has none.
 */
export function readScheduleArgument(
  typed: string,
  context: { todayOn: string; startsOn: string; endsOn: string },
): ScheduleArgument {
  const word = words[foldTyped(typed)];
  if (word) return word(context.todayOn);
  const { startsOn, endsOn, todayOn } = context;
  const named = parseRelativeDay(typed, todayOn) ?? parseWeekday(typed, todayOn);
  if (named) return { kind: 'day', on: named };
  const years = [startsOn, endsOn, todayOn].map((on) => Number(on.slice(0, 4)));
  const readings = years.map((defaultYear) => parseTypedDay(typed, { defaultYear }));
  const days = readings.flatMap((reading) => (reading.kind === 'day' ? [reading.on] : []));
  const on = days.find((day) => startsOn <= day && day <= endsOn) ?? days.at(-1);
  if (on) return { kind: 'day', on };
  const isDate = readings.some((reading) => reading.kind === 'noSuchDay');
  return { kind: isDate ? 'noSuchDay' : 'notADate', typed: quoted(typed) };
}

function quoted(typed: string): string {
  const line = onOneLine(typed);
  return line.length > maxQuotedChars ? `${line.slice(0, maxQuotedChars - 1)}…` : line;
}
