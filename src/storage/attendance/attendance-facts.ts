import { type RequestKind, statusOfAbsence } from '#domain/attendance/absence.ts';
import type { PresenceStatus } from '#domain/attendance/attendance.ts';
import type { AttendanceFacts, CountedSession } from '#domain/attendance/attendance-record.ts';
import { type AttendanceRules, readAttendanceRules } from '#domain/attendance/attendance-rules.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';

/** A session of a programme with what the board and the papers say of it. Cancelled ones are not listed. */
export interface AttendanceSession extends CountedSession {
  programmeId: number;
  code: string;
  title: string;
  topic?: string;
  place?: string;
  facilitator?: string;
  heldOn: string;
  groupId?: number;
  reopenedAt?: Date;
}

/** What the record of one participant is made of, without the sessions, which are the same for all. */
export type ParticipantFacts = Omit<AttendanceFacts, 'sessions'>;

/** How a programme counts attendance. */
export async function getAttendanceRules(db: Db, programmeId: number): Promise<AttendanceRules> {
  const row = await db.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { minimumPercent: true, attendanceRules: true },
  });
  return readAttendanceRules(row.minimumPercent, row.attendanceRules);
}

/** Writes how a programme counts attendance; the minimum is a column of its own. */
export async function saveAttendanceRules(
  db: Db,
  programmeId: number,
  { minimumPercent, ...own }: AttendanceRules,
): Promise<void> {
  const attendanceRules = { ...own, counted: [...own.counted] };
  await db.programme.update({ where: { id: programmeId }, data: { minimumPercent, attendanceRules } });
}

/** The sessions of a programme that are not cancelled, in time order. */
export async function listAttendanceSessions(db: Db, programmeId: number): Promise<AttendanceSession[]> {
  const rows = await db.session.findMany({
    where: { programmeId, cancelledAt: null },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toAttendanceSession);
}

/** A session that is not cancelled. */
export async function findAttendanceSession(db: Db, id: number): Promise<AttendanceSession | undefined> {
  const row = await db.session.findFirst({ where: { id, cancelledAt: null } });
  return row ? toAttendanceSession(row) : undefined;
}

/**
 * Marks and approved absences of a programme's participants, by participant: of those given, else of all on the
 * roster, joined or not. Everybody asked for has an entry.
 */
export async function readParticipantFacts(
  db: Db,
  programmeId: number,
  participantIds?: number[],
): Promise<Map<number, ParticipantFacts>> {
  const who = { programmeId, ...(participantIds ? { id: { in: participantIds } } : { removedAt: null }) };
  const people = await db.participant.findMany({ where: who, select: { id: true, groupId: true } });
  const marks = await db.presence.findMany({
    where: { participant: who },
    select: { sessionId: true, participantId: true, status: true, arrivedAt: true },
  });
  const approved = await listApprovedAbsences(db, { participant: who });
  const marksOf = Map.groupBy(marks, (each) => each.participantId);
  const approvedOf = Map.groupBy(approved, (each) => each.participantId);
  return new Map(
    people.map(({ id, groupId }) => [
      id,
      {
        groupId: groupId ?? undefined,
        marks: (marksOf.get(id) ?? []).map(({ sessionId, status, arrivedAt }) => ({
          sessionId,
          status: status as PresenceStatus,
          ...(arrivedAt ? { arrivedAt } : {}),
        })),
        approved: (approvedOf.get(id) ?? []).map(({ sessionId, status }) => ({ sessionId, status })),
      },
    ]),
  );
}

/** Absences of a session that were approved, with the status they give. */
export async function listApprovedOfSession(
  db: Db,
  sessionId: number,
): Promise<{ participantId: number; status: PresenceStatus }[]> {
  return listApprovedAbsences(db, {}, sessionId);
}

async function listApprovedAbsences(db: Db, request: object, sessionId?: number) {
  const rows = await db.absenceRequestSession.findMany({
    where: { sessionId, request: { ...request, state: 'approved' } },
    select: { sessionId: true, participantId: true, request: { select: { kind: true } } },
  });
  return rows.map(({ sessionId, participantId, request: { kind } }) => ({
    sessionId,
    participantId,
    status: statusOfAbsence[kind as RequestKind],
  }));
}

function toAttendanceSession(
  row: NonNullable<Awaited<ReturnType<Db['session']['findUnique']>>>,
): AttendanceSession {
  const { id, programmeId, code, title, heldOn, startsAt, endsAt } = row;
  const { topic, place, facilitator, groupId, jp, closedAt, reopenedAt } = row;
  return fromRow({
    ...{ id, programmeId, code, title, heldOn, startsAt, endsAt },
    ...{ topic, place, facilitator, groupId, jp, closedAt, reopenedAt },
  });
}
