import { createHash } from 'node:crypto';
import { planRosterImport, type RosterPlan } from '#domain/roster/roster-import.ts';
import { planScheduleImport, type SchedulePlan } from '#domain/schedule/schedule-import.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { countRows, type ImportCounts } from '#domain/workbook/import-plan.ts';
import type { Db } from '#storage/engine/database.ts';
import { listGroups } from '#storage/people/group-store.ts';
import { countRoster, listRoster } from '#storage/people/roster-store.ts';
import { listTimetable } from '#storage/schedule/schedule-import-store.ts';
import type { WorkbookTables } from './kept-workbook.ts';

/** What a workbook would do to a programme now. The fingerprint is another whenever that is something else. */
export interface ImportPreview {
  roster?: RosterPlan;
  schedule?: SchedulePlan;
  fingerprint: string;
  /** True when people have joined: changes of the timetable are then collected, to be announced as one. */
  announces: boolean;
}

/** Compares a workbook with what the programme has; nothing is changed. */
export async function planImport(
  db: Db,
  { programme, tables, now }: { programme: { id: number; zone: string }; tables: WorkbookTables; now: Date },
): Promise<ImportPreview> {
  const { id, zone } = programme;
  const groups = (await listGroups(db, id)).map(({ name }) => name);
  const roster =
    tables.roster &&
    planRosterImport({
      table: tables.roster,
      existing: await listRoster(db, id),
      groups,
      todayOn: localDayOf(now, zone),
    });
  const schedule =
    tables.schedule &&
    planScheduleImport({
      table: tables.schedule,
      existing: await listTimetable(db, id),
      groups: [...groups, ...(roster ? groupNames(roster) : [])],
      zone,
    });
  const { joined } = await countRoster(db, id);
  return { roster, schedule, fingerprint: fingerprintOf(roster, schedule), announces: joined > 0 };
}

/** The groups that new and changed rows name. */
export function groupNames(plan: RosterPlan | SchedulePlan): string[] {
  return plan.rows.flatMap((row) => {
    if (row.kind === 'new') return row.fields.group ?? [];
    return row.kind === 'changed' ? (row.patch.group ?? []) : [];
  });
}

/** New, changed, unchanged and refused rows over both sheets. */
export function countAll({ roster, schedule }: Pick<ImportPreview, 'roster' | 'schedule'>): ImportCounts {
  const none = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  const [a, b] = [roster ? countRows(roster) : none, schedule ? countRows(schedule) : none];
  return {
    new: a.new + b.new,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    refused: a.refused + b.refused,
  };
}

function fingerprintOf(roster?: RosterPlan, schedule?: SchedulePlan): string {
  const shown = JSON.stringify([roster?.rows, schedule?.rows]);
  return createHash('sha256').update(shown).digest('hex').slice(0, 16);
}
