import { type RosterField, rosterColumns } from '#domain/roster/roster-import-columns.ts';
import { type ScheduleField, scheduleColumns } from '#domain/schedule/schedule-import-columns.ts';
import {
  type Column,
  findHeaderRow,
  headerKey,
  type ImportTable,
  readTable,
  type Sheet,
  type TableReading,
} from './import-table.ts';

/** Names of the two sheets of the outside contract. */
export const sheetNames = { roster: 'Peserta', schedule: 'Jadwal' } as const;
export type SheetKind = keyof typeof sheetNames;

export type RecognisedWorkbook =
  | { kind: 'recognised'; roster?: ImportTable<RosterField>; schedule?: ImportTable<ScheduleField> }
  | { kind: 'nothingRecognised' }
  | { kind: 'missingColumns'; sheet: SheetKind; headers: string[] }
  | { kind: 'repeatedColumn'; sheet: SheetKind; header: string };

/**
 * Finds the roster and the timetable in a workbook by their header rows; a sheet's name decides where headers do not
 * (and between two sheets of one kind). Other sheets are left out. A CSV is a workbook of one sheet.
 */
export function recogniseWorkbook(sheets: Sheet[]): RecognisedWorkbook {
  const rosterSheet = findSheet(sheets, 'roster');
  const scheduleSheet = findSheet(sheets, 'schedule');
  const roster = rosterSheet && readTable(rosterSheet.rows, rosterColumns, { ignoreAlone: ['rosterNo'] });
  const schedule = scheduleSheet && readTable(scheduleSheet.rows, scheduleColumns, { ignoreAlone: [] });
  if (!roster && !schedule) return { kind: 'nothingRecognised' };
  return (
    fault('roster', roster) ??
    fault('schedule', schedule) ?? {
      kind: 'recognised',
      ...(roster?.kind === 'table' && { roster: roster.table }),
      ...(schedule?.kind === 'table' && { schedule: schedule.table }),
    }
  );
}

function fault<Field extends string>(
  sheet: SheetKind,
  reading: TableReading<Field> | undefined,
): RecognisedWorkbook | undefined {
  if (reading?.kind === 'missingColumns') return { ...reading, sheet };
  return reading?.kind === 'repeatedColumn' ? { ...reading, sheet } : undefined;
}

function findSheet(sheets: Sheet[], kind: SheetKind): Sheet | undefined {
  const ofKind = sheets.filter((sheet) => kindOf(sheet) === kind);
  return ofKind.find((sheet) => nameKind(sheet) === kind) ?? ofKind[0];
}

function kindOf(sheet: Sheet): SheetKind | undefined {
  if (sheet.rows.length === 0) return undefined;
  const roster = knownHeaders(sheet, rosterColumns);
  const schedule = knownHeaders(sheet, scheduleColumns);
  if (roster === schedule) return nameKind(sheet);
  return roster > schedule ? 'roster' : 'schedule';
}

function knownHeaders<Field extends string>(sheet: Sheet, columns: Column<Field>[]): number {
  return findHeaderRow(sheet.rows, columns)?.places.length ?? 0;
}

function nameKind({ name }: Sheet): SheetKind | undefined {
  const key = headerKey(name);
  if (key === headerKey(sheetNames.roster)) return 'roster';
  return key === headerKey(sheetNames.schedule) ? 'schedule' : undefined;
}
