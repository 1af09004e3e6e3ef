import type { AbsenceKind } from '#domain/attendance/absence.ts';
import type { Right } from '#domain/people/authorise.ts';
import { completeAbsence, fileAbsence, findAbsence } from '#storage/attendance/absence-store.ts';
import { wasAfterDowntime } from '#storage/attendance/rsvp-store.ts';
import type { Db } from '#storage/engine/database.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaffOfAbsence } from '#telegram/screens/absence-card.ts';

/** An answer that the organizers decide on, once it is complete. */
export interface AnsweredAbsence {
  right: Right<'answerAttendance'>;
  kind: AbsenceKind;
  sessionIds: number[];
  reason?: string;
  letter?: { number: string; datedOn: string };
  updateId: number;
  now: Date;
}

/** Brings Izin, Sakit or Dinas luar before the organizers; a request that is there already gets what is new. */
export async function fileAnswerAsAbsence(
  needs: Pick<Needs, 'jobs' | 'sayIn'>,
  db: Db,
  answer: AnsweredAbsence,
): Promise<void> {
  const { reason, letter, updateId, now } = answer;
  const { participantId } = answer.right.about;
  const afterDowntime = await wasAfterDowntime(db, participantId, answer.sessionIds);
  const filed = await fileAbsence(db, { ...answer, participantId, afterDowntime });
  if (filed.kind === 'exists')
    await completeAbsence(db, filed.requestId, {
      ...(reason ? { reason } : {}),
      ...(letter ? { letterNumber: letter.number, letterOn: letter.datedOn } : {}),
    });
  const absence = (await findAbsence(db, filed.requestId))!;
  await notifyStaffOfAbsence(needs, db, { absence, updateId, now });
}
