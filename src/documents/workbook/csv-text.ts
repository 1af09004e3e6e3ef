import { parse } from 'csv-parse/sync';

/** Separators that spreadsheets write; the one that splits most lines into equally many cells is taken. */
const separators = [';', ',', '\t'];
const linesSearched = 20;
const charsSearched = 20_000;

export type CsvReading = { kind: 'rows'; rows: string[][] } | { kind: 'notText' } | { kind: 'damaged' };

/**
 * Reads a CSV as rows of text: UTF-8 or UTF-16 with or without byte order mark, else Windows-1252; separated by
 * semicolon, comma or tab; any line end. Empty lines stay, so that row numbers are those of a spreadsheet.
 */
export function readCsv(bytes: Uint8Array, limits: { maxRows: number }): CsvReading {
  const text = decodeText(bytes);
  if (text === undefined) return { kind: 'notText' };
  const { content, separator, skippedRows } = findSeparator(text);
  try {
    const rows: string[][] = parse(content, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: limits.maxRows + 1,
    });
    return { kind: 'rows', rows: [...Array.from({ length: skippedRows }, () => []), ...rows] };
  } catch {
    return { kind: 'damaged' };
  }
}

/** The text of a file that is text; undefined when it holds bytes no text has. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Excel may name the separator in a first line `sep=;`, which is a row of the file and not of the table. */
function findSeparator(text: string): { content: string; separator: string; skippedRows: number } {
  const named = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(text);
  if (named?.[1]) return { content: text.slice(named[0].length), separator: named[1], skippedRows: 1 };
  const [best] = separators
    .map((separator) => ({ separator, ...agreement(text, separator) }))
    .sort((a, b) => b.lines - a.lines || b.cells - a.cells);
  return { content: text, separator: best?.separator ?? ',', skippedRows: 0 };
}

/** How many of the first lines have the same number of cells, more than one; titles and empty lines do not count. */
function agreement(text: string, separator: string): { lines: number; cells: number } {
  const lines = text
    .slice(0, charsSearched)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, linesSearched);
  const counts = lines.map((line) => line.split(separator).length).filter((cells) => cells > 1);
  return counts.reduce(
    (best, cells) => {
      const alike = counts.filter((other) => other === cells).length;
      return alike > best.lines ? { lines: alike, cells } : best;
    },
    { lines: 0, cells: 0 },
  );
}
