import type { NextFunction } from 'grammy';
import { findQuestion } from '#telegram/forms/place.ts';
import type { BotContext } from '../bot-context.ts';

/**
 * Somebody edited the text that the last question is about ("telat 15" became "telat 30"; words that wait for [Kirim]): it
 * is read anew, as if it had been sent like this, and the question is asked again. What is edited later, or was done
 * already, goes its own way.
 */
export async function takeEdits(ctx: BotContext, next: NextFunction): Promise<void> {
  const { editedMessage, needs } = ctx;
  if (editedMessage?.text !== undefined && ctx.chat?.type === 'private') {
    const { telegramUserId } = ctx.actor;
    const asked = await needs.state.read('askedAbout', telegramUserId);
    const isAsked = asked?.messageId === editedMessage.message_id;
    if (isAsked && (await findQuestion(ctx))?.messageId === asked.promptId) {
      const { edited_message: edited, ...update } = ctx.update;
      Object.assign(ctx.update, { message: edited }, update);
      delete ctx.update.edited_message;
    }
  }
  await next();
}
