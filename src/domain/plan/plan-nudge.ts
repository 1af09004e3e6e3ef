import { parseTypedDay } from '#domain/time/day-parsing.ts';
import { addDays } from '#domain/time/local-time.ts';
import { daysUntil, findWeekday } from '#domain/time/weekday.ts';

/** When somebody wants to be reminded of writing on: a local day and time, once or every day from then. */
export type NudgeTime = { on: string; timeOfDay: string; isDaily: boolean };

export type NudgeWish =
  | ({ kind: 'at' } & NudgeTime)
  | { kind: 'stop' }
  | { kind: 'past' }
  | { kind: 'notATime'; typed: string };

const usualTime = '08:00';
const stopWords =
  /^(?:tidak(?: perlu| usah)?|jangan|hapus|berhenti|hentikan|stop|off|no|never)(?: ingatkan| diingatkan)?$/;
const dailyWords =
  /\b(?:setiap|tiap|saban)(?: hari| pagi| siang| sore| malam)?\b|\bharian\b|\bevery ?day\b|\bdaily\b/;
const weekdayWord =
  /\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
const typedDay = /\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\b|\b\d{1,2} \p{L}{3,9}(?: \d{4})?\b/u;
const typedTime = /\b(\d{1,2})(?:[.:](\d{2}))?\b/;

/**
 * Reads `besok jam 8`, `setiap hari 16.30`, `Senin jam 9`, `20/3 jam 7`, `jam 4 sore`, `tomorrow at 8`. Without
 * a time 08.00 is meant, without a day the next time the clock shows it. `now` is the local day and time.
 */
export function readNudge(typed: string, now: { on: string; timeOfDay: string }): NudgeWish {
  const text = typed.normalize('NFKC').toLowerCase().replaceAll("'", '').replace(/\s+/g, ' ').trim();
  if (stopWords.test(text)) return { kind: 'stop' };
  const day = findDay(text, now.on);
  if (day === 'notADay') return { kind: 'notATime', typed };
  const rest = text.replace(day.matched, ' ');
  const time = findTime(rest);
  const isDaily = dailyWords.test(text);
  if (time === undefined || (time === '' && day.on === undefined && !isDaily))
    return { kind: 'notATime', typed };
  const timeOfDay = time || usualTime;
  const isLater = timeOfDay > now.timeOfDay;
  const on = day.on ?? (isLater ? now.on : addDays(now.on, 1));
  if (on < now.on || (on === now.on && !isLater)) return isDaily ? nextDay() : { kind: 'past' };
  return { kind: 'at', on, timeOfDay, isDaily };

  function nextDay(): NudgeWish {
    return { kind: 'at', on: addDays(now.on, 1), timeOfDay, isDaily };
  }
}

function findDay(text: string, todayOn: string): { on?: string; matched: string | RegExp } | 'notADay' {
  const word = /\b(?:besok|tomorrow|lusa|hari ini|nanti|today|later)\b/.exec(text)?.[0];
  if (word)
    return { on: addDays(todayOn, word === 'lusa' ? 2 : /besok|tomorrow/.test(word) ? 1 : 0), matched: word };
  const named = weekdayWord.exec(text)?.[0] ?? '';
  const weekday = findWeekday(named);
  if (weekday !== undefined)
    return { on: addDays(todayOn, daysUntil(weekday, todayOn) || 7), matched: named };
  const typed = typedDay.exec(text)?.[0];
  if (!typed) return { matched: '' };
  const read = parseTypedDay(typed, { defaultYear: Number(todayOn.slice(0, 4)) });
  if (read.kind === 'day') return { on: read.on, matched: typed };
  return read.kind === 'noSuchDay' ? 'notADay' : { matched: '' };
}

/** `HH:MM`, empty when none is named, undefined when there is no such time. */
function findTime(text: string): string | undefined {
  const found = typedTime.exec(text);
  if (!found) return '';
  const [, typedHours = '', typedMinutes = '00'] = found;
  const isLate = /\b(?:sore|malam|pm)\b/.test(text) || (/\bsiang\b/.test(text) && Number(typedHours) < 10);
  const hours = Number(typedHours) + (isLate && Number(typedHours) < 12 ? 12 : 0);
  if (hours > 23 || Number(typedMinutes) > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${typedMinutes}`;
}
