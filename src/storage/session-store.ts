import type { Db } from './database.ts';

/** A training session of a programme. Instants are UTC; `heldOn` is the local day. */
export interface Session {
  id: number;
  programmeId: number;
  code: string;
  title: string;
  topic?: string;
  facilitator?: string;
  place?: string;
  heldOn: string;
  startsAt: Date;
  endsAt: Date;
  jp?: number;
  groupId?: number;
  revision: number;
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

/** A session that still takes place, or undefined when it was removed or cancelled. */
export async function findSession(db: Db, id: number): Promise<Session | undefined> {
  const row = await db.session.findFirst({ where: { id, cancelledAt: null } });
  return row ? toSession(row) : undefined;
}

function toSession(row: NonNullable<Awaited<ReturnType<Db['session']['findUnique']>>>): Session {
  const { cancelledAt: _cancelled, jp, topic, facilitator, place, groupId, ...kept } = row;
  return {
    ...kept,
    topic: topic ?? undefined,
    facilitator: facilitator ?? undefined,
    place: place ?? undefined,
    groupId: groupId ?? undefined,
    jp: jp === null ? undefined : Number(jp),
  };
}
