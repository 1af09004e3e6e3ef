import type { Right } from '#domain/people/authorise.ts';
import { findSessionToMark } from '#features/board/load-board.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { type EndOutcome, endMarking } from './end-marking.ts';

export interface CloseInput {
  right: Right<'takeAttendance'>;
  sessionId: number;
  updateId: number;
  now: Date;
}

export type CloseOutcome = EndOutcome | { kind: 'gone' };

/**
 * Somebody closes a session that has started, as endMarking does; it can be opened again. `gone` when it no longer takes
 * place or is of another programme. Repeated by the same update it gives the same outcome.
 */
export async function closeSession(needs: Pick<Needs, 'database'>, input: CloseInput): Promise<CloseOutcome> {
  const { right, sessionId, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'board.close', now }, async (): Promise<CloseOutcome> => {
      const session = await findSessionToMark(db, right, sessionId);
      return session ? endMarking(db, session, { now, byPersonId: right.by.personId }) : { kind: 'gone' };
    }),
  );
}
