import { checkTyped } from '#domain/words/typed-text.ts';
import type { ReminderAnchor } from './reminder-rule.ts';

/** What own words may hold in braces; each in Indonesian or English. */
const names = {
  name: ['nama', 'name'],
  programme: ['program', 'programme'],
  date: ['tanggal', 'date'],
  time: ['jam', 'time'],
  place: ['tempat', 'place'],
  deadline: ['batas', 'deadline'],
} as const;
export type Placeholder = keyof typeof names;

const placeholdersOf: Record<ReminderAnchor, readonly Placeholder[]> = {
  trainingDay: ['name', 'programme', 'date', 'time', 'place'],
  deadline: ['name', 'programme', 'deadline', 'date', 'time'],
  planState: ['name', 'programme'],
};

/** The placeholders of an anchor as they are typed in a language: `{nama}`. */
export function listPlaceholders(anchor: ReminderAnchor, locale: 'id' | 'en'): string[] {
  return placeholdersOf[anchor].map((name) => `{${names[name][locale === 'id' ? 0 : 1]}}`);
}

export const maxWordsChars = 700;

export type WordsReading =
  | { kind: 'ok'; text: string }
  | { kind: 'empty' }
  | { kind: 'tooLong'; chars: number; maxChars: number }
  | { kind: 'controlCharacters' }
  | { kind: 'unknownPlaceholder'; typed: string };

/** Reads an organizer's own words for a rule: one to 700 characters, with placeholders its anchor can fill. */
export function readWords(typed: string, anchor: ReminderAnchor): WordsReading {
  const reading = checkTyped(typed);
  if (reading.kind === 'empty' || reading.kind === 'controlCharacters') return { kind: reading.kind };
  const text = reading.kind === 'ok' ? reading.text : typed;
  const chars = Array.from(text).length;
  if (chars > maxWordsChars) return { kind: 'tooLong', chars, maxChars: maxWordsChars };
  const unknown = [...text.matchAll(inBraces)].find(([, inner]) => !findPlaceholder(inner ?? '', anchor));
  return unknown ? { kind: 'unknownPlaceholder', typed: unknown[0] } : { kind: 'ok', text };
}

/** Puts the values in place of the placeholders; one without a value (no room known) leaves nothing behind. */
export function fillWords(
  text: string,
  anchor: ReminderAnchor,
  values: Partial<Record<Placeholder, string>>,
): string {
  return text.replace(inBraces, (whole, inner: string) => {
    const name = findPlaceholder(inner, anchor);
    return name ? (values[name] ?? '') : whole;
  });
}

const inBraces = /\{([^{}\n]{1,40})\}/g;

function findPlaceholder(inner: string, anchor: ReminderAnchor): Placeholder | undefined {
  const word = inner.trim().toLowerCase();
  return placeholdersOf[anchor].find((name) => (names[name] as readonly string[]).includes(word));
}
