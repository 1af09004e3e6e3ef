import type { ScheduleFields } from '#domain/schedule/schedule-import-columns.ts';
import type { ExistingSession } from '#domain/schedule/schedule-import-match.ts';
import type { Db } from '#storage/engine/database.ts';

/** What is kept of a session, the group by its id; no group means everyone. */
export type SessionFields = Omit<ScheduleFields, 'group'> & { groupId: number | null };

/** The timetable as an import compares it with a file, cancelled sessions included. */
export async function listTimetable(db: Db, programmeId: number): Promise<ExistingSession[]> {
  const rows = await db.session.findMany({
    where: { programmeId },
    include: { group: { select: { name: true } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ group, jp, programmeId: _programme, groupId: _group, revision: _revision, ...row }) => ({
    ...row,
    jp: jp === null ? null : Number(jp),
    group: group?.name ?? null,
  }));
}

export async function insertSessions(
  db: Db,
  programmeId: number,
  sessions: (SessionFields & { code: string })[],
): Promise<void> {
  await db.session.createMany({ data: sessions.map((each) => ({ programmeId, ...each })) });
}

/**
 * Changes what is given of a session. A move to another day raises its revision and voids what people had
 * answered for it, so that they are asked again; a change of hour or room keeps the answers. Calendars are told
 * by its sequence.
 */
export async function updateSession(
  db: Db,
  id: number,
  { patch, now }: { patch: Partial<SessionFields>; now: Date },
): Promise<void> {
  const before = await db.session.findUniqueOrThrow({ where: { id }, select: { heldOn: true } });
  const moved = patch.heldOn !== undefined && patch.heldOn !== before.heldOn;
  await db.session.update({
    where: { id },
    data: {
      ...patch,
      sequence: { increment: 1 },
      changedAt: now,
      ...(moved ? { revision: { increment: 1 } } : {}),
    },
  });
  if (moved) await db.rsvp.deleteMany({ where: { sessionId: id } });
}
