import type { Arrival } from '#domain/attendance/decide-rsvp.ts';

export interface ReadArrival {
  arrival: Arrival;
  wordCount: number;
}

const numberWords = new Map<string, number>([
  ['satu', 1],
  ['dua', 2],
  ['lima', 5],
  ['sepuluh', 10],
  ['lima belas', 15],
  ['dua puluh', 20],
  ['tiga puluh', 30],
]);

/** The words from a place on, in the reader's spelling and as typed. */
export interface WordsAhead {
  words: readonly string[];
  typed: readonly string[];
}

/**
 * Reads the time of an arrival at the beginning of the words: `15 menit`, `10-15 mnt` (the later), `setengah jam`,
 * `1,5 jam`, `1 jam 15 menit`, `jam 9`, `tiba jam 9`, `pukul 08.15`, `jam setengah 9`, `jam 1 siang`, `08.15`. Undefined when it
 * is none of these.
 */
export function findArrival(ahead: WordsAhead): ReadArrival | undefined {
  const lead = aboutCount(ahead.words);
  const rest = { words: ahead.words.slice(lead), typed: ahead.typed.slice(lead) };
  const found = findClock(rest.words) ?? findDuration(rest);
  return found && { ...found, wordCount: found.wordCount + lead };
}

/** How many words only say "about" or "arriving". */
function aboutCount(words: readonly string[]): number {
  if (words[0] === 'kurang' && words[1] === 'lebih') return 2;
  const first = words.findIndex((word) => !['sekitar', 'tiba', 'sampai', 'paling'].includes(word));
  return Math.max(first, 0);
}

function findDuration({ words, typed }: WordsAhead): ReadArrival | undefined {
  if (words[0] === 'sejam') return { arrival: { minutesLate: 60 }, wordCount: 1 };
  const part = new Map([
    ['setengah', 30],
    ['seperempat', 15],
  ]).get(words[0] ?? '');
  if (part !== undefined) {
    return words[1] === 'jam' ? { arrival: { minutesLate: part }, wordCount: 2 } : undefined;
  }
  const number = findNumber(words);
  if (number === undefined) return undefined;
  // "30an menit"
  if (words[number.wordCount] === 'an') number.wordCount += 1;
  const unit = words[number.wordCount];
  if (unit === 'menit' || typed[number.wordCount] === 'min' || unit === 'm') {
    return duration(number.value, number.wordCount + 1);
  }
  if (unit !== 'jam') return undefined;
  const more = words[number.wordCount + 1] === 'setengah' ? { value: 30, wordCount: 1 } : undefined;
  const minutes = more ?? findMinutesAfterHours(words.slice(number.wordCount + 1));
  return duration(
    number.value * 60 + (minutes?.value ?? 0),
    number.wordCount + 1 + (minutes?.wordCount ?? 0),
  );
}

function findMinutesAfterHours(words: readonly string[]): { value: number; wordCount: number } | undefined {
  const number = findNumber(words);
  if (number === undefined || words[number.wordCount] !== 'menit') return undefined;
  return { value: number.value, wordCount: number.wordCount + 1 };
}

function duration(minutes: number, wordCount: number): ReadArrival | undefined {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 720) return undefined;
  return { arrival: { minutesLate: minutes }, wordCount };
}

function findNumber(words: readonly string[]): { value: number; wordCount: number } | undefined {
  const [first = '', second = ''] = words;
  const pair = numberWords.get(`${first} ${second}`);
  if (pair !== undefined) return { value: pair, wordCount: 2 };
  const spelled = numberWords.get(first);
  if (spelled !== undefined) return { value: spelled, wordCount: 1 };
  const range = /^\d{1,3}-(\d{1,3})$/.exec(first);
  const digits = range?.[1] ?? (/^\d{1,3}(?:[.,]\d)?$/.test(first) ? first.replace(',', '.') : undefined);
  return digits === undefined ? undefined : { value: Number(digits), wordCount: 1 };
}

function findClock(words: readonly string[]): ReadArrival | undefined {
  const named = words[0] === 'jam' || words[0] === 'pukul';
  // "Setengah sembilan"; "setengah jam" and "setengah hari" hold no hour.
  const isHalfHour = words[0] === 'setengah' && !/^(?:jam|hari)$/.test(words[2] ?? '');
  const rest = named || isHalfHour ? words.slice(named ? 1 : 0).map(inDigits) : words;
  const half = rest[0] === 'setengah';
  const [, hour, minute] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(rest[half ? 1 : 0] ?? '') ?? [];
  if (hour === undefined || (minute === undefined && !named && !half) || (half && minute !== undefined))
    return undefined;
  const used = (named ? 1 : 0) + (half ? 1 : 0) + 1;
  const partOfDay = /^(?:pagi|siang|sore)$/.exec(words[used] ?? '')?.[0];
  const minutes = Number(hour) * 60 + Number(minute ?? 0) - (half ? 30 : 0);
  const local = minutes < 6 * 60 && !hour.startsWith('0') && partOfDay !== 'pagi' ? minutes + 720 : minutes;
  if (local < 0 || local >= 1440 || Number(minute ?? 0) > 59) return undefined;
  const suffix = words[used] === 'an' || partOfDay !== undefined ? 1 : 0;
  return { arrival: { atTime: clockTime(local) }, wordCount: used + suffix };
}

const hours = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ');

/** `9` for "sembilan": hours are spelled out, too. */
function inDigits(word: string): string {
  const hour = hours.indexOf(word) + 1;
  return hour > 0 ? String(hour) : word;
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
