import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** Closes the attendance of a session if it is open. Returns false when it was closed already. */
export async function closeOpenSession(db: Db, id: number, now: Date): Promise<boolean> {
  const { count } = await db.session.updateMany({ where: { id, closedAt: null }, data: { closedAt: now } });
  return count === 1;
}

/** Opens a closed session again. Returns when it had been closed, or undefined when it is open. */
export async function reopenClosedSession(db: Db, id: number, now: Date): Promise<Date | undefined> {
  const rows = await queryRows<{ closedAt: Date }>(db)`
    UPDATE "Session" s SET "closedAt" = NULL, "reopenedAt" = ${now} FROM "Session" o
    WHERE s."id" = ${id} AND o."id" = s."id" AND s."closedAt" IS NOT NULL RETURNING o."closedAt"`;
  return rows[0]?.closedAt;
}

/** Who was marked by the close of a session itself, not by anybody's hand since. */
export async function listMarkedByClose(db: Db, sessionId: number, closedAt: Date): Promise<number[]> {
  const rows = await db.presence.findMany({
    where: { sessionId, markedAt: closedAt, source: { in: ['close', 'request'] } },
    select: { participantId: true },
  });
  return rows.map(({ participantId }) => participantId);
}

/** A session in which attendance was taken and that is open, with when it was opened again. */
export interface OpenSession {
  id: number;
  endsAt: Date;
  reopenedAt?: Date;
}

/**
 * The open sessions of a programme in which somebody was marked by hand, code or paper, soonest end first. Where
 * nobody took attendance nothing closes by itself: that would make everybody absent.
 */
export async function listTakenSessions(db: Db, programmeId: number): Promise<OpenSession[]> {
  const rows = await db.session.findMany({
    where: {
      programmeId,
      cancelledAt: null,
      closedAt: null,
      presences: { some: { source: { notIn: ['request', 'close'] } } },
    },
    select: { id: true, endsAt: true, reopenedAt: true },
    orderBy: { endsAt: 'asc' },
  });
  return rows.map(({ reopenedAt, ...row }) => ({ ...row, ...(reopenedAt ? { reopenedAt } : {}) }));
}
