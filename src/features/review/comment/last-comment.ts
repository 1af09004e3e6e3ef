import type { StateValue } from '#storage/state/state-catalogue.ts';
import type { BotContext } from '#telegram/bot-context.ts';

/** Where the comment that was written last belongs; a rewritten one as well. */
export type LastComment = StateValue<'lastComment'>;

export async function noteComment(
  ctx: BotContext,
  { submissionId, sectionKey }: Pick<LastComment, 'submissionId' | 'sectionKey'>,
): Promise<void> {
  const { updateId, actedAt } = ctx;
  const last: LastComment = { submissionId, sectionKey, updateId, writtenAt: actedAt.toISOString() };
  await ctx.needs.state.write('lastComment', ctx.actor.telegramUserId, last);
}

export async function findLastComment(ctx: BotContext): Promise<LastComment | undefined> {
  return ctx.needs.state.read('lastComment', ctx.actor.telegramUserId);
}

/** Whatever is typed next is no further comment. */
export async function leaveComment(ctx: BotContext): Promise<void> {
  await ctx.needs.state.remove('lastComment', ctx.actor.telegramUserId);
}
