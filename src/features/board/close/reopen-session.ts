import type { Right } from '#domain/people/authorise.ts';
import { findSessionToMark } from '#features/board/load-board.ts';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { listMarkedByClose, reopenClosedSession } from '#storage/attendance/session-close-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeFormsAbout } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

export type ReopenOutcome = { kind: 'reopened'; freed: number } | { kind: 'notClosed' } | { kind: 'gone' };

/**
 * Opens a closed session again: who was marked by the close alone is unmarked, every other mark stays. It closes by
 * itself again some time later. Repeated by the same update it gives the same outcome.
 */
export async function reopenSession(
  needs: Pick<Needs, 'database'>,
  input: { right: Right<'takeAttendance'>; sessionId: number; updateId: number; now: Date },
): Promise<ReopenOutcome> {
  const { right, sessionId, updateId, now } = input;
  const byPersonId = right.by.personId;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'board.reopen', now }, async (): Promise<ReopenOutcome> => {
      const session = await findSessionToMark(db, right, sessionId);
      if (!session) return { kind: 'gone' };
      const closedAt = await reopenClosedSession(db, sessionId, now);
      if (!closedAt) return { kind: 'notClosed' };
      const ids = await listMarkedByClose(db, sessionId, closedAt);
      const freed = await recordPresences(db, {
        marks: ids.map((participantId) => ({ sessionId, participantId, status: null })),
        source: 'staff',
        byPersonId,
        at: now,
      });
      await closeFormsAbout(db, { subject: 'sessionId', id: sessionId });
      await appendAudit(db, {
        at: now,
        actorPersonId: byPersonId,
        action: 'session.reopened',
        programmeId: session.programmeId,
        subject: `session:${sessionId}`,
      });
      return { kind: 'reopened', freed: freed.length };
    }),
  );
}
