import { authorise, type OnPlan } from '#domain/people/authorise.ts';
import { leaveComment } from '#features/review/comment/last-comment.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { loadVersion, type ReadableVersion, type ReviewedVersion } from './load-version.ts';

/**
 * Runs with a version this person may review; anybody else is told that it is not theirs. A press leaves the comment
 * that was written last.
 */
export async function withVersion(
  ctx: BotContext,
  submissionId: number,
  run: (view: ReviewedVersion) => Promise<unknown>,
): Promise<void> {
  if (ctx.callbackQuery) await leaveComment(ctx);
  const view = await loadReviewedVersion(ctx, submissionId);
  await (view ? run(view) : refuse(ctx));
}

/** A version as it stands now, for its reviewer. */
export const loadReviewedVersion = ({ needs, actor }: BotContext, submissionId: number) =>
  loadVersion(needs.database.db, submissionId, (about) => authorise(actor, 'reviewPlan', about));

/** The same for whoever may read it: its reviewers and the organizers. */
export async function withReadableVersion(
  ctx: BotContext,
  submissionId: number,
  run: (view: ReadableVersion) => Promise<unknown>,
): Promise<void> {
  const { actor, needs } = ctx;
  if (ctx.callbackQuery) await leaveComment(ctx);
  const ask = (about: OnPlan) =>
    authorise(actor, 'reviewPlan', about) ?? authorise(actor, 'manageReviews', about);
  const view = await loadVersion(needs.database.db, submissionId, ask);
  await (view ? run(view) : refuse(ctx));
}
