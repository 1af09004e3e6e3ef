import { type ChangeFault, judgeChange } from '#domain/schedule/judge-change.ts';
import type { SchedulePlan } from '#domain/schedule/schedule-import.ts';
import type { ScheduleFields } from '#domain/schedule/schedule-import-columns.ts';
import {
  type DraftedSession,
  differenceOf,
  type SessionPatch,
  type SessionValues,
} from '#domain/schedule/session-change.ts';
import { wallTimeOf } from '#domain/time/local-time.ts';
import type { Db } from '#storage/engine/database.ts';
import { ensureGroups } from '#storage/people/group-store.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import { saveChange } from '#storage/schedule/schedule-draft-store.ts';
import { readDraftedTimetable } from '#storage/schedule/timetable-store.ts';
import { applySchedule } from './apply-import.ts';
import { groupNames } from './plan-import.ts';

/** A row that cannot be announced, and why. */
export interface NotCollected {
  title: string;
  heldOn: string;
  fault: ChangeFault;
}

export interface CollectedSchedule {
  /** Sessions that wait to be announced because of this file. */
  count: number;
  refused: NotCollected[];
}

/**
 * Puts the new and changed rows of a timetable into the draft, beside what is collected already; where both
 * change a field, the file has the last word. Sessions that are over before the programme knew of them are
 * written at once: there is nobody to tell. Rows that cannot be announced are left out and listed.
 */
export async function stageSchedule(
  db: Db,
  programme: Programme,
  { plan, now }: { plan: SchedulePlan; now: Date },
): Promise<CollectedSchedule> {
  const past = plan.rows.filter((row) => row.kind === 'new' && row.fields.startsAt <= now);
  if (past.length > 0) await applySchedule(db, programme.id, { plan: { ...plan, rows: past }, now });
  const groupIds = await ensureGroups(db, programme.id, groupNames(plan));
  const { sessions } = await readDraftedTimetable(db, programme);
  const reading = { zone: programme.zone, groupIds };
  const wanted = plan.rows
    .filter((row) => !past.includes(row))
    .flatMap((row, index) => wantedBy(row, { sessions, index, ...reading }) ?? []);
  const { able, refused } = judgeAll(wanted, { sessions, programme, now });
  for (const { changeId, sessionId, before, after, code } of able) {
    const patch = before ? differenceOf(before, after) : { ...after, code };
    // A change that is not kept yet has a passing id below zero.
    const id = changeId !== undefined && changeId > 0 ? changeId : undefined;
    await saveChange(db, programme.id, { id, sessionId, patch });
  }
  return {
    count: able.length,
    refused: refused.map(({ wish, fault }) => {
      const { title, heldOn } = wish.before ?? wish.after;
      return { title, heldOn, fault };
    }),
  };
}

interface Reading {
  sessions: DraftedSession[];
  index: number;
  zone: string;
  groupIds: Map<string, number>;
}

function wantedBy(row: SchedulePlan['rows'][number], reading: Reading): DraftedSession | undefined {
  const { sessions, index } = reading;
  if (row.kind === 'changed') {
    const found = sessions.find(({ sessionId }) => sessionId === row.id);
    return found && { ...found, after: { ...found.after, ...patchOf(row.patch, reading) } };
  }
  if (row.kind !== 'new') return undefined;
  const after = { ...patchOf(row.fields, reading), isCancelled: false } as SessionValues;
  const drafted = sessions.find(
    ({ before, after: known }) =>
      !before &&
      known.heldOn === after.heldOn &&
      known.startTime === after.startTime &&
      known.groupId === after.groupId,
  );
  const code = row.code ?? undefined;
  return drafted ? { ...drafted, after, code: code ?? drafted.code } : { changeId: -1 - index, after, code };
}

/** Instants and group names of a file as local times and ids. */
function patchOf(fields: Partial<ScheduleFields>, { zone, groupIds }: Reading): SessionPatch {
  const { startsAt, endsAt, group, ...rest } = fields;
  return {
    ...rest,
    ...(startsAt ? { startTime: wallTimeOf(startsAt, zone) } : {}),
    ...(endsAt ? { endTime: wallTimeOf(endsAt, zone) } : {}),
    ...(group === undefined ? {} : { groupId: group === null ? null : groupIds.get(group)! }),
  };
}

interface Context {
  sessions: DraftedSession[];
  programme: Programme;
  now: Date;
}

/** A row that is left out stays where it stood, which may stop another: so until nothing more is left out. */
function judgeAll(wanted: DraftedSession[], context: Context) {
  let able = wanted;
  const refused: { wish: DraftedSession; fault: ChangeFault }[] = [];
  for (let isSettled = false; !isSettled; ) {
    const sessions = mergeInto(context.sessions, able);
    const faulty = able.flatMap((wish) => {
      const fault = judgeChange(wish, { ...context, sessions });
      return fault ? [{ wish, fault }] : [];
    });
    refused.push(...faulty);
    able = able.filter((wish) => !faulty.some((each) => each.wish === wish));
    isSettled = faulty.length === 0;
  }
  return { able, refused };
}

function mergeInto(sessions: DraftedSession[], wanted: DraftedSession[]): DraftedSession[] {
  const keyOf = ({ sessionId, changeId }: DraftedSession) => sessionId ?? `n${changeId}`;
  const merged = new Map(sessions.map((each) => [keyOf(each), each]));
  for (const wish of wanted) merged.set(keyOf(wish), wish);
  return [...merged.values()];
}
