import { parse } from 'csv-parse/sync';

/** Separators that spreadsheets write; the one that splits a line into most cells is taken. */
const separators = [';', ',', '\t'];
const linesSearched = 10;

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
  const lines = text.split(/\r\n|\n|\r/, linesSearched).map((line) => line.replace(/"[^"]*"/g, ''));
  const most = (separator: string) => Math.max(...lines.map((line) => line.split(separator).length));
  const separator = separators.reduce((best, next) => (most(next) > most(best) ? next : best));
  return { content: text, separator, skippedRows: 0 };
}
