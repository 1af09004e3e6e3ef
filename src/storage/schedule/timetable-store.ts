import { asksAgain, type DraftedSession, type SessionValues } from '#domain/schedule/session-change.ts';
import { instantOf, wallTimeOf } from '#domain/time/local-time.ts';
import { assignCodes } from '#domain/workbook/import-codes.ts';
import type { Db } from '#storage/engine/database.ts';
import { readDraft } from './schedule-draft-store.ts';

/** A programme's timetable with the changes that wait to be announced. */
export interface DraftedTimetable {
  revision: number;
  /** In time order, cancelled ones included. */
  sessions: DraftedSession[];
}

type Place = { id: number; zone: string };

/** Every session as it is and as the draft makes it, with the sessions the draft adds. */
export async function readDraftedTimetable(db: Db, programme: Place): Promise<DraftedTimetable> {
  const draft = await readDraft(db, programme.id);
  const rows = await db.session.findMany({ where: { programmeId: programme.id } });
  const known = rows.map((row): DraftedSession => {
    const before = valuesOf(row, programme.zone);
    const change = draft.changes.find(({ sessionId }) => sessionId === row.id);
    const { code: _none, ...patch } = change?.patch ?? {};
    const after = { ...before, ...patch };
    return { sessionId: row.id, before, after, ...(change ? { changeId: change.id } : {}) };
  });
  const added = draft.changes
    .filter(({ sessionId }) => sessionId === undefined)
    .map(({ id, patch: { code, ...values } }): DraftedSession => {
      return { changeId: id, after: values as SessionValues, ...(code ? { code } : {}) };
    });
  const order = ({ after }: DraftedSession) => `${after.heldOn} ${after.startTime}`;
  const sessions = [...known, ...added].toSorted((a, b) => order(a).localeCompare(order(b)));
  return { revision: draft.revision, sessions };
}

/**
 * Makes a session what a released change wants. Its sequence rises; a move to another day, or a session that
 * takes place after all, raises its revision as well and voids the answers. Presences and absences stay.
 */
export async function applyChange(
  db: Db,
  programme: Place,
  { change, now }: { change: DraftedSession; now: Date },
): Promise<number> {
  const { sessionId, before, after } = change;
  if (sessionId === undefined || !before) return insertSession(db, programme, { ...change, now });
  const isAskedAgain = asksAgain(change);
  await db.session.update({
    where: { id: sessionId },
    data: {
      ...columnsOf(after, programme.zone),
      sequence: { increment: 1 },
      changedAt: now,
      ...(before.isCancelled === after.isCancelled ? {} : { cancelledAt: after.isCancelled ? now : null }),
      ...(isAskedAgain ? { revision: { increment: 1 } } : {}),
    },
  });
  if (isAskedAgain) await db.rsvp.deleteMany({ where: { sessionId } });
  return sessionId;
}

async function insertSession(
  db: Db,
  programme: Place,
  { after, code: wished, now }: DraftedSession & { now: Date },
): Promise<number> {
  const rows = await db.session.findMany({ where: { programmeId: programme.id }, select: { code: true } });
  const taken = rows.map(({ code }) => code);
  // Somebody may have taken the wished code since.
  const isFree = wished && !taken.some((each) => each.toUpperCase() === wished.toUpperCase());
  const wish = { wished: isFree ? wished : null, number: taken.length + 1 };
  const [code] = assignCodes([wish], { prefix: 'S', taken });
  const row = await db.session.create({
    data: {
      programmeId: programme.id,
      code: code!,
      ...columnsOf(after, programme.zone),
      changedAt: now,
    },
    select: { id: true },
  });
  return row.id;
}

function columnsOf(values: SessionValues, zone: string) {
  const { startTime, endTime, isCancelled: _cancelled, ...columns } = values;
  return {
    ...columns,
    startsAt: instantOf(values.heldOn, startTime, zone),
    endsAt: instantOf(values.heldOn, endTime, zone),
  };
}

function valuesOf(row: Awaited<ReturnType<Db['session']['findUniqueOrThrow']>>, zone: string): SessionValues {
  const { heldOn, place, title, topic, facilitator, materialsUrl, mapUrl, groupId } = row;
  return {
    heldOn,
    startTime: wallTimeOf(row.startsAt, zone),
    endTime: wallTimeOf(row.endsAt, zone),
    ...{ place, title, topic, facilitator, materialsUrl, mapUrl, groupId },
    jp: row.jp === null ? null : Number(row.jp),
    isCancelled: row.cancelledAt !== null,
  };
}
