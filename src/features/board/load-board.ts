import type { BoardRow } from '#domain/attendance/board.ts';
import type { Actor } from '#domain/people/actor.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { type AttendanceSession, findAttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { listBoardRows } from '#storage/attendance/board-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { findProgrammeOfSession } from '#storage/schedule/session-store.ts';

/** A session as its board shows it, read now. */
export interface Board {
  session: AttendanceSession;
  zone: string;
  rows: BoardRow[];
}

/** A board in the hands of somebody, with their right to mark on it. */
export interface OpenedBoard extends Board {
  right: Right<'takeAttendance'>;
}

/** A session that was cancelled has no board any more, but still a programme whose people may know it. */
export async function findRightToMark(
  db: Db,
  actor: Actor,
  sessionId: number,
): Promise<Right<'takeAttendance'> | undefined> {
  const programmeId = await findProgrammeOfSession(db, sessionId);
  return programmeId === undefined ? undefined : authorise(actor, 'takeAttendance', { programmeId });
}

/** A session that somebody may mark; undefined when it no longer takes place or is of another programme. */
export async function findSessionToMark(
  db: Db,
  right: Right<'takeAttendance'>,
  sessionId: number,
): Promise<AttendanceSession | undefined> {
  const session = await findAttendanceSession(db, sessionId);
  return session?.programmeId === right.about.programmeId ? session : undefined;
}

/** The board of a session that somebody may mark. */
export async function loadBoard(
  db: Db,
  right: Right<'takeAttendance'>,
  sessionId: number,
): Promise<OpenedBoard | undefined> {
  const session = await findSessionToMark(db, right, sessionId);
  return session && { ...(await boardOf(db, session)), right };
}

/** The board of a session for what the bot shows by itself; undefined when it no longer takes place. */
export async function readBoard(db: Db, sessionId: number): Promise<Board | undefined> {
  const session = await findAttendanceSession(db, sessionId);
  return session && boardOf(db, session);
}

async function boardOf(db: Db, session: AttendanceSession): Promise<Board> {
  const { zone } = await getProgramme(db, session.programmeId);
  return { session, zone, rows: await listBoardRows(db, session) };
}
