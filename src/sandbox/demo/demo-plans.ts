import { planRosterImport, type RosterPlan } from '#domain/roster/roster-import.ts';
import { rosterColumns } from '#domain/roster/roster-import-columns.ts';
import { planScheduleImport, type SchedulePlan } from '#domain/schedule/schedule-import.ts';
import { scheduleColumns } from '#domain/schedule/schedule-import-columns.ts';
import type { PlannedRow } from '#domain/workbook/import-plan.ts';
import demo from './demo-programme.json' with { type: 'json' };

const { programme } = demo;

/** The demo's people as an import of a workbook would bring them. Throws when a row would be refused. */
export function demoRosterPlan(): RosterPlan {
  const rows = demo.participants.map((each, index) => ({
    rowNumber: index + 2,
    cells: {
      rosterNo: each.no,
      name: each.name,
      nip: each.nip,
      rank: `${each.rank} (${each.grade})`,
      position: each.position,
      opd: each.opd,
      unit: each.unit,
      salutation: each.salutation,
    },
  }));
  const table = { columns: rosterColumns.map(({ field }) => field), rows };
  return onlyNew(planRosterImport({ table, existing: [], todayOn: programme.startsOn }));
}

/** The demo's sessions alike. */
export function demoSchedulePlan(): SchedulePlan {
  const rows = demo.sessions.map((each, index) => ({
    rowNumber: index + 2,
    cells: {
      code: each.code,
      date: each.on,
      start: each.start,
      end: each.end,
      title: each.labelId,
      topic: each.topicId,
      facilitator: each.facilitator,
      place: each.place,
      jp: each.jp,
      materialsUrl: each.materialsUrl ?? null,
    },
  }));
  const table = { columns: scheduleColumns.map(({ field }) => field), rows };
  return onlyNew(planScheduleImport({ table, existing: [], zone: programme.zone }));
}

function onlyNew<Plan extends { rows: PlannedRow<string, unknown>[] }>(plan: Plan): Plan {
  const other = plan.rows.find(({ kind }) => kind !== 'new');
  if (other) throw new Error(`row ${other.rowNumber} of the demo is ${JSON.stringify(other)}`);
  return plan;
}
