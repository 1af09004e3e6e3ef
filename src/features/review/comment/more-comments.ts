import type { BotContext } from '#telegram/bot-context.ts';
import { placeBehind } from '#telegram/forms/text-behind.ts';
import { isAgain } from '#telegram/inbox/repeats.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { takeWords } from './comment-dialogue.ts';
import { findLastComment, leaveComment } from './last-comment.ts';

/**
 * What comes right behind a comment is a further comment on its section, unless a form waits for text, or a button or
 * command of the review was used. Only texts of reviewers pay for the look.
 */
export async function offerMoreComments(ctx: BotContext, said: SaidText): Promise<Offer[]> {
  const { form, roles } = ctx.actor;
  const isReviewer = roles.some(({ role }) => role === 'reviewer');
  if (!isReviewer || form) return nothing;
  const last = await findLastComment(ctx);
  if (!last) return nothing;
  const place = placeBehind(ctx, 'comment', { updateId: last.updateId, at: last.writtenAt });
  // An older message that comes again was answered in its time, perhaps by something else.
  if (!place || (place === 'behind' && isAgain(ctx))) return nothing;
  if (place === 'behind' && ['thanks', 'greeting', 'lookup', 'cancel'].includes(said.talk.kind))
    return nothing;
  const { submissionId, sectionKey } = last;
  const kind = place === 'same' ? 'repeated' : 'more';
  return [{ kind, sure: 'sure', take: () => takeWords(ctx, { submissionId, sectionKey, isMore: true }) }];
}

/** A command leaves the comment: what is typed after it is none. */
export async function leaveByCommand(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  if (ctx.actor.roles.some(({ role }) => role === 'reviewer')) await leaveComment(ctx);
  await next();
}
