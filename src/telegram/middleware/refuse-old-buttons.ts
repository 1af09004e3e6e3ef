import { toast } from '#telegram/screens/show-message.ts';
import type { BotContext } from '../bot-context.ts';

/** A button that no feature knows (any more): says so and takes the dead buttons off the message. */
export async function refuseOldButtons(ctx: BotContext): Promise<void> {
  await toast(ctx, ctx.say('button-no-longer-valid'));
  const message = ctx.callbackQuery?.message;
  if (!message) return;
  await ctx.api.editMessageReplyMarkup(message.chat.id, message.message_id).catch(() => undefined);
  await ctx.needs.home(ctx);
}
