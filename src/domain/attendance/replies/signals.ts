import { awayPhrases } from './away-phrases.ts';
import { comingPhrases } from './coming-phrases.ts';
import { talkPhrases } from './talk-phrases.ts';

/** What one word or phrase of a reply says; every phrase is written in the reader's own spelling. */
const phrases = { ...comingPhrases, ...awayPhrases, ...talkPhrases };

export type Signal = keyof typeof phrases;

const signals = new Map<string, Signal>();
const words = new Set<string>();
for (const [signal, list] of Object.entries(phrases) as [Signal, string][]) {
  for (const phrase of list.split(', ')) {
    signals.set(phrase, signal);
    for (const word of phrase.split(' ')) words.add(word);
  }
}

/** The longest phrase has so many words. */
export const maxPhraseWords = 4;

/** What a word, or a phrase of words parted by single blanks, says; undefined for one the reader does not know. */
export function findSignal(phrase: string): Signal | undefined {
  return signals.get(phrase);
}

/** Whether a word is part of any phrase. */
export function isKnownWord(word: string): boolean {
  return words.has(word);
}

/** Words that stand anywhere without changing what a reply says. */
export const silentSignals: ReadonlySet<string> = new Set<Signal>([
  ...(['filler', 'vocative', 'prep', 'only', 'since', 'dulu', 'because', 'origin'] as const),
]);
