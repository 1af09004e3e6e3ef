import type { RsvpStatus } from '#domain/attendance/attendance.ts';
import { type Arrival, decideRsvp, type RsvpRow } from '#domain/attendance/decide-rsvp.ts';
import type { PartAnswer } from '#domain/attendance/replies/reading.ts';
import { decideSplitRsvp } from '#domain/attendance/split-rsvp.ts';
import type { Right } from '#domain/people/authorise.ts';
import type { ActMoment, Downtime } from '#domain/time/downtime.ts';
import { releaseAbsences } from '#storage/attendance/absence-store.ts';
import { saveRsvps } from '#storage/attendance/rsvp-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import type { Session } from '#storage/schedule/session-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm, saveForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { type AttendanceDay, loadDay, nextStartOf } from './attendance-day.ts';
import { fileAnswerAsAbsence } from './file-absence.ts';
import { tellStaffOfChange } from './tell-staff.ts';

/** What a participant answers, for a day or for one of its sessions. */
export interface AttendanceWish {
  heldOn: string;
  status: RsvpStatus;
  arrival?: Arrival;
  sessionId?: number;
}

/** What a participant answers for the parts of a day, each apart; a part that is not named keeps its answer. */
export interface SplitWish {
  heldOn: string;
  answers: PartAnswer[];
}

export type AnswerInput = (AttendanceWish | SplitWish) & {
  right: Right<'answerAttendance'>;
  /** True when a following text may be taken as the reason: nothing else waits for a text. */
  mayAskReason: boolean;
  updateId: number;
  /** When the person acted; decides whether the session had begun. */
  actedAt: Date;
  /** The downtimes that it may have waited out. */
  waited?: readonly Downtime[];
  now: Date;
};

export type AnswerOutcome =
  | { kind: 'saved'; startedIds: number[]; reasonAsked: boolean }
  | { kind: 'unchanged' }
  | { kind: 'sessionStarted' }
  | { kind: 'arrivalOutsideSession'; sessionId: number; arrivesAt: string }
  | { kind: 'noSession' };

/**
 * Saves an attendance answer, one row a session, and opens the question for the reason of Izin. Closed for a
 * session once it has started. Repeated by the same update it gives the same outcome; the same answer again
 * changes nothing.
 */
export async function answerAttendance(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  input: AnswerInput,
): Promise<AnswerOutcome> {
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId: input.updateId, action: 'answerAttendance', now: input.now }, async () => {
      const { right, now } = input;
      const { personId } = right.by;
      const day = await loadDay(db, right, input.heldOn);
      const acted = { at: input.actedAt, waited: input.waited };
      const decision = decide(day, input, acted);
      if (decision.kind === 'arrivalOutsideSession') {
        const { session, arrivesAt } = decision;
        return { kind: decision.kind, sessionId: session.id, arrivesAt: arrivesAt.toISOString() };
      }
      if (decision.kind !== 'decided') return { kind: decision.kind };
      if (decision.rows.every((row) => isSaved(day, row))) return { kind: 'unchanged' };
      const rows = decision.rows.map((row) => ({ ...row, ...standing(day.sessions, row, input.actedAt) }));
      await saveRsvps(db, day.participantId, { rows, now });
      const reasonAsked = input.mayAskReason && lacksReason(day, decision.rows);
      const until = nextStartOf({ ...day, rsvps: withRows(day, decision.rows) }, { status: 'excused', now });
      const values = { heldOn: day.heldOn, participantId: day.participantId, until };
      if (reasonAsked) await saveForm(db, personId, { kind: 'rsvpReason', values, now });
      else await closeForm(db, personId, 'rsvpReason', 'rsvpLetter');
      const sessionIds = decision.rows.map((row) => row.sessionId);
      const wasRequested = (await releaseAbsences(db, day.participantId, sessionIds)) > 0;
      const sickIds = decision.rows.flatMap((row) => (row.status === 'sick' ? [row.sessionId] : []));
      if (sickIds.length > 0)
        await fileAnswerAsAbsence(needs, db, { ...input, kind: 'sick', sessionIds: sickIds });
      else await tellStaffOfChange(needs, db, { input, day, rows: decision.rows, wasRequested });
      await appendAudit(db, {
        at: now,
        actorPersonId: personId,
        action: 'attendance.answered',
        programmeId: right.about.programmeId,
        subject: `participant:${day.participantId}`,
        details: {
          ...{ heldOn: day.heldOn, status: statusOf(input), sessions: rows.length },
          ...(rows.some(({ afterDowntime }) => afterDowntime) && { afterDowntime: true }),
        },
      });
      return { kind: 'saved', startedIds: decision.alreadyStarted.map(({ id }) => id), reasonAsked };
    }),
  );
}

/** What an answer would write, were it given at a moment. */
export function decide(day: AttendanceDay, wish: AttendanceWish | SplitWish, { at, waited }: ActMoment) {
  if ('answers' in wish)
    return decideSplitRsvp<Session>({ ...day, answers: wish.answers, moment: { at, waited } });
  const { status, arrival, sessionId } = wish;
  return decideRsvp<Session>({
    sessions: day.sessions,
    zone: day.zone,
    now: at,
    waited,
    status,
    ...(arrival ? { arrival } : {}),
    ...(sessionId === undefined ? {} : { sessionId }),
  });
}

const statusOf = (wish: AttendanceWish | SplitWish) => ('answers' in wish ? 'perSession' : wish.status);

function isSaved({ rsvps }: AttendanceDay, row: RsvpRow): boolean {
  const saved = rsvps.find(({ sessionId }) => sessionId === row.sessionId);
  return saved?.status === row.status && saved.arrivesAt?.getTime() === row.arrivesAt?.getTime();
}

/** Whether the day, with these rows written, has an Izin without its reason. */
function lacksReason(day: AttendanceDay, rows: RsvpRow[]): boolean {
  return withRows(day, rows).some((each) => each.status === 'excused' && !('reason' in each && each.reason));
}

/** The answers of the day once these rows are written. */
function withRows({ rsvps }: AttendanceDay, rows: RsvpRow[]) {
  return [...rows, ...rsvps.filter((rsvp) => !rows.some(({ sessionId }) => sessionId === rsvp.sessionId))];
}

/** Of the row's session, and whether it had begun by the clock: then only a downtime makes the answer one in time. */
function standing(sessions: Session[], row: RsvpRow, actedAt: Date) {
  const { revision, startsAt } = sessions.find(({ id }) => id === row.sessionId)!;
  return { sessionRevision: revision, afterDowntime: startsAt <= actedAt };
}
