import type { BoardRow } from '#domain/attendance/board.ts';
import { type AttendanceSession, findAttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { listBoardRows } from '#storage/attendance/board-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';

/** A session as its board shows it, read now. */
export interface Board {
  session: AttendanceSession;
  zone: string;
  rows: BoardRow[];
}

/** The board of a session; undefined when it no longer takes place. */
export async function loadBoard(db: Db, sessionId: number): Promise<Board | undefined> {
  const session = await findAttendanceSession(db, sessionId);
  if (!session) return undefined;
  const { zone } = await getProgramme(db, session.programmeId);
  return { session, zone, rows: await listBoardRows(db, session) };
}
