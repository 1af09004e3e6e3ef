import { type AbsenceState, evidenceDaysAfterDecision, statusOfAbsence } from '#domain/attendance/absence.ts';
import type { Right } from '#domain/people/authorise.ts';
import { type Absence, findAbsence, moveAbsence } from '#storage/attendance/absence-store.ts';
import { listPresences, recordPresences } from '#storage/attendance/presence-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeFormsAbout } from '#storage/state/form-store.ts';
import { keepFileUntil } from '#storage/stored-file-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { tell } from '#telegram/sending/tell.ts';
import { decidedMessage } from './absence-messages.ts';

export type Decision = 'approved' | 'refused' | 'questioned';

export interface DecideInput {
  right: Right<'decideAbsence'>;
  requestId: number;
  decision: Decision;
  /** Why it is refused, or what the organizers want to know; 3–500 characters, checked by the caller. */
  reason?: string;
  /** True where an organizer changes what was decided before. */
  change?: boolean;
  updateId: number;
  now: Date;
}

export type DecideOutcome = { kind: 'decided' } | { kind: 'alreadyDecided' } | { kind: 'gone' };

const dayMs = 24 * 3_600_000;

/**
 * Decides a request, by compare-and-set on its state: of two organizers the second is told. `gone` for one of another
 * programme. Sessions that were
 * closed already get or lose the status with a trail; a mark that somebody set by hand stays. The participant
 * hears of it, without a sound outside the sending window. Repeated by the same update: the same outcome.
 */
export async function decideAbsence(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  input: DecideInput,
): Promise<DecideOutcome> {
  const { right, requestId, decision, updateId, now } = input;
  const byPersonId = right.by.personId;
  return needs.database.transaction((db) =>
    applyOnce<DecideOutcome>(db, { updateId, action: 'decideAbsence', now }, async () => {
      const before = await findAbsence(db, requestId);
      if (before?.programmeId !== right.about.programmeId || before.state === 'withdrawn')
        return { kind: 'gone' };
      const from: AbsenceState[] = input.change ? ['approved', 'refused'] : ['requested', 'questioned'];
      const decided = { byPersonId, at: now, reason: input.reason };
      if (!(await moveAbsence(db, requestId, { from, to: decision, decision: decided })))
        return { kind: 'alreadyDecided' };
      const absence = (await findAbsence(db, requestId))!;
      await followInPresences(db, absence, { byPersonId, now });
      if (absence.evidenceFileId && decision !== 'questioned')
        await keepFileUntil(
          db,
          absence.evidenceFileId,
          new Date(now.getTime() + evidenceDaysAfterDecision * dayMs),
        );
      await closeFormsAbout(db, { subject: 'requestId', id: requestId, exceptPersonId: byPersonId });
      await tellParticipant(needs, db, { absence, updateId, now });
      await appendAudit(db, {
        at: now,
        actorPersonId: byPersonId,
        action: `absence.${decision}`,
        programmeId: absence.programmeId,
        subject: `absence:${requestId}`,
      });
      return { kind: 'decided' };
    }),
  );
}

/** In sessions that are closed: missed becomes the status of an approved request, and back. */
async function followInPresences(
  db: Db,
  { sessions, participantId, kind, state }: Absence,
  { byPersonId, now }: { byPersonId: number; now: Date },
): Promise<void> {
  const closedIds = sessions.filter(({ closedAt }) => closedAt).map(({ id }) => id);
  const present = await listPresences(db, closedIds);
  const own = present.filter((each) => each.participantId === participantId);
  const status = statusOfAbsence[kind];
  const marks = own.flatMap(({ sessionId, status: seen, source }) => {
    const place = { sessionId, participantId, seen };
    if (state === 'approved' && (seen === 'unrecorded' || seen === 'absent')) return { ...place, status };
    if (state !== 'approved' && source === 'request') return { ...place, status: 'unrecorded' as const };
    return [];
  });
  if (marks.length > 0) await recordPresences(db, { marks, source: 'request', byPersonId, at: now });
}

async function tellParticipant(
  needs: Pick<Needs, 'jobs' | 'sayIn'>,
  db: Db,
  { absence, updateId, now }: { absence: Absence; updateId: number; now: Date },
): Promise<void> {
  const { id, person, programmeId } = absence;
  if (!person) return;
  await tell(needs, db, {
    ...{ programmeId, subject: `absence:${id}`, revision: 'next', now },
    ...{ purpose: 'decision', quiet: 'silent', dedupeKey: `absence-decided:${id}:${updateId}` },
    to: [{ personId: person.id }],
    word: (say) => decidedMessage(say, absence),
  });
}
