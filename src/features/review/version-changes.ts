import type { Locale } from '#domain/locale.ts';
import { answersOf } from '#domain/plan-answer.ts';
import { planChanges, type SectionChange } from '#domain/plan-changes.ts';
import type { Db } from '#storage/database.ts';
import { findLastLook } from '#storage/review-store.ts';
import { findVersion } from '#storage/submission-store.ts';
import type { VersionView } from './load-version.ts';

/** What changed since version `sinceN`. */
export interface VersionChanges {
  sinceN: number;
  changes: SectionChange[];
}

/**
 * What changed since the version this reviewer opened last, or since the one before when they opened none. Undefined
 * for a first version.
 */
export async function findChanges(
  db: Db,
  { submission, sections, context }: VersionView,
  reader: { personId: number; locale: Locale },
): Promise<VersionChanges | undefined> {
  const { planId, n } = submission;
  if (n === 1) return undefined;
  const looked = await findLastLook(db, { planId, personId: reader.personId, beforeN: n });
  const sinceN = looked ?? n - 1;
  const before = await findVersion(db, planId, sinceN);
  if (!before) return undefined;
  const answers = { before: answersOf(before.answers), after: context.answers };
  return { sinceN, changes: planChanges({ sections, ...answers, locale: reader.locale }) };
}
