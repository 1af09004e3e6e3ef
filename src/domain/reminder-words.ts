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
