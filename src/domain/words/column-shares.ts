/** `share` is the part of the page's width, of 100. */
export type DocumentColumn = { title: string; share: number };

/** Letters of small print that fit side by side on A4, with a column's rules and spaces counted as three. */
const lineChars = 84;
const mostAsked = 40;
const longestKept = 24;
const besideText = 4;

/**
 * How wide the columns of a table are: each as wide as its longest word, so that none is broken if that can be, and what is
 * left goes to those with the longest texts.
 */
export function withShares(titles: readonly string[], rows: readonly string[][]): DocumentColumn[] {
  const columns = titles.map((title, index) => {
    const texts = [title, ...rows.map((row) => row[index] ?? '')];
    // A space that does not break keeps a day in one piece.
    const words = texts.flatMap((text) => text.split(/[ \n]/u));
    const least = Math.min(longestKept, longest(words)) + besideText;
    return { title, least, more: Math.max(0, Math.min(mostAsked, longest(texts)) + besideText - least) };
  });
  const least = sum(columns.map((column) => column.least));
  const more = sum(columns.map((column) => column.more));
  const left = Math.max(0, lineChars - least);
  const chars = columns.map(
    (column) => column.least + (more === 0 ? left / columns.length : (left * column.more) / more),
  );
  const all = sum(chars);
  return titles.map((title, index) => ({ title, share: ((chars[index] ?? 0) / all) * 100 }));
}

const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
