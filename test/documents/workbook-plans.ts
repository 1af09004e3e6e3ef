import type { WorkbookReading } from '#documents/parse-workbook.ts';
import type { RefusedRow } from '#domain/import-plan.ts';
import { recogniseWorkbook } from '#domain/import-workbook.ts';
import { planRosterImport } from '#domain/roster-import.ts';
import { planScheduleImport } from '#domain/schedule-import.ts';
import { participants, sessions, zone } from './demo-roster.ts';

const todayOn = '2019-03-01';

export function tablesOf(reading: WorkbookReading) {
  if (reading.kind !== 'sheets') throw new Error(reading.kind);
  const workbook = recogniseWorkbook(reading.sheets);
  if (workbook.kind !== 'recognised') throw new Error(workbook.kind);
  return workbook;
}

export function plansOf(reading: WorkbookReading, existing = { participants, sessions }) {
  const { roster, schedule } = tablesOf(reading);
  return {
    roster: planRosterImport({ table: roster!, existing: existing.participants, todayOn }),
    schedule: planScheduleImport({ table: schedule!, existing: existing.sessions, zone }),
  };
}

export function refusedOf<Field extends string>(plan: { rows: { kind: string }[] }): RefusedRow<Field>[] {
  return plan.rows.filter((row): row is RefusedRow<Field> => row.kind === 'refused');
}
