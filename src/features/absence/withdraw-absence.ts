import type { Right } from '#domain/people/authorise.ts';
import { type Absence, findAbsence, releaseAbsences } from '#storage/attendance/absence-store.ts';
import { listPresences, recordPresences } from '#storage/attendance/presence-store.ts';
import { removeRsvps } from '#storage/attendance/rsvp-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeFormsAbout } from '#storage/state/form-store.ts';
import { removeStoredFile } from '#storage/stored-file-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaffOfAbsence } from '#telegram/screens/absence-card.ts';

export interface WithdrawInput {
  right: Right<'requestAbsence'>;
  requestId: number;
  updateId: number;
  now: Date;
}

export type WithdrawOutcome = { kind: 'withdrawn' } | { kind: 'gone' };

/**
 * The participant takes a request of their own back; `gone` where it is another's. Sessions still to come lose the
 * answer it gave, so that they are asked about again; in closed ones a status it gave becomes absent, with a trail. A file of it goes at once.
 */
export async function withdrawAbsence(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  input: WithdrawInput,
): Promise<WithdrawOutcome> {
  const { right, requestId, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<WithdrawOutcome>(db, { updateId, action: 'withdrawAbsence', now }, async () => {
      const absence = await findAbsence(db, requestId);
      const { participantId } = right.about;
      if (absence?.participantId !== participantId || absence.state === 'withdrawn') return { kind: 'gone' };
      const { sessions, evidenceFileId } = absence;
      const sessionIds = sessions.map(({ id }) => id);
      const coming = sessions.filter(({ startsAt }) => startsAt > now).map(({ id }) => id);
      await removeRsvps(db, participantId, coming);
      await takeBackMarks(db, sessionIds, input);
      await releaseAbsences(db, participantId, sessionIds);
      await closeFormsAbout(db, { subject: 'requestId', id: requestId });
      if (evidenceFileId) await removeStoredFile(db, evidenceFileId);
      const withdrawn: Absence = { ...absence, state: 'withdrawn' };
      await notifyStaffOfAbsence(needs, db, { absence: withdrawn, updateId, now });
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'absence.withdrawn',
        programmeId: absence.programmeId,
        subject: `absence:${requestId}`,
      });
      return { kind: 'withdrawn' };
    }),
  );
}

/** Where the request gave a status in a closed session, nothing is recorded of them after all. */
async function takeBackMarks(db: Db, sessionIds: number[], { right, now }: WithdrawInput): Promise<void> {
  const { participantId } = right.about;
  const marked = await listPresences(db, sessionIds);
  const marks = marked
    .filter((each) => each.participantId === participantId && each.source === 'request')
    .map(({ sessionId, status }) => ({
      sessionId,
      participantId,
      status: 'unrecorded' as const,
      seen: status,
    }));
  if (marks.length > 0)
    await recordPresences(db, { marks, source: 'request', byPersonId: right.by.personId, at: now });
}
