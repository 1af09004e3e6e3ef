import { wrapLine } from './wrap-lines.ts';

const lineChars = 40;

/**
 * Texts as pages of lines that fit an old phone: 40 characters a line, so many lines a page (one is left for
 * whoever shows them). A text that begins on a page goes on on the next. There is always a page, if an empty one.
 */
export function textPages(texts: readonly string[], linesEach = 18): string[][] {
  const lines = texts.flatMap((text) => text.split('\n')).flatMap((line) => wrapLine(line, lineChars));
  const pages: string[][] = [];
  for (let from = 0; from < lines.length; from += linesEach) pages.push(lines.slice(from, from + linesEach));
  return pages.length === 0 ? [[]] : pages;
}
