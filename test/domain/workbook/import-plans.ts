import { planRosterImport, type RosterPlan } from '#domain/roster/roster-import.ts';
import type { ExistingParticipant } from '#domain/roster/roster-import-match.ts';
import { planScheduleImport, type SchedulePlan } from '#domain/schedule/schedule-import.ts';
import type { ExistingSession } from '#domain/schedule/schedule-import-match.ts';
import type { Cell } from '#domain/workbook/import-cell.ts';
import type { RefusedRow } from '#domain/workbook/import-plan.ts';
import type { Refusal } from '#domain/workbook/import-refusal.ts';
import { recogniseWorkbook } from '#domain/workbook/import-workbook.ts';
import { zone } from '#test/documents/demo-roster.ts';

export const todayOn = '2019-03-01';

/** What a sheet `Peserta` of these rows would do. */
export function planRoster(
  rows: Cell[][],
  existing: ExistingParticipant[] = [],
  groups: string[] = [],
): RosterPlan {
  const workbook = recogniseWorkbook([{ name: 'Peserta', rows }]);
  if (workbook.kind !== 'recognised' || !workbook.roster) throw new Error(workbook.kind);
  return planRosterImport({ table: workbook.roster, existing, groups, todayOn });
}

/** What a sheet `Jadwal` of these rows would do. */
export function planSchedule(
  rows: Cell[][],
  existing: ExistingSession[] = [],
  groups: string[] = [],
): SchedulePlan {
  const workbook = recogniseWorkbook([{ name: 'Jadwal', rows }]);
  if (workbook.kind !== 'recognised' || !workbook.schedule) throw new Error(workbook.kind);
  return planScheduleImport({ table: workbook.schedule, existing, groups, zone });
}

export function refusalsOf(plan: { rows: { kind: string }[] }): { rowNumber: number; refusals: Refusal[] }[] {
  return plan.rows
    .filter((row): row is RefusedRow<string> => row.kind === 'refused')
    .map(({ rowNumber, refusals }) => ({ rowNumber, refusals }));
}
