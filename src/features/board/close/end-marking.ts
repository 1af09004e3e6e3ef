import type { BoardRow } from '#domain/attendance/board.ts';
import { type AttendanceSession, listApprovedOfSession } from '#storage/attendance/attendance-facts.ts';
import { listBoardRows } from '#storage/attendance/board-store.ts';
import { type PresenceResult, recordPresences } from '#storage/attendance/presence-store.ts';
import { closeOpenSession } from '#storage/attendance/session-close-store.ts';
import { queueUnmarked } from '#storage/attendance/unmarked-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';

export type EndOutcome =
  | { kind: 'closed'; unrecorded: number; away: number }
  | { kind: 'alreadyClosed' }
  | { kind: 'notStarted' };

/**
 * Closes a session that has started: who is unmarked gets the status of an approved absence, everybody else is unrecorded,
 * joined or not. Marks that stand are never touched. Of two closings at once the second finds it closed. `byPersonId`
 * is undefined when it closes by itself. In the transaction of the act.
 */
export async function endMarking(
  db: Db,
  session: AttendanceSession,
  by: { now: Date; byPersonId?: number },
): Promise<EndOutcome> {
  const { id, startsAt, programmeId } = session;
  if (startsAt > by.now) return { kind: 'notStarted' };
  if (!(await closeOpenSession(db, id, by.now))) return { kind: 'alreadyClosed' };
  const marked = await markTheRest(db, session, by);
  await appendAudit(db, {
    at: by.now,
    actorPersonId: by.byPersonId,
    action: 'session.closed',
    programmeId,
    subject: `session:${id}`,
    details: marked,
  });
  return { kind: 'closed', ...marked };
}

async function markTheRest(
  db: Db,
  session: AttendanceSession,
  by: { now: Date; byPersonId?: number },
): Promise<{ unrecorded: number; away: number }> {
  const rows = await listBoardRows(db, session);
  const unmarked = rows.filter(({ mark }) => mark === undefined).map(({ participantId }) => participantId);
  const approved = await listApprovedOfSession(db, session.id);
  const statusOf = new Map(approved.map((each) => [each.participantId, each.status]));
  const trail = { byPersonId: by.byPersonId, at: by.now, onlyUnmarked: true };
  const away = await recordPresences(db, {
    ...trail,
    source: 'request',
    marks: unmarked.flatMap((participantId) => {
      const status = statusOf.get(participantId);
      return status ? { sessionId: session.id, participantId, status } : [];
    }),
  });
  const unrecorded = await recordPresences(db, {
    ...trail,
    source: 'close',
    marks: unmarked
      .filter((participantId) => !statusOf.has(participantId))
      .map((participantId) => ({ sessionId: session.id, participantId, status: 'unrecorded' as const })),
  });
  await queueUnmarked(db, session, { participantIds: joinedOf(rows, unrecorded), now: by.now });
  const changed = (results: { isChanged: boolean }[]) => results.filter(({ isChanged }) => isChanged).length;
  return { unrecorded: changed(unrecorded), away: changed(away) };
}

/** Those of them who can be told. */
function joinedOf(rows: BoardRow[], results: PresenceResult[]): number[] {
  const joined = new Set(rows.filter(({ hasJoined }) => hasJoined).map(({ participantId }) => participantId));
  return results
    .filter(({ isChanged }) => isChanged)
    .map(({ participantId }) => participantId)
    .filter((id) => joined.has(id));
}
