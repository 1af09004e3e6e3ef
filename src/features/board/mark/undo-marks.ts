import type { BoardUndo } from '#domain/attendance/board.ts';
import type { Right } from '#domain/people/authorise.ts';
import { findSessionToMark } from '#features/board/load-board.ts';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export interface UndoInput {
  right: Right<'takeAttendance'>;
  sessionId: number;
  undo: BoardUndo[];
  updateId: number;
  now: Date;
}

export type UndoOutcome = { kind: 'undone'; count: number } | { kind: 'closed' } | { kind: 'gone' };

/**
 * Takes the last act on a board back, with its trail. What somebody has changed since then stays. After the close of
 * the session nothing is taken back without a reason. Repeated by the same update it gives the same outcome.
 */
export async function undoMarks(needs: Pick<Needs, 'database'>, input: UndoInput): Promise<UndoOutcome> {
  const { right, sessionId, undo, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'board.undo', now }, async (): Promise<UndoOutcome> => {
      const session = await findSessionToMark(db, right, sessionId);
      if (!session) return { kind: 'gone' };
      if (session.closedAt) return { kind: 'closed' };
      const results = await recordPresences(db, {
        marks: undo.map(({ participantId, before, beforeArrivedAt, after }) => ({
          sessionId,
          participantId,
          status: before,
          ...(beforeArrivedAt ? { arrivedAt: new Date(beforeArrivedAt) } : {}),
          seen: after,
        })),
        source: 'staff',
        byPersonId: right.by.personId,
        at: now,
      });
      return { kind: 'undone', count: results.filter(({ isChanged }) => isChanged).length };
    }),
  );
}
