import type { Right } from '#domain/people/authorise.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { changeReviewRules, type ReviewRules } from '#storage/review/review-rules-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** One rule with its days, counted from the deadline or from the handing in; of `grace`, null: always. */
type RuleChange = { rule: 'grace'; days: number | null } | { rule: 'nudge'; days: number };

/** Changes when plans are taken after the deadline or when reviewers are reminded; audited. */
export async function changeRules(
  { database }: Pick<Needs, 'database'>,
  { right, change, now }: { right: Right<'manageReviews'>; change: RuleChange; now: Date },
): Promise<void> {
  const { programmeId } = right.about;
  const rules: Partial<ReviewRules> =
    change.rule === 'grace' ? { graceDays: change.days } : { nudgeDays: change.days };
  await database.transaction(async (db) => {
    await changeReviewRules(db, programmeId, rules);
    await appendAudit(db, {
      at: now,
      actorPersonId: right.by.personId,
      action: 'review.rulesChanged',
      programmeId,
      details: { ...change },
    });
  });
}
