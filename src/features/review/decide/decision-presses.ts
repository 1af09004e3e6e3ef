import { formatWallTime } from '#domain/time/time-format.ts';
import type { ReviewedVersion } from '#features/review/read/load-version.ts';
import { isUndecided } from '#features/review/read/version-messages.ts';
import { showVersion } from '#features/review/read/version-presses.ts';
import { loadReviewedVersion } from '#features/review/read/with-version-presses.ts';
import { findHolderName } from '#storage/people/role-store.ts';
import { listUnsentComments } from '#storage/review/comment-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { type DecideOutcome, decidePlan } from './decide-plan.ts';
import {
  confirmApproveMessage,
  confirmRequestMessage,
  decidedByOtherMessage,
  decidedMessage,
  needsCommentMessage,
} from './decision-messages.ts';

const unsentOf = (ctx: BotContext, { right, submission }: ReviewedVersion) =>
  listUnsentComments(ctx.needs.database.db, submission.planId, right.by.personId);

/** [Minta perbaikan]: what would be sent; nothing to send is asked for first. */
export async function askRequest(ctx: BotContext, view: ReviewedVersion): Promise<void> {
  if (!isUndecided({ view })) return showVersion(ctx, view);
  const comments = await unsentOf(ctx, view);
  await show(
    ctx,
    comments.length === 0
      ? needsCommentMessage(ctx.say, view)
      : confirmRequestMessage(ctx.say, view, comments),
  );
}

/** [Setujui]: asked once more. */
export async function askApprove(ctx: BotContext, view: ReviewedVersion): Promise<void> {
  if (!isUndecided({ view })) return showVersion(ctx, view);
  await show(ctx, confirmApproveMessage(ctx.say, view, (await unsentOf(ctx, view)).length));
}

/** The decision itself; pressed twice it says when it was made. */
export async function decide(
  ctx: BotContext,
  view: ReviewedVersion,
  decision: 'changesRequested' | 'approved',
): Promise<void> {
  const { needs, now, updateId } = ctx;
  const outcome = await decidePlan(needs, { right: view.right, view, decision, updateId, now });
  switch (outcome.kind) {
    case 'decided':
      return show(ctx, decidedMessage(ctx.say, view, { decision, comments: outcome.comments }));
    case 'noComments':
      return show(ctx, needsCommentMessage(ctx.say, view));
    case 'replaced':
      return showVersion(ctx, (await loadReviewedVersion(ctx, view.submission.id)) ?? view);
    case 'already':
      return showAlready(ctx, view, outcome);
    case 'notTheirs':
      return refuse(ctx);
  }
}

async function showAlready(
  ctx: BotContext,
  view: ReviewedVersion,
  outcome: Extract<DecideOutcome, { kind: 'already' }>,
): Promise<void> {
  const { say, needs } = ctx;
  const at = new Date(outcome.at);
  const { decision } = outcome;
  await toast(ctx, say(`review-already-${decision}`, { time: formatWallTime(at, view.programme.zone) }));
  if (outcome.byPersonId === view.right.by.personId && decision !== 'reopened')
    return show(ctx, decidedMessage(say, view, { decision, comments: 0 }));
  const by = (await findHolderName(needs.database.db, outcome.byPersonId)) ?? say('review-unnamed');
  const unsent = (await unsentOf(ctx, view)).length;
  await show(ctx, decidedByOtherMessage(say, view, { decision, by, at, unsent }));
}
