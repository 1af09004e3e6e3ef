import type { AbsenceKind } from '#domain/absence.ts';
import type { Membership } from '#domain/role.ts';
import { completeAbsence, fileAbsence, findAbsence } from '#storage/absence-store.ts';
import type { Db } from '#storage/database.ts';
import { wasAfterDowntime } from '#storage/rsvp-store.ts';
import { notifyStaffOfAbsence } from '#telegram/absence-card.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** An answer that the organizers decide on, once it is complete. */
export interface AnsweredAbsence {
  membership: Membership;
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
  const { participantId } = answer.membership;
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
