import type { WrittenText } from '#domain/broadcast/broadcast.ts';
import type { Locale } from '#domain/locale.ts';

/** What a placeholder stands for. */
export const placeholderFields = ['name', 'salutation', 'agency', 'group', 'session'] as const;
export type PlaceholderField = (typeof placeholderFields)[number];

const words: Record<Locale, Record<PlaceholderField, string>> = {
  id: { name: 'nama', salutation: 'sapaan', agency: 'opd', group: 'kelompok', session: 'sesi' },
  en: { name: 'name', salutation: 'salutation', agency: 'agency', group: 'group', session: 'session' },
};

const fieldOf = new Map(
  Object.values(words).flatMap((each) =>
    placeholderFields.map((field): [string, PlaceholderField] => [each[field], field]),
  ),
);

// One word in braces; anything else in braces is the writer's own.
const placeholder = /\{\s*([\p{L}_][\p{L}\p{N}_]*)\s*\}/gu;

/** `{nama}, {sapaan}, …` in one language; both languages are always understood. */
export const listPlaceholders = (locale: Locale): string[] =>
  placeholderFields.map((field) => `{${words[locale][field]}}`);

/** Which placeholders a text uses, and which words in braces are none. */
export function readPlaceholders(text: string): { used: PlaceholderField[]; unknown: string[] } {
  const found = [...text.matchAll(placeholder)].map(([whole, word = '']) => ({
    whole,
    field: fieldOf.get(word.toLowerCase()),
  }));
  return {
    used: [...new Set(found.flatMap(({ field }) => field ?? []))],
    unknown: [...new Set(found.filter(({ field }) => field === undefined).map(({ whole }) => whole))],
  };
}

/**
 * Puts values in place of the placeholders; formatting moves along with the text around it, and formatting
 * of a placeholder becomes that of its value. Offsets are UTF-16 units. Words it does not know stay.
 */
export function fillPlaceholders(
  { text, entities }: WrittenText,
  values: Record<PlaceholderField, string>,
): WrittenText {
  const stretches = stretchesOf(text, values);
  const moved = (at: number, edge: 'start' | 'end') => moveOffset(stretches, at, edge);
  return {
    text: stretches.map(({ value }) => value).join(''),
    entities: entities.flatMap((entity) => {
      const offset = moved(entity.offset, 'start');
      const length = moved(entity.offset + entity.length, 'end') - offset;
      return length > 0 ? [{ ...entity, offset, length }] : [];
    }),
  };
}

/** A part of the text that stays, or a placeholder and its value; in order, without gaps. */
interface Stretch {
  from: number;
  until: number;
  value: string;
  isFilled: boolean;
}

function stretchesOf(text: string, values: Record<PlaceholderField, string>): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const keep = (until: number) => {
    if (until > at) stretches.push({ from: at, until, value: text.slice(at, until), isFilled: false });
  };
  for (const match of text.matchAll(placeholder)) {
    const field = fieldOf.get((match[1] ?? '').toLowerCase());
    if (!field) continue;
    keep(match.index);
    at = match.index + match[0].length;
    stretches.push({ from: match.index, until: at, value: values[field], isFilled: true });
  }
  keep(text.length);
  return stretches;
}

function moveOffset(stretches: Stretch[], at: number, edge: 'start' | 'end'): number {
  let before = 0;
  for (const { from, until, value, isFilled } of stretches) {
    const isInside = edge === 'start' ? at < until : at <= until;
    if (isInside && !isFilled) return before + Math.max(0, at - from);
    if (isInside) return before + (edge === 'start' || at <= from ? 0 : value.length);
    before += value.length;
  }
  return before;
}
