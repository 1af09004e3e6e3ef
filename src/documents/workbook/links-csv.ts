import { stringify } from 'csv-stringify/sync';
import { neutraliseFormula } from './formula-text.ts';

/** One participant's way in: `code` is the short join code, `link` the one-time deep link. */
export type LinkRow = { no: number; name: string; code: string; link: string };

/** The CSV `No,Nama,Kode,Tautan` that is handed to the organizer: UTF-8 with byte order mark, names never formulas. */
export function writeLinksCsv(rows: LinkRow[]): Uint8Array {
  const records = rows.map(({ no, name, code, link }) => [
    String(no),
    neutraliseFormula(name),
    neutraliseFormula(code),
    link,
  ]);
  const text = stringify([['No', 'Nama', 'Kode', 'Tautan'], ...records], {
    bom: true,
    record_delimiter: 'windows',
  });
  return Buffer.from(text, 'utf8');
}
