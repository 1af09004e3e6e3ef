import {
  type AttendanceSession,
  findAttendanceSession,
  listApprovedOfSession,
} from '#storage/attendance/attendance-facts.ts';
import { listBoardRows } from '#storage/attendance/board-store.ts';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { closeOpenSession } from '#storage/attendance/session-close-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export interface CloseInput {
  sessionId: number;
  now: Date;
  /** Who pressed, and by which update; neither when it closes by itself. */
  press?: { byPersonId: number; updateId: number };
}

export type CloseOutcome =
  | { kind: 'closed'; absent: number; away: number }
  | { kind: 'alreadyClosed' }
  | { kind: 'notStarted' }
  | { kind: 'gone' };

/**
 * Closes a session that has started: who is unmarked gets the status of an approved absence, everybody else is absent,
 * joined or not. Marks that stand are never touched. Of two closings at once the second finds it closed. It can be
 * opened again. Repeated by the same update it gives the same outcome.
 */
export async function closeSession(needs: Pick<Needs, 'database'>, input: CloseInput): Promise<CloseOutcome> {
  const { press, now } = input;
  return needs.database.transaction((db) =>
    press
      ? applyOnce(db, { updateId: press.updateId, action: 'board.close', now }, () => close(db, input))
      : close(db, input),
  );
}

async function close(db: Db, { sessionId, now, press }: CloseInput): Promise<CloseOutcome> {
  const session = await findAttendanceSession(db, sessionId);
  if (!session) return { kind: 'gone' };
  if (session.startsAt > now) return { kind: 'notStarted' };
  if (!(await closeOpenSession(db, sessionId, now))) return { kind: 'alreadyClosed' };
  const marked = await markTheRest(db, session, { now, byPersonId: press?.byPersonId });
  await appendAudit(db, {
    at: now,
    actorPersonId: press?.byPersonId,
    action: 'session.closed',
    programmeId: session.programmeId,
    subject: `session:${sessionId}`,
    details: marked,
  });
  return { kind: 'closed', ...marked };
}

async function markTheRest(
  db: Db,
  session: AttendanceSession,
  by: { now: Date; byPersonId?: number },
): Promise<{ absent: number; away: number }> {
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
  const absent = await recordPresences(db, {
    ...trail,
    source: 'close',
    marks: unmarked
      .filter((participantId) => !statusOf.has(participantId))
      .map((participantId) => ({ sessionId: session.id, participantId, status: 'absent' as const })),
  });
  const changed = (results: { isChanged: boolean }[]) => results.filter(({ isChanged }) => isChanged).length;
  return { absent: changed(absent), away: changed(away) };
}
