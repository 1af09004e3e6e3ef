import type { NextFunction } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import { placeBehind } from '#telegram/forms/text-behind.ts';
import { isAgain } from '#telegram/inbox/repeats.ts';
import { takeWords } from './comment-dialogue.ts';
import { findLastComment, leaveComment } from './last-comment.ts';

/**
 * What comes right behind a comment is a further comment on its section, unless a form waits for text, or a button or
 * command of the review was used. Only texts of reviewers pay for the look.
 */
export async function takeMoreComments(ctx: BotContext, next: NextFunction): Promise<unknown> {
  const { form, roles } = ctx.actor;
  const isReviewer = roles.some(({ role }) => role === 'reviewer');
  if (!isReviewer || form) return next();
  const last = await findLastComment(ctx);
  if (!last) return next();
  const place = placeBehind(ctx, 'comment', { updateId: last.updateId, at: last.writtenAt });
  // An older message that comes again was answered in its time, perhaps by something else.
  if (!place || (place === 'behind' && isAgain(ctx))) return next();
  const { submissionId, sectionKey } = last;
  await takeWords(ctx, { submissionId, sectionKey, isMore: true });
}

/** A command leaves the comment: what is typed after it is none. */
export async function leaveByCommand(ctx: BotContext, next: NextFunction): Promise<void> {
  if (ctx.actor.roles.some(({ role }) => role === 'reviewer')) await leaveComment(ctx);
  await next();
}
