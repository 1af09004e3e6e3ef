import type { PresenceStatus } from '#domain/attendance/attendance.ts';
import type { BoardMark, BoardUndo } from '#domain/attendance/board.ts';
import { isOpen } from '#domain/attendance/board.ts';
import type { Right } from '#domain/people/authorise.ts';
import { findSessionToMark } from '#features/board/load-board.ts';
import type { AttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { listBoardRows } from '#storage/attendance/board-store.ts';
import { listPresences, recordPresences } from '#storage/attendance/presence-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export interface MarkInput {
  right: Right<'takeAttendance'>;
  sessionId: number;
  /** One participant, or everybody nobody knows anything of yet. */
  whom: number | 'rest';
  mark: BoardMark;
  updateId: number;
  /** When it was pressed; also when somebody late came in. */
  actedAt: Date;
  now: Date;
}

export type MarkOutcome =
  | { kind: 'marked'; undo: BoardUndo[] }
  | { kind: 'unchanged'; markedAt?: string }
  | { kind: 'tooEarly' }
  | { kind: 'closed' }
  | { kind: 'gone' };

/** Marks may be set from this long before a session starts. */
export const marksOpenBeforeMs = 60 * 60_000;

/**
 * Marks one participant or the rest, while a session is open: from an hour before its start until it is closed
 * (`closed`: a correction with a reason is needed). `gone` when the session no longer takes place, is of another programme, or nobody of that
 * number belongs to it. Repeated by the same update it gives the same outcome.
 */
export async function markPresence(needs: Pick<Needs, 'database'>, input: MarkInput): Promise<MarkOutcome> {
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId: input.updateId, action: 'board.mark', now: input.now }, () => mark(db, input)),
  );
}

async function mark(db: Db, input: MarkInput): Promise<MarkOutcome> {
  const session = await findSessionToMark(db, input.right, input.sessionId);
  if (!session) return { kind: 'gone' };
  if (session.closedAt) return { kind: 'closed' };
  if (input.now.getTime() < session.startsAt.getTime() - marksOpenBeforeMs) return { kind: 'tooEarly' };
  const rows = await listBoardRows(db, session);
  const meant = rows.filter((row) =>
    input.whom === 'rest' ? isOpen(row) : row.participantId === input.whom,
  );
  if (meant.length === 0) return input.whom === 'rest' ? { kind: 'unchanged' } : { kind: 'gone' };
  const earlier = await listPresences(db, [session.id]);
  const results = await recordPresences(db, {
    marks: meant.map(({ participantId, mark: seen }) => ({
      sessionId: session.id,
      participantId,
      status: input.mark === 'none' ? null : input.mark,
      arrivedAt: arrivalOf(session, input),
      // Who came in by themselves meanwhile keeps their own mark.
      ...(input.whom === 'rest' ? { seen: seen ?? null } : {}),
    })),
    source: 'staff',
    byPersonId: input.right.by.personId,
    at: input.now,
  });
  const undo = results.filter(({ isChanged }) => isChanged).map((result) => undoOf(result, earlier));
  if (undo.length > 0) return { kind: 'marked', undo };
  const markedAt = earlier.find(({ participantId }) => participantId === meant[0]?.participantId)?.markedAt;
  return { kind: 'unchanged', ...(markedAt ? { markedAt: markedAt.toISOString() } : {}) };
}

/** Only for somebody late the moment of the press says when they came. */
function arrivalOf(session: AttendanceSession, { mark: status, actedAt }: MarkInput): Date | undefined {
  return status === 'late' && actedAt <= session.endsAt ? actedAt : undefined;
}

/** What takes one change back, with the time of arrival it had. */
export function undoOf(
  result: { participantId: number; before: PresenceStatus | null; after: PresenceStatus | null },
  earlier: { participantId: number; arrivedAt?: Date }[],
): BoardUndo {
  const { participantId, before, after } = result;
  const arrivedAt = earlier.find((each) => each.participantId === participantId)?.arrivedAt;
  return { participantId, before, after, ...(arrivedAt ? { beforeArrivedAt: arrivedAt.toISOString() } : {}) };
}
