import type { Right } from '#domain/people/authorise.ts';
import { isApproved, isWithReviewers } from '#domain/plan/plan-state.ts';
import { daysWaited, isOverdue, isReviewedBy } from '#domain/review/review-waiting.ts';
import type { PlanStanding } from '#storage/review/review-store.ts';

/** A plan in a reviewer's queue. */
export interface QueuedPlan {
  submissionId: number;
  name: string;
  n: number;
  state: 'waiting' | 'withParticipant' | 'approved';
  daysWaited: number;
  isOverdue: boolean;
}

/**
 * The plans a reviewer has to do with: those assigned to them and those assigned to nobody, never their own. What
 * waits comes first, the oldest at the top; then what its participant is fixing; then what is approved.
 */
export function queueOf(
  standings: readonly PlanStanding[],
  asked: { right: Right<'seeReviews'>; nudgeDays: number; now: Date },
): QueuedPlan[] {
  const { right, nudgeDays, now } = asked;
  const mine = standings.filter((standing) => isReviewedBy(standing, right.by.personId));
  const order = { waiting: 0, withParticipant: 1, approved: 2 };
  return mine
    .flatMap((standing) => {
      const { submissionId, n, submittedAt, state, name } = standing;
      if (submissionId === undefined || n === undefined || submittedAt === undefined) return [];
      const waits = isWithReviewers(state);
      return {
        ...{ submissionId, name, n, submittedAt },
        state: waits ? 'waiting' : isApproved(state) ? 'approved' : ('withParticipant' as const),
        daysWaited: waits ? daysWaited(submittedAt, now) : 0,
        isOverdue: waits && isOverdue(submittedAt, { nudgeDays, now }),
      } as QueuedPlan & { submittedAt: Date };
    })
    .toSorted(
      (one, other) =>
        order[one.state] - order[other.state] || one.submittedAt.getTime() - other.submittedAt.getTime(),
    )
    .map(({ submittedAt: _submittedAt, ...plan }) => plan);
}
