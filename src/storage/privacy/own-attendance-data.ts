import type { Db } from '#storage/engine/database.ts';
import { plain } from '#storage/engine/plain-data.ts';

const session = { select: { code: true, title: true, heldOn: true, startsAt: true, endsAt: true } } as const;

/** What a participant said before sessions, what happened in them, and the requests to be excused. */
export const ownAttendanceFields = {
  rsvps: {
    select: {
      session,
      status: true,
      arrivesAt: true,
      reason: true,
      letter: true,
      answeredAt: true,
    },
    orderBy: { session: { startsAt: 'asc' } },
  },
  presences: {
    select: { session, status: true, arrivedAt: true, source: true, markedAt: true },
    orderBy: { session: { startsAt: 'asc' } },
  },
  absences: {
    select: {
      kind: true,
      reason: true,
      letterNumber: true,
      letterOn: true,
      state: true,
      requestedAt: true,
      decidedAt: true,
      decisionReason: true,
      addition: true,
      appealedAt: true,
      paperReceivedAt: true,
      evidenceFile: { select: { name: true, storedAt: true, deleteAt: true } },
      sessions: { select: { session } },
    },
    orderBy: { id: 'asc' },
  },
} as const;

/** Every change of a participant's marks, oldest first; of who made it only whether it was the participant. */
export async function listPresenceTrail(db: Db, participantId: number, personId: number) {
  const changes = await db.presenceChange.findMany({
    where: { participantId },
    select: {
      sessionId: true,
      at: true,
      before: true,
      after: true,
      source: true,
      reason: true,
      byPersonId: true,
    },
    orderBy: { id: 'asc' },
  });
  const ids = [...new Set(changes.map(({ sessionId }) => sessionId))];
  const sessions = await db.session.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...session.select },
  });
  const byId = new Map(sessions.map(({ id, ...each }) => [id, each]));
  return plain(
    changes.map(({ sessionId, byPersonId, ...change }) => ({
      session: byId.get(sessionId) ?? null,
      ...change,
      byStaff: byPersonId !== null && byPersonId !== personId,
    })),
  );
}
