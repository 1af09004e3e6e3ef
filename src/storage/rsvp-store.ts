import { isRsvpStatus, type RsvpStatus } from '#domain/attendance.ts';
import type { Db } from './database.ts';

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
