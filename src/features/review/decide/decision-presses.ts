import { formatWallTime } from '#domain/time/time-format.ts';
import { loadVersion, type VersionView } from '#features/review/read/load-version.ts';
import { isUndecided } from '#features/review/read/version-messages.ts';
import { showVersion } from '#features/review/read/version-presses.ts';
import { findHolderName } from '#storage/people/role-store.ts';
import { listUnsentComments } from '#storage/review/comment-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { type DecideOutcome, decidePlan } from './decide-plan.ts';
import {
  confirmApproveMessage,
  confirmRequestMessage,
  decidedByOtherMessage,
  decidedMessage,
  needsCommentMessage,
} from './decision-messages.ts';

const unsentOf = (ctx: BotContext, { submission }: VersionView) =>
  listUnsentComments(ctx.needs.database.db, submission.planId, ctx.actor.personId!);

/** [Minta perbaikan]: what would be sent; nothing to send is asked for first. */
export async function askRequest(ctx: BotContext, view: VersionView): Promise<void> {
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
export async function askApprove(ctx: BotContext, view: VersionView): Promise<void> {
  if (!isUndecided({ view })) return showVersion(ctx, view);
  await show(ctx, confirmApproveMessage(ctx.say, view, (await unsentOf(ctx, view)).length));
}

/** The decision itself; pressed twice it says when it was made. */
export async function decide(
  ctx: BotContext,
  view: VersionView,
  decision: 'changesRequested' | 'approved',
): Promise<void> {
  const { needs, actor, now, updateId } = ctx;
  const request = { view, decision, personId: actor.personId!, updateId, now };
  const outcome = await decidePlan(needs, request);
  switch (outcome.kind) {
    case 'decided':
      return show(ctx, decidedMessage(ctx.say, view, { decision, comments: outcome.comments }));
    case 'noComments':
      return show(ctx, needsCommentMessage(ctx.say, view));
    case 'replaced':
      return showVersion(ctx, (await loadVersion(needs.database.db, view.submission.id)) ?? view);
    case 'already':
      return showAlready(ctx, view, outcome);
  }
}

async function showAlready(
  ctx: BotContext,
  view: VersionView,
  outcome: Extract<DecideOutcome, { kind: 'already' }>,
): Promise<void> {
  const { say, needs } = ctx;
  const at = new Date(outcome.at);
  const { decision } = outcome;
  await toast(ctx, say(`review-already-${decision}`, { time: formatWallTime(at, view.programme.zone) }));
  if (outcome.byPersonId === ctx.actor.personId && decision !== 'reopened')
    return show(ctx, decidedMessage(say, view, { decision, comments: 0 }));
  const by = (await findHolderName(needs.database.db, outcome.byPersonId)) ?? say('review-unnamed');
  const unsent = (await unsentOf(ctx, view)).length;
  await show(ctx, decidedByOtherMessage(say, view, { decision, by, at, unsent }));
}
