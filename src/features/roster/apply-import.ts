import type { RosterPlan } from '#domain/roster/roster-import.ts';
import type { RosterFields } from '#domain/roster/roster-import-columns.ts';
import type { SchedulePlan } from '#domain/schedule/schedule-import.ts';
import type { ScheduleFields } from '#domain/schedule/schedule-import-columns.ts';
import { assignCodes } from '#domain/workbook/import-codes.ts';
import type { Db } from '#storage/engine/database.ts';
import { ensureGroups } from '#storage/people/group-store.ts';
import { insertParticipants, listRoster, updateParticipants } from '#storage/people/roster-store.ts';
import { insertSessions, listTimetable, updateSession } from '#storage/schedule/schedule-import-store.ts';
import { groupNames } from './plan-import.ts';

/** Writes the new and changed rows of a roster. Returns the ids of the new participants, in file order. */
export async function applyRoster(db: Db, programmeId: number, plan: RosterPlan): Promise<number[]> {
  const groupIds = await ensureGroups(db, programmeId, groupNames(plan));
  const changed = plan.rows.filter((row) => row.kind === 'changed');
  await updateParticipants(
    db,
    changed.map(({ id, patch }) => ({ id, patch: withGroupId<RosterFields>(patch, groupIds) })),
  );
  const fresh = plan.rows.filter((row) => row.kind === 'new');
  const taken = (await listRoster(db, programmeId)).map(({ code }) => code);
  const wishes = fresh.map((row) => ({ wished: row.code, number: row.rosterNo! }));
  const codes = assignCodes(wishes, { prefix: 'P', taken });
  const participants = fresh.map(({ fields, rosterNo }, index) => {
    const { group, ...rest } = fields;
    return { ...rest, rosterNo: rosterNo!, code: codes[index]!, groupId: idOf(group, groupIds) };
  });
  return insertParticipants(db, programmeId, participants);
}

/** Writes the new and changed rows of a timetable; nobody is told. */
export async function applySchedule(
  db: Db,
  programmeId: number,
  { plan, now }: { plan: SchedulePlan; now: Date },
): Promise<void> {
  const groupIds = await ensureGroups(db, programmeId, groupNames(plan));
  const taken = (await listTimetable(db, programmeId)).map(({ code }) => code);
  for (const row of plan.rows) {
    if (row.kind === 'changed')
      await updateSession(db, row.id, { patch: withGroupId<ScheduleFields>(row.patch, groupIds), now });
  }
  const fresh = plan.rows.filter((row) => row.kind === 'new');
  const wishes = fresh.map((row, index) => ({ wished: row.code, number: taken.length + index + 1 }));
  const codes = assignCodes(wishes, { prefix: 'S', taken });
  const sessions = fresh.map(({ fields }, index) => {
    const { group, ...rest } = fields;
    return { ...rest, code: codes[index]!, groupId: idOf(group, groupIds) };
  });
  await insertSessions(db, programmeId, sessions);
}

function withGroupId<Fields extends { group: string | null }>(
  patch: Partial<Fields>,
  groupIds: Map<string, number>,
): Partial<Omit<Fields, 'group'>> & { groupId?: number | null } {
  const { group, ...rest } = patch;
  return group === undefined ? rest : { ...rest, groupId: idOf(group, groupIds) };
}

const idOf = (group: string | null, groupIds: Map<string, number>): number | null =>
  group === null ? null : groupIds.get(group)!;
