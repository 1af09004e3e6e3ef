import { type Cell, cellText, looksLikeNik } from '#domain/workbook/import-cell.ts';
import type { Refusal } from '#domain/workbook/import-refusal.ts';
import type { ImportRow } from '#domain/workbook/import-table.ts';
import { quoted, readText, type TextReading } from '#domain/workbook/import-text.ts';
import {
  type RosterField,
  type RosterTextField,
  rosterMaxChars,
  rosterTextFields,
} from './roster-import-columns.ts';
import { readNipCell } from './roster-import-nip.ts';

/** A row of `Peserta` as read, before it is compared with the programme. Only columns of the file have a value. */
export type RosterDraft = {
  rowNumber: number;
  code: string | null;
  rosterNo: number | null;
  values: Partial<Record<RosterTextField, string | null>>;
  refusals: Refusal[];
  typed: Partial<Record<RosterField, string>>;
};

const salutations = new Map([
  ['bapak', 'Bapak'],
  ['bpk', 'Bapak'],
  ['pak', 'Bapak'],
  ['ibu', 'Ibu'],
  ['bu', 'Ibu'],
]);

/** Reads one row and finds every fault of it. `todayOn` bounds the appointment in a NIP. */
export function readRosterRow(row: ImportRow<RosterField>, todayOn: string): RosterDraft {
  const refusals: Refusal[] = [];
  const take = (reading: TextReading) => {
    if (reading.kind === 'refused') refusals.push(reading.refusal);
    return reading.kind === 'text' ? reading.text : null;
  };
  const values: RosterDraft['values'] = {};
  for (const field of rosterTextFields) {
    if (field in row.cells) values[field] = take(readField(field, row.cells[field], todayOn));
  }
  const code = take(readText(row.cells.code, { field: 'code', maxChars: rosterMaxChars.code }));
  const rosterNo = readRosterNo(row.cells.rosterNo);
  return { rowNumber: row.rowNumber, code, rosterNo, values, refusals, typed: typedCells(row, refusals) };
}

function readField(field: RosterTextField, cell: Cell | undefined, todayOn: string): TextReading {
  if (field === 'nip') return readNipCell(cell, todayOn);
  const reading = readText(cell, { field, maxChars: rosterMaxChars[field] });
  if (reading.kind === 'empty' && (field === 'name' || field === 'opd')) {
    return { kind: 'refused', refusal: { code: 'missing-value', field, values: {} } };
  }
  return reading.kind === 'text' && field === 'salutation' ? readSalutation(reading.text) : reading;
}

function readSalutation(text: string): TextReading {
  const known = salutations.get(text.toLowerCase().replace(/\.$/, ''));
  if (known !== undefined) return { kind: 'text', text: known };
  const values = { seen: quoted(text) };
  return { kind: 'refused', refusal: { code: 'unknown-salutation', field: 'salutation', values } };
}

/** A roster number only orders people; what is no number is left out, not refused. */
function readRosterNo(cell: Cell | undefined): number | null {
  const match = /^0*([1-9]\d{0,4})\.?$/.exec(cellText(cell));
  return match ? Number(match[1]) : null;
}

/** The row for the workbook of refused rows. A NIK is not kept anywhere. */
function typedCells(row: ImportRow<RosterField>, refusals: Refusal[]): RosterDraft['typed'] {
  const withNik = new Set(refusals.filter(({ code }) => code.startsWith('nik')).map(({ field }) => field));
  const typed: RosterDraft['typed'] = {};
  for (const field of Object.keys(row.cells) as RosterField[]) {
    const cell = row.cells[field];
    typed[field] = withNik.has(field) || looksLikeNik(cell) ? '' : cellText(cell);
  }
  return typed;
}
