import { type AbsenceKind, isReportable, statusOfAbsence } from '#domain/attendance/absence.ts';
import type { Right } from '#domain/people/authorise.ts';
import { type ActMoment, hasPassed } from '#domain/time/downtime.ts';
import { type Absence, fileAbsence, findAbsence } from '#storage/attendance/absence-store.ts';
import { completeRsvps, saveRsvps } from '#storage/attendance/rsvp-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { listSessions, type Session } from '#storage/schedule/session-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaffOfAbsence } from '#telegram/screens/absence-card.ts';

/** The sessions a request is for: those of a local day or range of days, or one of them. */
export interface AbsenceScope {
  fromOn: string;
  untilOn: string;
  sessionId?: number;
}

export interface AbsenceWish {
  kind: AbsenceKind;
  scope: AbsenceScope;
  reason?: string;
  letter?: { number: string; datedOn: string };
}

export interface RequestInput extends AbsenceWish {
  right: Right<'requestAbsence'>;
  updateId: number;
  /** When the person acted, `now` unless told, and the downtimes it may have waited out: decides what may be reported. */
  acted?: ActMoment;
  now: Date;
}

export type RequestOutcome =
  | { kind: 'filed'; requestId: number }
  /** Another request holds all these sessions already. */
  | { kind: 'exists'; requestId: number }
  | { kind: 'noSession' }
  | { kind: 'tooLate'; lateDays: number };

/**
 * Files a request to be excused and tells the organizers. Sessions that have not begun are answered by it as
 * well, so that nobody is asked about them; those too long ago are left out. Repeated by the same update it
 * gives the same outcome.
 */
export async function requestAbsence(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  input: RequestInput,
): Promise<RequestOutcome> {
  const { right, updateId, now, acted = { at: now } } = input;
  const { participantId, programmeId, zone } = right.about;
  return needs.database.transaction((db) =>
    applyOnce<RequestOutcome>(db, { updateId, action: 'requestAbsence', now }, async () => {
      const { absenceLateDays: lateDays } = await getProgramme(db, programmeId);
      const meant = await listMeantSessions(db, right, input.scope);
      if (meant.length === 0) return { kind: 'noSession' };
      const sessions = meant.filter(({ heldOn }) =>
        isReportable(heldOn, { now: acted.at, waited: acted.waited, zone, lateDays }),
      );
      if (sessions.length === 0) return { kind: 'tooLate', lateDays };
      await closeForm(db, right.by.personId, 'absence');
      const sessionIds = sessions.map(({ id }) => id);
      const afterDowntime = sessions.some(
        ({ heldOn }) => !isReportable(heldOn, { now: acted.at, zone, lateDays }),
      );
      const filed = await fileAbsence(db, { ...input, participantId, sessionIds, afterDowntime });
      if (filed.kind === 'exists') return filed;
      const absence = (await findAbsence(db, filed.requestId))!;
      await answerSessionsToCome(db, { absence, sessions, acted, now });
      await notifyStaffOfAbsence(needs, db, { absence, updateId, now });
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'absence.requested',
        programmeId,
        subject: `absence:${absence.id}`,
        details: { kind: input.kind, sessions: absence.sessions.length },
      });
      return filed;
    }),
  );
}

/** The participant's sessions in a scope, in time order. */
export async function listMeantSessions(
  db: Db,
  right: Right<'requestAbsence'>,
  { fromOn, untilOn, sessionId }: AbsenceScope,
): Promise<Session[]> {
  const { programmeId, groupId } = right.about;
  const sessions = await listSessions(db, { programmeId, groupId, from: fromOn, to: untilOn });
  return sessionId === undefined ? sessions : sessions.filter(({ id }) => id === sessionId);
}

async function answerSessionsToCome(
  db: Db,
  { absence, sessions, acted, now }: { absence: Absence; sessions: Session[]; acted: ActMoment; now: Date },
): Promise<void> {
  const requested = new Set(absence.sessions.map(({ id }) => id));
  const coming = sessions.filter(({ id, startsAt }) => requested.has(id) && !hasPassed(startsAt, acted));
  const status = statusOfAbsence[absence.kind];
  const rows = coming.map(({ id, revision }) => ({
    sessionId: id,
    sessionRevision: revision,
    status,
    arrivesAt: null,
  }));
  await saveRsvps(db, absence.participantId, { rows, now });
  const { reason } = absence;
  if (reason)
    await completeRsvps(db, absence.participantId, { sessionIds: rows.map((row) => row.sessionId), reason });
}
