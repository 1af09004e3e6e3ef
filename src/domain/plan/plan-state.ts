/**
 * Where a plan stands on its way to the seminar.
 * - `drafting`: being written · `submitted`, `resubmitted`: with the reviewer
 * - `changesRequested`: back with its writer · `approved` · `presented`: shown at the seminar
 */
export const planStates = [
  'drafting',
  'submitted',
  'changesRequested',
  'resubmitted',
  'approved',
  'presented',
] as const;
export type PlanState = (typeof planStates)[number];

/** Whether a version is with the reviewers. */
export function isWithReviewers(state: PlanState): boolean {
  return state === 'submitted' || state === 'resubmitted';
}

/** Whether the plan was approved, which the seminar and the certificate ask for. */
export function isApproved(state: PlanState): boolean {
  return state === 'approved' || state === 'presented';
}

/** The states in which its participant may change the plan; in all others the text is locked. */
export const writablePlanStates: readonly PlanState[] = ['drafting', 'changesRequested'];

/**
 * Whether the plan may be written now. The one place that decides it. Who changes a plan's state raises its
 * revision in the same statement, so that an answer decided before comes too late and is judged anew.
 */
export function isWritable(state: PlanState): boolean {
  return writablePlanStates.includes(state);
}
