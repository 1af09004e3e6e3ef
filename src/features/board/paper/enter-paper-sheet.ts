import type { PresenceStatus } from '#domain/attendance/attendance.ts';
import type { BoardUndo } from '#domain/attendance/board.ts';
import type { Right } from '#domain/people/authorise.ts';
import { tellCorrected } from '#features/board/correct/tell-corrected.ts';
import { findSessionToMark } from '#features/board/load-board.ts';
import { undoOf } from '#features/board/mark/mark-presence.ts';
import { listBoardRows } from '#storage/attendance/board-store.ts';
import { listPresences, recordPresences } from '#storage/attendance/presence-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

export interface PaperInput {
  right: Right<'takeAttendance'>;
  sessionId: number;
  marks: { participantId: number; status: PresenceStatus }[];
  /** Stands in the trail, and is told where the session was closed already. */
  reason: string;
  updateId: number;
  now: Date;
}

export type PaperOutcome =
  | { kind: 'entered'; undo: BoardUndo[]; wasClosed: boolean }
  | { kind: 'tooEarly' }
  | { kind: 'gone' };

/**
 * Writes what stands on a paper sheet: all of it at once, marks that say the same stay untouched, whoever is not named
 * keeps what they have. After the close everybody whose mark changes is told. Repeated by the same update it gives the
 * same outcome.
 */
export async function enterPaperSheet(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  input: PaperInput,
): Promise<PaperOutcome> {
  const { updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'board.paper', now }, () => enter(needs, db, input)),
  );
}

async function enter(needs: Pick<Needs, 'sayIn' | 'jobs'>, db: Db, input: PaperInput): Promise<PaperOutcome> {
  const { right, sessionId, reason, now } = input;
  const byPersonId = right.by.personId;
  await closeForm(db, byPersonId, 'paperSheet');
  const session = await findSessionToMark(db, right, sessionId);
  if (!session) return { kind: 'gone' };
  if (session.startsAt > now) return { kind: 'tooEarly' };
  const belongs = new Set((await listBoardRows(db, session)).map(({ participantId }) => participantId));
  const earlier = await listPresences(db, [sessionId]);
  const results = await recordPresences(db, {
    marks: input.marks
      .filter(({ participantId }) => belongs.has(participantId))
      .map((each) => ({ sessionId, ...each })),
    source: 'paper',
    reason,
    byPersonId,
    at: now,
  });
  const changes = results.filter(({ isChanged }) => isChanged);
  if (session.closedAt) await tellCorrected(needs, db, { ...input, session, changes });
  await appendAudit(db, {
    at: now,
    actorPersonId: byPersonId,
    action: 'presence.paper',
    programmeId: session.programmeId,
    subject: `session:${sessionId}`,
    details: { named: results.length, changed: changes.length },
  });
  const wasClosed = session.closedAt !== undefined;
  return { kind: 'entered', undo: changes.map((change) => undoOf(change, earlier)), wasClosed };
}
