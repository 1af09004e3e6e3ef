import type { Arrival } from '#domain/attendance/decide-rsvp.ts';
import { findArrival } from './arrival-words.ts';
import { clauseBreak, type ReplyWords } from './reply-words.ts';
import { findSignal, isKnownWord, maxPhraseWords, type Signal } from './signals.ts';

export type ReplyToken =
  | { signal: Signal; phrase: string }
  | { signal: 'arrival'; arrival: Arrival }
  | { signal: 'break' }
  | { signal: 'unknown' };

/** The longest phrase or time of arrival, "sekitar 1 jam 15 menit", ends well within so many words. */
const maxWordsAhead = 12;

/**
 * Reads the words from left to right, the longest phrase first; what is not in the lexicon is unknown. There the
 * scan ends, for nothing behind it can matter, unless the text may be a question: then all of it is read.
 */
export function scanReply({ words, typed, questioned }: ReplyWords): ReplyToken[] {
  const tokens: ReplyToken[] = [];
  for (let index = 0; index < words.length; ) {
    const until = index + maxWordsAhead;
    const ahead = { words: words.slice(index, until), typed: typed.slice(index, until) };
    const { token, wordCount } = nextToken(ahead, tokens);
    tokens.push(token);
    if (token.signal === 'unknown' && !questioned && tokens[0]?.signal !== 'askWord') return tokens;
    index += wordCount;
  }
  return tokens;
}

function nextToken(
  ahead: { words: string[]; typed: string[] },
  before: readonly ReplyToken[],
): { token: ReplyToken; wordCount: number } {
  if (ahead.words[0] === clauseBreak) return { token: { signal: 'break' }, wordCount: 1 };
  const longest = isKnownWord(ahead.words[0] ?? '') ? Math.min(maxPhraseWords, ahead.words.length) : 0;
  for (let count = longest; count > 0; count--) {
    const phrase = ahead.words.slice(0, count).join(' ');
    const signal = findSignal(phrase);
    if (signal !== undefined) return { token: { signal, phrase }, wordCount: count };
  }
  const found = findArrival(ahead);
  if (found) return { token: { signal: 'arrival', arrival: found.arrival }, wordCount: found.wordCount };
  const minutes = bareMinutes(ahead.words[0] ?? '', before);
  if (minutes) return { token: { signal: 'arrival', arrival: minutes }, wordCount: 1 };
  return { token: { signal: 'unknown' }, wordCount: 1 };
}

/** "telat 15": a bare number right after being late is minutes; under ten it could be an hour of the clock. */
function bareMinutes(word: string, before: readonly ReplyToken[]): Arrival | undefined {
  if (before.at(-1)?.signal !== 'late' || !/^\d{2,3}$/.test(word)) return undefined;
  const minutes = Number(word);
  return minutes >= 10 && minutes <= 120 ? { minutesLate: minutes } : undefined;
}
