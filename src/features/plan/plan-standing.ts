import { planChanges } from '#domain/plan/plan-changes.ts';
import type { Db } from '#storage/engine/database.ts';
import { findHolderName } from '#storage/people/role-store.ts';
import { findLatestSubmission, findVersion, type Submission } from '#storage/plan/submission-store.ts';
import { listCommentsSentAt, type ReviewComment } from '#storage/review/comment-store.ts';
import { type Decision, findLatestDecision } from '#storage/review/review-store.ts';
import { findSeminarPlace } from '#storage/review/seminar-store.ts';
import type { PlanView } from './load-plan.ts';

/** What the reviewers have of a plan and what they said last. */
export interface PlanStanding {
  /** The newest version; undefined when none was handed in. */
  latest?: Submission;
  decision?: Decision & { n: number };
  /** What came with the decision. */
  comments: ReviewComment[];
  reviewer?: string;
  /** They were told a slot at the seminar, or a result. */
  hasSeminar: boolean;
  /** Sections changed since the version that was decided on. */
  changedKeys: ReadonlySet<string>;
}

const nothing: PlanStanding = { comments: [], changedKeys: new Set(), hasSeminar: false };

/** A few statements for a plan that was handed in; none for one that was not. */
export async function loadStanding(db: Db, view: PlanView): Promise<PlanStanding> {
  if (view.stored.kind === 'notBegun' || view.stored.state === 'drafting') return nothing;
  const { planId } = view.stored;
  const latest = await findLatestSubmission(db, planId);
  const decision = await findLatestDecision(db, planId);
  if (!decision) return { ...nothing, latest };
  const place = await findSeminarPlace(db, view.stored.participantId);
  return {
    latest,
    decision,
    hasSeminar: place?.toldStartsAt !== undefined || place?.releasedAt !== undefined,
    comments: await listCommentsSentAt(db, planId, decision.decidedAt),
    reviewer: await findHolderName(db, decision.byPersonId),
    changedKeys: await findChanged(db, view, { planId, n: decision.n }),
  };
}

async function findChanged(
  db: Db,
  view: PlanView,
  { planId, n }: { planId: number; n: number },
): Promise<ReadonlySet<string>> {
  const version = await findVersion(db, planId, n);
  if (!version) return new Set();
  const changes = planChanges({
    sections: view.sections,
    before: version.answers as never,
    after: view.context.answers,
    locale: 'id',
  });
  return new Set(changes.map(({ section }) => section.key));
}
