import { isReportable } from '#domain/attendance/absence.ts';
import type { Right } from '#domain/people/authorise.ts';
import type { ActMoment } from '#domain/time/downtime.ts';
import { fileAbsence, findAbsence } from '#storage/attendance/absence-store.ts';
import { listUnrecordedSessions } from '#storage/attendance/unmarked-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaffOfAbsence } from '#telegram/screens/absence-card.ts';

export type ClaimOutcome =
  | { kind: 'filed'; requestId: number }
  | { kind: 'nothingUnrecorded' }
  | { kind: 'tooLate'; lateDays: number };

/**
 * Somebody says that they were in the sessions of a day in which nobody recorded them: a request that the organizers
 * decide like any other; approved, it marks them present. Repeated by the same update it gives the same outcome.
 */
export async function claimAttended(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  input: { right: Right<'requestAbsence'>; heldOn: string; updateId: number; acted: ActMoment; now: Date },
): Promise<ClaimOutcome> {
  const { right, heldOn, updateId, acted, now } = input;
  const { participantId, programmeId, zone } = right.about;
  return needs.database.transaction((db) =>
    applyOnce<ClaimOutcome>(db, { updateId, action: 'claimAttended', now }, async () => {
      const { absenceLateDays: lateDays } = await getProgramme(db, programmeId);
      if (!isReportable(heldOn, { now: acted.at, waited: acted.waited, zone, lateDays }))
        return { kind: 'tooLate', lateDays };
      const sessions = await listUnrecordedSessions(db, { participantId, heldOn });
      if (sessions.length === 0) return { kind: 'nothingUnrecorded' };
      const sessionIds = sessions.map(({ id }) => id);
      const { requestId } = await fileAbsence(db, { participantId, kind: 'attended', sessionIds, now });
      const absence = (await findAbsence(db, requestId))!;
      await notifyStaffOfAbsence(needs, db, { absence, updateId, now });
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'absence.requested',
        programmeId,
        subject: `absence:${requestId}`,
        details: { kind: 'attended', sessions: sessions.length },
      });
      return { kind: 'filed', requestId };
    }),
  );
}
