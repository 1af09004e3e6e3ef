import { checkReason } from '#domain/attendance/attendance.ts';
import type { Right } from '#domain/people/authorise.ts';
import { checkTyped } from '#domain/words/typed-text.ts';
import { completeRsvps } from '#storage/attendance/rsvp-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { loadDay } from './attendance-day.ts';
import { fileAnswerAsAbsence } from './file-absence.ts';

export interface AdditionInput {
  right: Right<'answerAttendance'>;
  heldOn: string;
  typed: string;
  updateId: number;
  now: Date;
}

export type ReasonOutcome =
  | { kind: 'given' }
  | { kind: 'notNeeded' }
  | { kind: 'empty' }
  | { kind: 'controlCharacters' }
  | { kind: 'reasonTooShort' }
  | { kind: 'reasonWithoutWords' }
  | { kind: 'reasonTooLong'; chars: number };

/**
 * Adds the reason to the Izin of a day and brings it before the organizers as a request. 3–500 characters. `notNeeded` when the day has
 * no Izin any more. Repeated by the same update it gives the same outcome.
 */
export async function giveReason(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  input: AdditionInput,
): Promise<ReasonOutcome> {
  const typed = checkTyped(input.typed);
  if (typed.kind === 'empty' || typed.kind === 'controlCharacters') return typed;
  const checked = checkReason(typed.kind === 'ok' ? typed.text : input.typed);
  if (checked.kind !== 'reason') return checked;
  const { reason } = checked;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId: input.updateId, action: 'giveReason', now: input.now }, async () => {
      const day = await loadDay(db, input.right, input.heldOn);
      const sessionIds = day.rsvps
        .filter(({ status }) => status === 'excused')
        .map(({ sessionId }) => sessionId);
      await closeForm(db, input.right.by.personId, 'rsvpReason');
      if (sessionIds.length === 0) return { kind: 'notNeeded' };
      await completeRsvps(db, day.participantId, { sessionIds, reason });
      await fileAnswerAsAbsence(needs, db, { ...input, kind: 'excused', sessionIds, reason });
      return { kind: 'given' };
    }),
  );
}
