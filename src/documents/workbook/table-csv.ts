import { stringify } from 'csv-stringify/sync';
import { neutraliseFormula } from './formula-text.ts';

/** A table as CSV: UTF-8 with byte order mark, texts never formulas. */
export function writeTableCsv(head: string[], rows: (string | number | null)[][]): Uint8Array {
  const records = rows.map((row) => row.map((cell) => neutraliseFormula(String(cell ?? ''))));
  return Buffer.from(stringify([head, ...records], { bom: true, record_delimiter: 'windows' }), 'utf8');
}
