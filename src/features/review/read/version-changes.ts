import type { Locale } from '#domain/locale.ts';
import { answersOf } from '#domain/plan/plan-answer.ts';
import { planChanges, type SectionChange } from '#domain/plan/plan-changes.ts';
import type { Db } from '#storage/engine/database.ts';
import { findVersion } from '#storage/plan/submission-store.ts';
import { listCommentsSentBetween, type ReviewComment } from '#storage/review/comment-store.ts';
import { findLastLook } from '#storage/review/review-store.ts';
import type { ReadableVersion } from './load-version.ts';

/** What changed since version `sinceN`, and the comments its participant got meanwhile. */
export interface VersionChanges {
  sinceN: number;
  changes: SectionChange[];
  earlier: ReviewComment[];
}

/**
 * What changed since the version this reviewer opened last, or since the one before when they opened none. Undefined
 * for a first version.
 */
export async function findChanges(
  db: Db,
  { right, submission, sections, context }: ReadableVersion,
  locale: Locale,
): Promise<VersionChanges | undefined> {
  const { planId, n } = submission;
  if (n === 1) return undefined;
  const looked = await findLastLook(db, { planId, personId: right.by.personId, beforeN: n });
  const sinceN = looked ?? n - 1;
  const before = await findVersion(db, planId, sinceN);
  if (!before) return undefined;
  const answers = { before: answersOf(before.answers), after: context.answers };
  const meanwhile = { from: before.submittedAt, until: submission.submittedAt };
  const earlier = await listCommentsSentBetween(db, planId, meanwhile);
  return { sinceN, earlier, changes: planChanges({ sections, ...answers, locale }) };
}
