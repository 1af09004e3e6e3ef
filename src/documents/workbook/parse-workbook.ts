import { basename, extname } from 'node:path';
import readXlsx from 'read-excel-file/universal';
import type { Cell } from '#domain/workbook/import-cell.ts';
import { isEmptyCell } from '#domain/workbook/import-cell.ts';
import type { Sheet } from '#domain/workbook/import-table.ts';
import { readCsv } from './csv-text.ts';
import { checkZip, isZip } from './zip-contents.ts';

/** Largest workbook that is read, as it comes from Telegram. */
export const maxWorkbookBytes = 5 * 1024 * 1024;
/** Most rows of one sheet; a programme has some hundreds at most. */
export const maxSheetRows = 5000;
const maxSheetColumns = 100;
/** What an archive of the largest size may hold: many times an honest roster, little enough to unpack. */
const maxUnpackedBytes = 64 * 1024 * 1024;
const textExtensions = ['.csv', '.tsv', '.txt', '.xlsx', ''];

export type WorkbookReading =
  | { kind: 'sheets'; sheets: Sheet[] }
  | { kind: 'unsupportedType' }
  | { kind: 'tooLarge'; maxBytes: number }
  | { kind: 'tooManyRows'; maxRows: number }
  | { kind: 'damaged' }
  | { kind: 'empty' };

/** Reads a workbook in this thread; {@link readWorkbook} does it beside, within limits of time and memory. */
export async function parseWorkbook(bytes: Uint8Array, fileName: string): Promise<WorkbookReading> {
  if (bytes.byteLength > maxWorkbookBytes) return { kind: 'tooLarge', maxBytes: maxWorkbookBytes };
  if (bytes.byteLength === 0) return { kind: 'empty' };
  return isZip(bytes) ? parseXlsx(bytes) : parseCsv(bytes, fileName);
}

async function parseXlsx(bytes: Uint8Array): Promise<WorkbookReading> {
  const check = checkZip(bytes, maxUnpackedBytes);
  if (check.kind === 'tooMuch') return { kind: 'tooManyRows', maxRows: maxSheetRows };
  if (check.kind === 'damaged') return { kind: 'damaged' };
  if (!check.names.includes('xl/workbook.xml')) return { kind: 'unsupportedType' };
  try {
    const sheets = await readXlsx(Uint8Array.from(bytes).buffer, { trim: false });
    return withinLimits(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map(tidyRow) })));
  } catch {
    return { kind: 'damaged' };
  }
}

function parseCsv(bytes: Uint8Array, fileName: string): WorkbookReading {
  if (!textExtensions.includes(extname(fileName).toLowerCase())) return { kind: 'unsupportedType' };
  const reading = readCsv(bytes, { maxRows: maxSheetRows });
  if (reading.kind === 'notText') return { kind: 'unsupportedType' };
  if (reading.kind === 'damaged') return { kind: 'damaged' };
  const rows = reading.rows.map(tidyRow);
  return withinLimits([{ name: basename(fileName, extname(fileName)), rows }]);
}

function withinLimits(sheets: Sheet[]): WorkbookReading {
  const trimmed = sheets.map(({ name, rows }) => ({ name, rows: withoutEmptyEnd(rows) }));
  if (trimmed.every(({ rows }) => rows.length === 0)) return { kind: 'empty' };
  if (trimmed.some(({ rows }) => rows.length > maxSheetRows)) {
    return { kind: 'tooManyRows', maxRows: maxSheetRows };
  }
  return { kind: 'sheets', sheets: trimmed };
}

function withoutEmptyEnd(rows: Cell[][]): Cell[][] {
  const last = rows.findLastIndex((row) => !row.every(isEmptyCell));
  return rows.slice(0, last + 1);
}

function tidyRow(row: unknown[]): Cell[] {
  return row.slice(0, maxSheetColumns).map(tidyCell);
}

function tidyCell(value: unknown): Cell {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value : null;
}
