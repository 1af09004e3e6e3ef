import type { BotContext } from '#telegram/bot-context.ts';

/** Where the comment that was written last belongs; a rewritten one as well. */
export interface LastComment {
  submissionId: number;
  sectionKey: string;
  updateId: number;
  /** An instant (ISO, UTC). */
  writtenAt: string;
}

const keyOf = ({ actor }: BotContext) => `comment:${actor.telegramUserId}`;

export async function noteComment(
  ctx: BotContext,
  { submissionId, sectionKey }: Pick<LastComment, 'submissionId' | 'sectionKey'>,
): Promise<void> {
  const { updateId, actedAt } = ctx;
  const last: LastComment = { submissionId, sectionKey, updateId, writtenAt: actedAt.toISOString() };
  await ctx.needs.dialogueState.write(keyOf(ctx), JSON.stringify(last));
}

export async function findLastComment(ctx: BotContext): Promise<LastComment | undefined> {
  const kept = await ctx.needs.dialogueState.read(keyOf(ctx));
  return kept === undefined ? undefined : (JSON.parse(kept) as LastComment);
}

/** Whatever is typed next is no further comment. */
export async function leaveComment(ctx: BotContext): Promise<void> {
  await ctx.needs.dialogueState.remove(keyOf(ctx));
}
