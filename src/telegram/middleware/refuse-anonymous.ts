import type { NextFunction } from 'grammy';
import { toTelegram } from '#telegram/screens/show-message.ts';
import type { BotContext, Needs } from '../bot-context.ts';
import type { FloodGate } from './drop-floods.ts';

/**
 * A command in a group from somebody who hides behind the group's or a channel's name: nobody knows whose
 * rights would count, so it is refused kindly.
 */
export function refuseAnonymous(needs: Needs, floods: FloodGate) {
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    const { message } = ctx;
    const isCommand = message?.text?.startsWith('/') ?? false;
    if (!message?.sender_chat || !isCommand || message.chat.type === 'private') return next();
    if (!floods.mayAnswer(ctx)) return;
    const { text, other } = toTelegram({ text: needs.sayIn('id')('group-anonymous') });
    await ctx.api.sendMessage(message.chat.id, text, other);
  };
}
