import { onOneLine } from '#domain/words/typed-text.ts';

const maxChars = 120;
const endChars = 30;

/** Somebody's words as they come back: on one line; of a long text its beginning and its end, cut between words. */
export function quotedEnds(text: string): string {
  const line = onOneLine(text);
  if (line.length <= maxChars) return line;
  const begin = line.slice(0, maxChars - endChars).replace(/\s+\S*$/u, '');
  const end = line.slice(-endChars).replace(/^\S*\s+/u, '');
  return `${begin} … ${end}`;
}
