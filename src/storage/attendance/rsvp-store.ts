import { isRsvpStatus, type RsvpStatus } from '#domain/attendance/attendance.ts';
import type { Db } from '#storage/engine/database.ts';

/** What a participant said before a session. */
export interface Rsvp {
  sessionId: number;
  status: RsvpStatus;
  /** When somebody late expects to arrive. */
  arrivesAt?: Date;
  reason?: string;
  /** Number and date of the letter of official duty. */
  letter?: string;
  answeredAt: Date;
}

/**
 * The answers of a participant to these sessions. An answer given before a session moved to another day is
 * void and left out.
 */
export async function listRsvps(
  db: Db,
  participantId: number,
  sessions: { id: number; revision: number }[],
): Promise<Rsvp[]> {
  if (sessions.length === 0) return [];
  const rows = await db.rsvp.findMany({
    where: { participantId, sessionId: { in: sessions.map((session) => session.id) } },
  });
  return rows.flatMap((row) => {
    const session = sessions.find((each) => each.id === row.sessionId);
    const isVoid = session?.revision !== row.sessionRevision || !isRsvpStatus(row.status);
    if (isVoid) return [];
    return {
      sessionId: row.sessionId,
      status: row.status as RsvpStatus,
      answeredAt: row.answeredAt,
      ...(row.arrivesAt ? { arrivesAt: row.arrivesAt } : {}),
      ...(row.reason ? { reason: row.reason } : {}),
      ...(row.letter ? { letter: row.letter } : {}),
    };
  });
}

/** An answer to write, with the revision of the session it is given for. */
export interface NewRsvp {
  sessionId: number;
  sessionRevision: number;
  status: RsvpStatus;
  arrivesAt: Date | null;
  /** Its session had begun when it came in, in or after a downtime. */
  afterDowntime?: boolean;
}

/** Writes answers in place of earlier ones; their reason and letter go with them. */
export async function saveRsvps(
  db: Db,
  participantId: number,
  { rows, now }: { rows: NewRsvp[]; now: Date },
): Promise<void> {
  for (const { sessionId, ...row } of rows) {
    const data = { afterDowntime: false, ...row, reason: null, letter: null, answeredAt: now };
    await db.rsvp.upsert({
      where: { sessionId_participantId: { sessionId, participantId } },
      create: { sessionId, participantId, ...data },
      update: data,
    });
  }
}

/** Adds what an answer still lacked: the reason of Izin, the letter of Dinas luar. */
export async function completeRsvps(
  db: Db,
  participantId: number,
  addition: { sessionIds: number[]; reason?: string; letter?: string },
): Promise<void> {
  const { sessionIds, ...data } = addition;
  await db.rsvp.updateMany({ where: { participantId, sessionId: { in: sessionIds } }, data });
}

/** Whether one of these sessions had begun when its answer came in, in or after a downtime. */
export async function wasAfterDowntime(
  db: Db,
  participantId: number,
  sessionIds: number[],
): Promise<boolean> {
  const where = { participantId, sessionId: { in: sessionIds }, afterDowntime: true };
  return (await db.rsvp.count({ where })) > 0;
}

/** Takes answers away: their sessions are open again. */
export async function removeRsvps(db: Db, participantId: number, sessionIds: number[]): Promise<void> {
  await db.rsvp.deleteMany({ where: { participantId, sessionId: { in: sessionIds } } });
}
