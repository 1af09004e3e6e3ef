import type { Right } from '#domain/people/authorise.ts';
import { isWithReviewers } from '#domain/plan/plan-state.ts';
import type { Db } from '#storage/engine/database.ts';
import { findSubmission } from '#storage/plan/submission-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { assignReviewers as keepAssignment } from '#storage/review/assignment-store.ts';
import { listPlanStandings, type PlanStanding } from '#storage/review/review-store.ts';
import { takeBackNews } from '#storage/sending/told-deliveries.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { inviteReviewers } from '#telegram/screens/invite-reviewers.ts';

export interface AssignInput {
  right: Right<'manageReviews'>;
  /** Who reviews whom from now on, in place of whoever did; nobody: any reviewer of the programme. */
  assigned: { participantId: number; personIds: number[] }[];
  updateId: number;
  now: Date;
}

/**
 * Assigns reviewers to participants; audited. Whoever gets a version that already waits is asked for the review at
 * once; nobody is asked for the same version twice, and a request that has not gone yet does not go to whoever is
 * assigned no more. Whoever is not on the roster of the programme is left out. Returns how many were assigned.
 */
export async function assignReviewers(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  input: AssignInput,
): Promise<{ participants: number }> {
  const { right, now, updateId } = input;
  const { programmeId } = right.about;
  return needs.database.transaction(async (db) => {
    await lockProgramme(db, programmeId);
    return applyOnce(db, { updateId, action: 'assignReviewers', now }, async () => {
      const standings = await listPlanStandings(db, programmeId);
      const isOnRoster = (id: number) => standings.some(({ participantId }) => participantId === id);
      const assigned = input.assigned.filter(({ participantId }) => isOnRoster(participantId));
      await keepAssignment(db, assigned, now);
      for (const { participantId, personIds } of assigned.filter((each) => each.personIds.length > 0))
        await takeBackNews(db, { subject: `review:${participantId}`, exceptIds: personIds });
      await inviteForWaiting(needs, db, { standings, assigned, now });
      for (const { participantId, personIds } of assigned) {
        await appendAudit(db, {
          at: now,
          actorPersonId: right.by.personId,
          action: 'review.assigned',
          programmeId,
          subject: `participant:${participantId}`,
          details: { reviewers: personIds.join(',') },
        });
      }
      return { participants: assigned.length };
    });
  });
}

async function inviteForWaiting(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  { standings, assigned, now }: Pick<AssignInput, 'assigned' | 'now'> & { standings: PlanStanding[] },
): Promise<void> {
  const named = new Set(
    assigned.filter(({ personIds }) => personIds.length > 0).map((each) => each.participantId),
  );
  for (const { participantId, state, submissionId } of standings) {
    if (!named.has(participantId) || submissionId === undefined || !isWithReviewers(state)) continue;
    const submission = await findSubmission(db, submissionId);
    if (submission) await inviteReviewers(needs, db, { submission, participantId, now });
  }
}
