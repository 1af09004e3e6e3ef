import { checkReason, type PresenceStatus } from '#domain/attendance/attendance.ts';
import type { BoardMark } from '#domain/attendance/board.ts';
import type { Right } from '#domain/people/authorise.ts';
import { checkTyped, onOneLine } from '#domain/words/typed-text.ts';
import { findSessionToMark } from '#features/board/load-board.ts';
import { listBoardRows } from '#storage/attendance/board-store.ts';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { tellCorrected } from './tell-corrected.ts';

export interface CorrectionInput {
  right: Right<'takeAttendance'>;
  sessionId: number;
  participantId: number;
  mark: BoardMark;
  /** As it was typed. */
  reason: string;
  updateId: number;
  now: Date;
}

export type CorrectionOutcome =
  | { kind: 'corrected'; before: PresenceStatus | null; after: PresenceStatus | null; isTold: boolean }
  | { kind: 'unchanged' }
  | { kind: 'notClosed' }
  | { kind: 'gone' }
  | { kind: 'empty' }
  | { kind: 'controlCharacters' }
  | { kind: 'reasonTooShort'; chars: number }
  | { kind: 'reasonWithoutWords'; chars: number }
  | { kind: 'reasonTooLong'; chars: number };

/**
 * Changes one mark of a closed session, with a reason of 3–500 characters that stays in the trail and is told to the
 * participant. `notClosed` while it is open: then a mark needs no reason. Repeated by the same update it gives the
 * same outcome and tells once.
 */
export async function correctPresence(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  input: CorrectionInput,
): Promise<CorrectionOutcome> {
  const checked = judgeReason(input.reason);
  if (checked.kind !== 'reason') return checked;
  const { updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'board.correct', now }, () =>
      correct(needs, db, { ...input, reason: checked.reason }),
    ),
  );
}

/** A typed reason as it is kept, on one line; or why it cannot be. */
export function judgeReason(reason: string) {
  const typed = checkTyped(reason);
  if (typed.kind === 'empty' || typed.kind === 'controlCharacters') return typed;
  return checkReason(typed.kind === 'ok' ? onOneLine(typed.text) : reason);
}

async function correct(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  input: CorrectionInput,
): Promise<CorrectionOutcome> {
  const { right, sessionId, participantId, reason, now } = input;
  const byPersonId = right.by.personId;
  const session = await findSessionToMark(db, right, sessionId);
  if (!session) return { kind: 'gone' };
  if (!session.closedAt) return { kind: 'notClosed' };
  const row = (await listBoardRows(db, session)).find((each) => each.participantId === participantId);
  if (!row) return { kind: 'gone' };
  const status = input.mark === 'none' ? null : input.mark;
  const trail = { source: 'staff' as const, reason, byPersonId, at: now };
  const [result] = await recordPresences(db, { ...trail, marks: [{ sessionId, participantId, status }] });
  if (!result?.isChanged) return { kind: 'unchanged' };
  const { before, after } = result;
  await tellCorrected(needs, db, { ...input, session, changes: [{ participantId, before, after }] });
  await appendAudit(db, {
    at: now,
    actorPersonId: byPersonId,
    action: 'presence.corrected',
    programmeId: session.programmeId,
    subject: `session:${sessionId}`,
    details: { participantId, before, after },
  });
  return { kind: 'corrected', before, after, isTold: row.hasJoined };
}
