import type { Right } from '#domain/people/authorise.ts';
import { planProgress } from '#domain/plan/plan-progress.ts';
import { judgeSubmission, type SubmissionTiming } from '#domain/review/submission-rule.ts';
import type { ActMoment } from '#domain/time/downtime.ts';
import { isLocked, loadWholePlan, type PlanView } from '#features/plan/load-plan.ts';
import { loadStanding, type PlanStanding } from '#features/plan/plan-standing.ts';
import type { Db } from '#storage/engine/database.ts';
import {
  addSubmission,
  countSubmissions,
  type FrozenAnswers,
  lockPlan,
  movePlan,
  type Submission,
} from '#storage/plan/submission-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { listDeadlines } from '#storage/programme/deadline-store.ts';
import { getReviewRules } from '#storage/review/review-rules-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { inviteReviewers } from '#telegram/screens/invite-reviewers.ts';

export interface SubmitInput {
  right: Right<'writePlan'>;
  /** The version that was confirmed; another one is not handed in by an old button. */
  n: number;
  updateId: number;
  /** When the person pressed, `now` unless told, and the downtimes it may have waited out: decides whether it is in time. */
  acted?: ActMoment;
  now: Date;
}

/** `at` is an instant (ISO, UTC). `locked`: this version was handed in before, or the plan is approved. */
export type SubmitOutcome =
  | { kind: 'submitted'; n: number; at: string; isLate: boolean }
  | { kind: 'gaps' }
  | { kind: 'closed' }
  | { kind: 'locked' };

const maxAttempts = 5;

/**
 * Hands a plan in: its answers are frozen as the next version, the plan is locked, its reviewers are asked; audited.
 * Refused while something is missing, after the programme's last moment, and when it was handed in already. An
 * answer that comes in between is part of the version or comes too late, never half of it.
 */
export async function submitPlan(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  input: SubmitInput,
): Promise<SubmitOutcome> {
  const { database } = needs;
  const act = { updateId: input.updateId, action: 'submitPlan', now: input.now };
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const view = await loadWholePlan(database.db, input.right);
    if (view.stored.kind === 'notBegun') return { kind: 'gaps' };
    const { planId, revision } = view.stored;
    const outcome = await database.transaction(async (db) => {
      const locked = await lockPlan(db, planId);
      if (locked.revision !== revision) return undefined;
      return applyOnce<SubmitOutcome>(db, act, () => submit(needs, db, { view, planId, input }));
    });
    if (outcome) return outcome;
  }
  throw new Error(
    `the plan of participant ${input.right.about.participantId} changed under every attempt to hand it in`,
  );
}

async function submit(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  { view, planId, input }: { view: PlanView; planId: number; input: SubmitInput },
): Promise<SubmitOutcome> {
  const { right, now, acted = { at: now } } = input;
  const { participantId } = right.about;
  const versions = await countSubmissions(db, planId);
  if (isLocked(view) || input.n !== versions + 1) return { kind: 'locked' };
  if (planProgress(view.sections, view.context).gaps.length > 0) return { kind: 'gaps' };
  const timing = await judgeTiming(db, view, { versions, acted });
  if (timing.kind === 'closed') return { kind: 'closed' };
  const strictly = await judgeTiming(db, view, { versions, acted: { at: acted.at } });
  const afterDowntime = strictly.kind !== timing.kind;
  const isLate = timing.kind === 'late';
  const version = freeze(view, { planId, isLate, afterDowntime, submittedAt: acted.at });
  const { id, n } = await addSubmission(db, version);
  await movePlan(db, planId, versions === 0 ? 'submitted' : 'resubmitted');
  await inviteReviewers(needs, db, { submission: { ...version, id, n }, participantId, now });
  await appendAudit(db, {
    at: now,
    actorPersonId: right.by.personId,
    action: 'plan.submitted',
    programmeId: view.stored.programmeId,
    subject: `plan:${planId}`,
    details: { n, isLate, ...(afterDowntime && { afterDowntime }) },
  });
  return { kind: 'submitted', n, at: acted.at.toISOString(), isLate: version.isLate };
}

/** What handing in now would come to: the number of the version, whether it is in time, and what the reviewers said. */
export interface Submitting {
  n: number;
  timing: SubmissionTiming;
  standing: PlanStanding;
}

/** Undefined while the plan is out of its participant's hands. */
export async function findSubmitting(
  db: Db,
  view: PlanView,
  acted: ActMoment,
): Promise<Submitting | undefined> {
  if (isLocked(view)) return undefined;
  const versions = view.stored.kind === 'notBegun' ? 0 : await countSubmissions(db, view.stored.planId);
  const timing = await judgeTiming(db, view, { versions, acted });
  return { n: versions + 1, timing, standing: await loadStanding(db, view) };
}

/** Whether a version may be handed in at this moment, and against which deadline it counts. */
async function judgeTiming(
  db: Db,
  { stored }: PlanView,
  { versions, acted }: { versions: number; acted: ActMoment },
): Promise<SubmissionTiming> {
  const deadlines = await listDeadlines(db, stored.programmeId);
  const { graceDays } = await getReviewRules(db, stored.programmeId);
  return judgeSubmission({
    deadlines,
    graceDays,
    isFirst: versions === 0,
    now: acted.at,
    waited: acted.waited,
  });
}

function freeze(
  { stored, sections, context }: PlanView,
  version: Pick<Submission, 'planId' | 'isLate' | 'afterDowntime' | 'submittedAt'>,
): Omit<Submission, 'id' | 'n'> {
  const answers: FrozenAnswers = {};
  for (const { key } of sections) {
    const answer = context.answers[key];
    if (answer) answers[key] = { value: answer.value, state: answer.state };
  }
  return { ...version, templateId: stored.templateId, sectionKeys: sections.map(({ key }) => key), answers };
}
