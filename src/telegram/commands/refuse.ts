import type { BotContext } from '#telegram/bot-context.ts';
import { show, toast } from '#telegram/screens/show-message.ts';

/**
 * The one answer to whoever may not do what they ask for, and to whoever names a thing that is not there: both
 * read alike, so that nobody learns what exists by guessing its number. In a group, where others read along, it is
 * a notice for whoever pressed and nothing is edited away.
 */
export async function refuse(ctx: BotContext): Promise<void> {
  const holdsSomeRole = ctx.actor.roles.length > 0;
  const text = ctx.say(holdsSomeRole ? 'not-allowed-in-role' : 'not-allowed');
  const isAmongOthers = ctx.chat !== undefined && ctx.chat.type !== 'private';
  await (isAmongOthers ? toast(ctx, text) : show(ctx, { text }));
}
