import type { NextFunction } from 'grammy';
import { isStranger } from '#domain/people/actor.ts';
import { coveredNik } from '#domain/people/nik.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { send, show } from '#telegram/screens/show-message.ts';
import type { BotContext } from '../bot-context.ts';

/**
 * A message that is nothing but a NIK is taken off the chat at once and goes no further. One that also says something is
 * handled as any other, with its number covered; then its person may take it away. Groups are left to their admins.
 */
export async function guardNiks(ctx: BotContext, next: NextFunction): Promise<void> {
  const { message, say } = ctx;
  const said = message?.text ?? message?.caption;
  const covered = said?.includes('•') && ctx.chat?.type === 'private' ? coveredNik(said) : undefined;
  if (covered === undefined) return next();
  if (covered === 'only' && message?.text !== undefined) {
    await ctx.deleteMessage().catch(() => undefined);
    return show(ctx, { text: say(isStranger(ctx.actor) ? 'join-nik-refused' : 'nik-refused') });
  }
  await next();
  await send(ctx, {
    text: say('nik-covered'),
    buttons: [[{ label: say('nik-button-remove'), data: press('removeMessage', message!.message_id) }]],
  });
}
