import type { Message, Say } from '#domain/message.ts';
import type { Right } from '#domain/people/authorise.ts';
import { isWithReviewers } from '#domain/plan/plan-state.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { titleOf } from '#features/review/comment/comment-messages.ts';
import type { VersionView } from '#features/review/read/load-version.ts';
import type { Db } from '#storage/engine/database.ts';
import { findHolderName } from '#storage/people/role-store.ts';
import { findLatestSubmission, lockPlan, movePlan } from '#storage/plan/submission-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { listUnsentComments, markCommentsSent, type ReviewComment } from '#storage/review/comment-store.ts';
import { addDecision, type DecisionKind, findLatestDecision } from '#storage/review/review-store.ts';
import { stillMay } from '#storage/review/still-may.ts';
import { takeBackNews } from '#storage/sending/told-deliveries.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeFormsAbout } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { approvedMessage, fixRequestMessage } from '#telegram/screens/review-outcome-messages.ts';
import { tell } from '#telegram/sending/tell.ts';

export interface DecideInput {
  right: Right<'reviewPlan'>;
  /** The version in question, loaded by the caller. */
  view: VersionView;
  decision: 'changesRequested' | 'approved';
  updateId: number;
  now: Date;
}

/**
 * `at` is an instant (ISO, UTC). `already`: decided before, by whom; `kind` of it. `notTheirs`: the right is about
 * another plan, or holds no longer.
 */
export type DecideOutcome =
  | { kind: 'decided'; at: string; comments: number }
  | { kind: 'noComments' }
  | { kind: 'already'; decision: DecisionKind; at: string; byPersonId: number }
  | { kind: 'replaced' }
  | { kind: 'notTheirs' };

/**
 * Decides on a version: approves it and locks the plan for good, or sends it back with the reviewer's comments,
 * of which there must be one. The participant is told at once, outside the sending hours without a sound; audited.
 * Of two reviewers who decide together the second is told what the first one did.
 */
export async function decidePlan(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  input: DecideInput,
): Promise<DecideOutcome> {
  const { right } = input;
  const { planId } = input.view.submission;
  const act = { updateId: input.updateId, action: `decidePlan:${input.decision}`, now: input.now };
  return needs.database.transaction(async (db) => {
    const { state, participantId } = await lockPlan(db, planId);
    return applyOnce<DecideOutcome>(db, act, async () => {
      if (participantId !== right.about.participantId || !(await stillMay(db, right)))
        return { kind: 'notTheirs' };
      const latest = await findLatestSubmission(db, planId);
      if (latest?.id !== input.view.submission.id) return { kind: 'replaced' };
      if (!isWithReviewers(state)) return findDecided(db, planId);
      return decide(needs, db, input);
    });
  });
}

async function findDecided(db: Db, planId: number): Promise<DecideOutcome> {
  const decided = await findLatestDecision(db, planId);
  if (!decided) return { kind: 'replaced' };
  const { kind: decision, decidedAt, byPersonId } = decided;
  return { kind: 'already', decision, at: decidedAt.toISOString(), byPersonId };
}

async function decide(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  input: DecideInput,
): Promise<DecideOutcome> {
  const { right, view, decision, now } = input;
  const { personId } = right.by;
  const { id: submissionId, planId, n } = view.submission;
  const comments = await listUnsentComments(db, planId, personId);
  if (decision === 'changesRequested' && comments.length === 0) return { kind: 'noComments' };
  await markCommentsSent(db, { planId, authorPersonId: personId, now });
  await addDecision(db, { submissionId, kind: decision, byPersonId: personId, decidedAt: now });
  await movePlan(db, planId, decision);
  await closeFormsAbout(db, { subject: 'submissionId', id: submissionId });
  await tellParticipant(needs, db, { ...input, comments });
  await takeBackNews(db, { subject: `review:${view.participant.id}` });
  await appendAudit(db, {
    at: now,
    actorPersonId: personId,
    action: decision === 'approved' ? 'plan.approved' : 'plan.changesRequested',
    programmeId: view.programme.id,
    subject: `plan:${planId}`,
    details: { n, comments: comments.length },
  });
  return { kind: 'decided', at: now.toISOString(), comments: comments.length };
}

async function tellParticipant(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  told: DecideInput & { comments: ReviewComment[] },
): Promise<void> {
  const { view, now, right } = told;
  const { personId } = view.participant;
  if (personId === undefined) return;
  const reviewer = await findHolderName(db, right.by.personId);
  await tell(needs, db, {
    ...{ programmeId: view.programme.id, subject: `plan:${view.submission.planId}`, revision: 'next', now },
    ...{ purpose: 'decision', quiet: 'silent', dedupeKey: `decision:${view.submission.id}:${told.decision}` },
    to: [{ personId }],
    word: (say) => wordDecision(say, { ...told, reviewer: reviewer ?? say('review-unnamed') }),
  });
}

function wordDecision(
  say: Say,
  told: DecideInput & { comments: ReviewComment[]; reviewer: string },
): Message {
  const { view, decision, now, reviewer } = told;
  const participantId = view.participant.id;
  const comments = told.comments.map(({ sectionKey, text }) => ({
    sectionKey,
    text,
    title: titleOf(say, view, sectionKey),
  }));
  if (decision === 'changesRequested') return fixRequestMessage(say, { participantId, comments, reviewer });
  const at = formatInstant(now, view.programme.zone, say.locale);
  return approvedMessage(say, { participantId, n: view.submission.n, at, comments });
}
