import { isWallTime } from '#domain/time/local-time.ts';
import type { ReminderTiming } from './reminder-rule.ts';

export type TimingFault = 'notATiming' | 'noTime' | 'noSuchTime' | 'tooFar';
export type TimingReading = { kind: 'timing'; timing: ReminderTiming } | { kind: TimingFault };

/** Half a year: further from its anchor a reminder says nothing useful. */
const furthestDays = 180;

const before = /\b(?:sebelum(?:nya)?|before|lebih awal|earlier|prior)\b/;
const after = /\b(?:sesudah(?:nya)?|setelah(?:nya)?|kemudian|after(?:wards)?|later)\b/;
const theDay =
  /^(?:h(?!\s*[-+])|hari h|hari itu|pada hari(?:nya| itu)?|hari yang sama|(?:on )?(?:the|that|same|the same) day)\b/;
const clock = /(?:^|[\s,]+)(?:pukul |jam |at )?(\d{1,2})[.:](\d{2})(?: ?(?:wib|wita|wit))?$/;

/**
 * Reads when a reminder goes as people type it: `2 hari sebelum 09.00`, `H-2 09.00`, `sehari sebelumnya 16.00`,
 * `hari itu 07.00`, `1 hari sesudah 08.00`, `seminggu sebelum 09.00`, `3 jam sebelum`, `30 menit sesudah`, and the
 * same in English. Days need a wall time; hours and minutes are counted from the beginning itself.
 */
export function parseTiming(typed: string): TimingReading {
  const text = typed.normalize('NFKC').toLowerCase().replace(/[–—−]/g, '-').replace(/\s+/g, ' ').trim();
  const minutes = readMinutes(text);
  if (minutes !== undefined) return within({ minutes });
  const at = clock.exec(text);
  const days = readDays(at ? text.slice(0, at.index).trim() : text);
  if (days === undefined) return { kind: 'notATiming' };
  if (!at) return { kind: 'noTime' };
  const time = `${at[1]!.padStart(2, '0')}:${at[2]}`;
  return isWallTime(time) ? within({ days, at: time }) : { kind: 'noSuchTime' };
}

/** The same in the form in which it can be typed again. */
export function typeTiming(timing: ReminderTiming, locale: 'id' | 'en'): string {
  const words = locale === 'id' ? wordsInIndonesian : wordsInEnglish;
  if ('minutes' in timing) {
    const direction = timing.minutes < 0 ? words.before : words.after;
    return `${Math.abs(timing.minutes)} ${words.minutes} ${direction}`;
  }
  const at = timing.at.replace(':', '.');
  if (timing.days === 0) return `${words.sameDay} ${at}`;
  return `${Math.abs(timing.days)} ${words.days} ${timing.days < 0 ? words.before : words.after} ${at}`;
}

const wordsInIndonesian = {
  minutes: 'menit',
  days: 'hari',
  before: 'sebelum',
  after: 'sesudah',
  sameDay: 'hari itu',
};
const wordsInEnglish = {
  minutes: 'minutes',
  days: 'days',
  before: 'before',
  after: 'after',
  sameDay: 'the day',
};

function within(timing: ReminderTiming): TimingReading {
  const days = 'minutes' in timing ? timing.minutes / 1440 : timing.days;
  return Math.abs(days) > furthestDays ? { kind: 'tooFar' } : { kind: 'timing', timing };
}

function readMinutes(text: string): number | undefined {
  const span = /^(\d{1,6}|se|an? |one )\s*(jam|hours?|menit|mnt|minutes?|min)\b\s*(.*)$/.exec(text);
  if (!span) return undefined;
  const sign = readDirection(span[3]!);
  if (sign === undefined || clock.test(text)) return undefined;
  return sign * countOf(span[1]!) * (/^(?:jam|hour)/.test(span[2]!) ? 60 : 1);
}

function readDays(text: string): number | undefined {
  const short = /^(?:h|d)\s*([-+])\s*(\d{1,4})$/.exec(text);
  if (short) return short[1] === '-' ? -Number(short[2]) : Number(short[2]);
  const span = /^(?:(\d{1,4}|se|an? |one |the )\s*)(hari|days?|minggu|pekan|weeks?)\b\s*(.*)$/.exec(text);
  const sign = span && readDirection(span[3]!);
  if (span && sign) return sign * countOf(span[1]!) * (/^(?:hari|day)/.test(span[2]!) ? 1 : 7);
  return theDay.test(text) ? 0 : undefined;
}

const countOf = (typed: string) => (/^\d/.test(typed) ? Number(typed) : 1);

function readDirection(text: string): -1 | 1 | undefined {
  if (before.test(text)) return -1;
  return after.test(text) ? 1 : undefined;
}
