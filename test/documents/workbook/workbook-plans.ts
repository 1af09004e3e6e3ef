import type { WorkbookReading } from '#documents/workbook/parse-workbook.ts';
import { planRosterImport } from '#domain/roster/roster-import.ts';
import { planScheduleImport } from '#domain/schedule/schedule-import.ts';
import type { RefusedRow } from '#domain/workbook/import-plan.ts';
import { recogniseWorkbook } from '#domain/workbook/import-workbook.ts';
import { participants, sessions, zone } from '#test/documents/demo-roster.ts';

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
