import writeXlsx, { type Sheet } from 'write-excel-file/node';
import { layOutSheet } from '#documents/paper/sheet-layout.ts';
import type { Locale } from '#domain/locale.ts';
import type { Say } from '#domain/message.ts';
import { type RosterField, rosterColumns } from '#domain/roster/roster-import-columns.ts';
import type { ExistingParticipant } from '#domain/roster/roster-import-match.ts';
import { type ScheduleField, scheduleColumns } from '#domain/schedule/schedule-import-columns.ts';
import type { ExistingSession } from '#domain/schedule/schedule-import-match.ts';
import type { RefusedRow } from '#domain/workbook/import-plan.ts';
import { type Refusal, refusalCell } from '#domain/workbook/import-refusal.ts';
import type { Column } from '#domain/workbook/import-table.ts';
import { sheetNames } from '#domain/workbook/import-workbook.ts';
import { guideSheet } from './workbook-guide.ts';
import { participantCells, sessionCells } from './workbook-rows.ts';

export type TemplateWorkbook = {
  programmeName: string;
  participants: ExistingParticipant[];
  sessions: ExistingSession[];
  /** IANA zone in which days and times are written. */
  zone: string;
  /** The texts of a language, for the sheet `Petunjuk` that explains in both. */
  sayIn: (locale: Locale) => Say;
};

export type RefusedWorkbook = {
  roster: RefusedRow<RosterField>[];
  schedule: RefusedRow<ScheduleField>[];
  say: Say;
};

/**
 * The workbook an organizer fills in: sheets `Peserta`, `Jadwal` and `Petunjuk`, empty or with all the programme has.
 * Read back untouched it changes nothing.
 */
export async function writeTemplateWorkbook(workbook: TemplateWorkbook): Promise<Uint8Array> {
  const { programmeName, participants, sessions, zone, sayIn } = workbook;
  return writeSheets([
    layOutSheet(sheetNames.roster, {
      columns: rosterColumns,
      rows: [...participants].sort((a, b) => a.rosterNo - b.rosterNo).map(participantCells),
      spare: true,
    }),
    layOutSheet(sheetNames.schedule, {
      columns: scheduleColumns,
      rows: [...sessions]
        .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
        .map((session) => sessionCells(session, zone)),
      spare: true,
    }),
    guideSheet(programmeName, sayIn),
  ]);
}

/**
 * The refused rows alone, as they were typed (nothing of a NIK), each with its reasons in a last column `Alasan` that
 * is ignored when the file comes back.
 */
export async function writeRefusedWorkbook(workbook: RefusedWorkbook): Promise<Uint8Array> {
  const { roster, schedule, say } = workbook;
  const reason = (row: { refusals: Refusal[] }) => refusalCell(row.refusals, say);
  return writeSheets([
    ...refusedSheet(sheetNames.roster, { columns: rosterColumns, rows: roster, reason }),
    ...refusedSheet(sheetNames.schedule, { columns: scheduleColumns, rows: schedule, reason }),
  ]);
}

function refusedSheet<Field extends string>(
  name: string,
  refused: {
    columns: Column<Field>[];
    rows: RefusedRow<Field>[];
    reason: (row: RefusedRow<Field>) => string;
  },
): Sheet<never>[] {
  if (refused.rows.length === 0) return [];
  // A column the file did not have would come back empty, and empty cells clear what is there.
  const had = refused.columns.filter(
    ({ field, required }) => required || refused.rows.some(({ typed }) => typed[field] !== undefined),
  );
  const columns: Column<string>[] = [...had, { field: 'reason', header: 'Alasan' }];
  const rows = refused.rows.map((row) => ({ ...row.typed, reason: refused.reason(row) }));
  return [layOutSheet(name, { columns, rows, spare: false })];
}

async function writeSheets(sheets: Sheet<never>[]): Promise<Uint8Array> {
  return writeXlsx(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}
