import { authorise } from '#domain/people/authorise.ts';
import { leaveComment } from '#features/review/comment/last-comment.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { loadVersion, type VersionView } from './load-version.ts';

/**
 * Runs with a version this person may review; anybody else is told that it is not theirs. A press leaves the comment
 * that was written last.
 */
export async function withVersion(
  ctx: BotContext,
  submissionId: number,
  run: (view: VersionView) => Promise<unknown>,
): Promise<void> {
  if (ctx.callbackQuery) await leaveComment(ctx);
  const view = await loadVersion(ctx.needs.database.db, submissionId);
  if (!view || !authorise(ctx.actor, 'reviewPlan', subjectOf(view))) return refuse(ctx);
  await run(view);
}

/** The same for whoever may read it: its reviewers and the organizers. */
export async function withReadableVersion(
  ctx: BotContext,
  submissionId: number,
  run: (view: VersionView) => Promise<unknown>,
): Promise<void> {
  if (ctx.callbackQuery) await leaveComment(ctx);
  const view = await loadVersion(ctx.needs.database.db, submissionId);
  const mayRead =
    view &&
    (authorise(ctx.actor, 'reviewPlan', subjectOf(view)) ||
      authorise(ctx.actor, 'manageReviews', subjectOf(view)));
  if (!mayRead) return refuse(ctx);
  await run(view);
}

/** Whom a version belongs to and who reviews it, for deciding rights. */
export function subjectOf({ participant, reviewerIds }: VersionView) {
  return { programmeId: participant.programmeId, participantId: participant.id, reviewerIds };
}
