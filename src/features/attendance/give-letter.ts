import { type ReadLetter, readLetter } from '#domain/attendance/official-letter.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDayRange } from '#domain/time/time-format.ts';
import { completeRsvps } from '#storage/attendance/rsvp-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { loadDay } from './attendance-day.ts';
import { fileAnswerAsAbsence } from './file-absence.ts';
import type { AdditionInput } from './give-reason.ts';

export type LetterOutcome =
  | { kind: 'given' }
  | { kind: 'notNeeded' }
  | Exclude<ReadLetter, { kind: 'letter' }>;

/**
 * Adds number and date of the letter to the Dinas luar of a day and brings it before the organizers. `notNeeded` when the
 * day has none any more. Repeated by the same update it gives the same outcome.
 */
export async function giveLetter(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  input: AdditionInput,
): Promise<LetterOutcome> {
  const defaultYear = Number(localDayOf(input.now, input.right.about.zone).slice(0, 4));
  const read = readLetter(input.typed, defaultYear);
  if (read.kind !== 'letter') return read;
  const letter = `${read.number}, ${formatDayRange(read.datedOn, read.datedOn, 'id')}`;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId: input.updateId, action: 'giveLetter', now: input.now }, async () => {
      const day = await loadDay(db, input.right, input.heldOn);
      const sessionIds = day.rsvps
        .filter(({ status }) => status === 'official_duty')
        .map(({ sessionId }) => sessionId);
      await closeForm(db, input.right.by.personId, 'rsvpLetter');
      if (sessionIds.length === 0) return { kind: 'notNeeded' };
      await completeRsvps(db, day.participantId, { sessionIds, letter });
      await fileAnswerAsAbsence(needs, db, { ...input, kind: 'official_duty', sessionIds, letter: read });
      return { kind: 'given' };
    }),
  );
}
