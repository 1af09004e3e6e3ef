const dayMs = 86_400_000;

/** True once a version has waited for its reviewer longer than the programme's number of days. */
export function isOverdue(submittedAt: Date, { nudgeDays, now }: { nudgeDays: number; now: Date }): boolean {
  return now.getTime() >= submittedAt.getTime() + nudgeDays * dayMs;
}

/** Whole days a version has waited. */
export function daysWaited(submittedAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - submittedAt.getTime()) / dayMs));
}

/** A reviewer is reminded of one version so many times, then no more. */
const maxNudges = 5;

/**
 * The last moment at which a reminder of a version fell due: after `nudgeDays`, and again after as many. Undefined
 * before the first.
 */
export function lastNudgeAt(
  submittedAt: Date,
  { nudgeDays, now }: { nudgeDays: number; now: Date },
): Date | undefined {
  const stepMs = nudgeDays * dayMs;
  const steps = Math.min(maxNudges, Math.floor((now.getTime() - submittedAt.getTime()) / stepMs));
  return steps < 1 ? undefined : new Date(submittedAt.getTime() + steps * stepMs);
}

/** The next moment after `now` at which a reminder of a version falls due; undefined after the last. */
export function nextNudgeAt(
  submittedAt: Date,
  { nudgeDays, now }: { nudgeDays: number; now: Date },
): Date | undefined {
  const stepMs = nudgeDays * dayMs;
  const step = Math.max(1, Math.floor((now.getTime() - submittedAt.getTime()) / stepMs) + 1);
  return step > maxNudges ? undefined : new Date(submittedAt.getTime() + step * stepMs);
}

/** Whether a plan is this reviewer's to read: they are assigned, or nobody is; never their own. `personId` is its writer's. */
export const isReviewedBy = (
  { reviewerIds, personId }: { reviewerIds: readonly number[]; personId?: number },
  reviewerId: number,
): boolean => personId !== reviewerId && (reviewerIds.length === 0 || reviewerIds.includes(reviewerId));
