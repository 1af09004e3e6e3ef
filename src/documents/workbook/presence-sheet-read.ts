import { type MarkedStatus, presenceCodes } from '#domain/attendance/attendance.ts';
import { type PaperMark, readPresenceCode } from '#domain/attendance/paper-sheet.ts';
import { cellText } from '#domain/workbook/import-cell.ts';
import { type Column, readTable } from '#domain/workbook/import-table.ts';
import { readWorkbook, type WorkbookReading } from './workbook-read.ts';

type Field = 'rosterNo' | 'name' | 'status';

const columns: Column<Field>[] = [
  { field: 'rosterNo', header: 'No', required: true },
  { field: 'name', header: 'Nama' },
  { field: 'status', header: 'Keterangan', required: true },
];

export type PresenceSheetReading =
  | { kind: 'marks'; marks: PaperMark[] }
  | { kind: 'nothing' }
  | { kind: 'notASheet'; why: Exclude<WorkbookReading['kind'], 'sheets'> | 'columns' }
  | { kind: 'badRow'; row: number; typed: string };

/**
 * Reads the marks from a session's attendance sheet as it was handed out and filled in: columns `No` and `Keterangan`,
 * rows without a mark are left out. The first row that cannot be read is named by its number in the spreadsheet.
 */
export async function readPresenceSheet(bytes: Uint8Array, fileName: string): Promise<PresenceSheetReading> {
  const reading = await readWorkbook(bytes, fileName);
  if (reading.kind !== 'sheets') return { kind: 'notASheet', why: reading.kind };
  for (const { rows } of reading.sheets) {
    const table = readTable(rows, columns, { ignoreAlone: ['rosterNo', 'name'] });
    if (table.kind === 'table') return readRows(table.table.rows);
  }
  return { kind: 'notASheet', why: 'columns' };
}

function readRows(
  rows: { rowNumber: number; cells: Partial<Record<Field, unknown>> }[],
): PresenceSheetReading {
  const marks = new Map<number, MarkedStatus>();
  for (const { rowNumber, cells } of rows) {
    const number = cellText(cells.rosterNo as never);
    const typed = cellText(cells.status as never);
    // Totals and signatures stand below the list, without a number.
    if (!/^\d{1,4}$/.test(number)) continue;
    // What the close has left open is no mark.
    if (typed.trim().toUpperCase() === presenceCodes.unrecorded) continue;
    const status = readPresenceCode(typed);
    if (!status || marks.has(Number(number)))
      return { kind: 'badRow', row: rowNumber, typed: `${number} ${typed}` };
    marks.set(Number(number), status);
  }
  if (marks.size === 0) return { kind: 'nothing' };
  return { kind: 'marks', marks: [...marks].map(([rosterNo, status]) => ({ rosterNo, status })) };
}
