import type { NextFunction } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import { isAgain } from '#telegram/inbox/repeats.ts';
import { takeWords } from './comment-dialogue.ts';
import { findLastComment, leaveComment } from './last-comment.ts';

const moreWithinMs = 10 * 60_000;

/**
 * People write a remark in several messages: what follows a comment within ten minutes is a further comment on its
 * section, unless a form or a section of a plan waits for text, or a button or command of the review was used. Only
 * texts of reviewers pay for the look.
 */
export async function takeMoreComments(ctx: BotContext, next: NextFunction): Promise<unknown> {
  const { form, roles, memberships } = ctx.actor;
  const isReviewer = roles.some(({ role }) => role === 'reviewer');
  if (!isReviewer || form || memberships.some(({ planOpen }) => planOpen)) return next();
  const last = await findLastComment(ctx);
  if (!last) return next();
  const isSame = last.updateId === ctx.updateId;
  const isSoon = ctx.actedAt.getTime() - Date.parse(last.writtenAt) < moreWithinMs;
  // An older message that comes again was answered in its time, perhaps by something else.
  if (!isSame && (!isSoon || isAgain(ctx))) return next();
  const { submissionId, sectionKey } = last;
  await takeWords(ctx, { submissionId, sectionKey, isMore: true });
}

/** A command leaves the comment: what is typed after it is none. */
export async function leaveByCommand(ctx: BotContext, next: NextFunction): Promise<void> {
  if (ctx.actor.roles.some(({ role }) => role === 'reviewer')) await leaveComment(ctx);
  await next();
}
