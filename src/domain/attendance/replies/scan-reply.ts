import type { Arrival } from '#domain/attendance/decide-rsvp.ts';
import { findArrival } from './arrival-words.ts';
import { findDays, type LastDay, type NamedDay } from './named-day.ts';
import { clauseBreak, type ReplyWords } from './reply-words.ts';
import { findSignal, isKnownWord, maxPhraseWords, type Signal } from './signals.ts';

export type ReplyToken =
  | { signal: Signal; phrase: string }
  | { signal: 'arrival'; arrival: Arrival }
  | { signal: 'day'; from?: NamedDay; until?: LastDay }
  | { signal: 'break' }
  | { signal: 'unknown' };

/** The longest phrase or time of arrival, "sekitar 1 jam 15 menit", ends well within so many words. */
const maxWordsAhead = 12;

/** Reads the words from left to right, the longest phrase first; what is not in the lexicon is unknown. */
export function scanReply({ words, typed }: Pick<ReplyWords, 'words' | 'typed'>): ReplyToken[] {
  const tokens: ReplyToken[] = [];
  for (let index = 0; index < words.length; ) {
    const until = index + maxWordsAhead;
    const ahead = { words: words.slice(index, until), typed: typed.slice(index, until) };
    const { token, wordCount } = nextToken(ahead, tokens);
    tokens.push(token);
    index += wordCount;
  }
  return tokens;
}

function nextToken(
  ahead: { words: string[]; typed: string[] },
  before: readonly ReplyToken[],
): { token: ReplyToken; wordCount: number } {
  if (ahead.words[0] === clauseBreak) return { token: { signal: 'break' }, wordCount: 1 };
  const days = findDays(ahead.words);
  if (days && !findSignal(ahead.words.slice(0, 2).join(' '))) {
    const { wordCount, ...named } = days;
    return { token: { signal: 'day', ...named }, wordCount };
  }
  const phrase = findPhrase(ahead.words, 2);
  if (phrase) return phrase;
  const found = findArrival(ahead);
  if (found) return { token: { signal: 'arrival', arrival: found.arrival }, wordCount: found.wordCount };
  const word = findPhrase(ahead.words.slice(0, 1), 1);
  if (word) return word;
  const minutes = bareMinutes(ahead.words[0] ?? '', before);
  if (minutes) return { token: { signal: 'arrival', arrival: minutes }, wordCount: 1 };
  return { token: { signal: 'unknown' }, wordCount: 1 };
}

/** The longest phrase of the lexicon at the beginning, of so many words at least. */
function findPhrase(
  words: readonly string[],
  atLeast: number,
): { token: ReplyToken; wordCount: number } | undefined {
  if (!isKnownWord(words[0] ?? '')) return undefined;
  for (let count = Math.min(maxPhraseWords, words.length); count >= atLeast; count--) {
    const phrase = words.slice(0, count).join(' ');
    const signal = findSignal(phrase);
    if (signal !== undefined) return { token: { signal, phrase }, wordCount: count };
  }
  return undefined;
}

/** "telat 15": a bare number right after being late is minutes; under ten it could be an hour of the clock. */
function bareMinutes(word: string, before: readonly ReplyToken[]): Arrival | undefined {
  if (before.at(-1)?.signal !== 'late' || !/^\d{2,3}$/.test(word)) return undefined;
  const minutes = Number(word);
  return minutes >= 10 && minutes <= 120 ? { minutesLate: minutes } : undefined;
}
