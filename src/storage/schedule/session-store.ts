import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';

/** A training session of a programme. Instants are UTC; `heldOn` is the local day. */
export interface Session {
  id: number;
  programmeId: number;
  code: string;
  title: string;
  topic?: string;
  facilitator?: string;
  place?: string;
  mapUrl?: string;
  materialsUrl?: string;
  heldOn: string;
  startsAt: Date;
  endsAt: Date;
  jp?: number;
  groupId?: number;
  revision: number;
  /** Raised by every announced change. */
  sequence: number;
}

/** A session as calendars keep it: a cancelled one stays, marked. */
export interface CalendarSession extends Session {
  isCancelled: boolean;
  /** When it was last changed; before any change, when its programme was made. */
  changedAt: Date;
}

/** What belongs to a group's calendar: its own sessions and those for everyone. */
const forGroup = (groupId: number | undefined) => ({
  OR: [{ groupId: null }, ...(groupId ? [{ groupId }] : [])],
});

/** Sessions a participant of this group attends, in time order; `from`/`to` are local days, inclusive. */
export async function listSessions(
  db: Db,
  filter: { programmeId: number; groupId?: number; everyGroup?: boolean; from?: string; to?: string },
): Promise<Session[]> {
  const rows = await db.session.findMany({
    where: {
      programmeId: filter.programmeId,
      cancelledAt: null,
      heldOn: { gte: filter.from, lte: filter.to },
      ...(filter.everyGroup ? {} : forGroup(filter.groupId)),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toSession);
}

/** The first session that starts after an instant. */
export async function findNextSession(
  db: Db,
  filter: { programmeId: number; groupId?: number; after: Date },
): Promise<Session | undefined> {
  const row = await db.session.findFirst({
    where: {
      programmeId: filter.programmeId,
      cancelledAt: null,
      startsAt: { gt: filter.after },
      ...forGroup(filter.groupId),
    },
    orderBy: { startsAt: 'asc' },
  });
  return row ? toSession(row) : undefined;
}

/** The programme of a session, also of a cancelled one; undefined when there is no such session. */
export async function findProgrammeOfSession(db: Db, id: number): Promise<number | undefined> {
  const row = await db.session.findUnique({ where: { id }, select: { programmeId: true } });
  return row?.programmeId;
}

/** A session that still takes place, or undefined when it was removed or cancelled. */
export async function findSession(db: Db, id: number): Promise<Session | undefined> {
  const row = await db.session.findFirst({ where: { id, cancelledAt: null } });
  return row ? toSession(row) : undefined;
}

/** All sessions of this group's calendar, cancelled ones included, in time order. */
export async function listCalendarSessions(
  db: Db,
  filter: { programmeId: number; groupId?: number },
): Promise<CalendarSession[]> {
  const rows = await db.session.findMany({
    where: { programmeId: filter.programmeId, ...forGroup(filter.groupId) },
    include: { programme: { select: { createdAt: true } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ programme, ...row }) => ({
    ...toSession(row),
    isCancelled: row.cancelledAt !== null,
    changedAt: row.changedAt ?? programme.createdAt,
  }));
}

function toSession(row: NonNullable<Awaited<ReturnType<Db['session']['findUnique']>>>): Session {
  const { id, programmeId, code, title, heldOn, startsAt, endsAt, revision, sequence } = row;
  const { jp, topic, facilitator, place, mapUrl, materialsUrl, groupId } = row;
  return fromRow({
    ...{ id, programmeId, code, title, heldOn, startsAt, endsAt, revision, sequence },
    ...{ jp, topic, facilitator, place, mapUrl, materialsUrl, groupId },
  });
}
