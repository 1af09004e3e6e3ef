import { Composer, type NextFunction } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { Feature } from '#telegram/feature.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import {
  clearTicket,
  forwardMisses,
  offerQuestion,
  openAsk,
  openMore,
  takeQuestion,
} from './asking-dialogue.ts';
import { takeEditedQuestion } from './edited-questions-claims.ts';
import { reportUndelivered } from './report-undelivered.ts';
import { offerHint, takeReply } from './staff-claims.ts';

/** Questions of participants to the organizers, and their answers. */
export function createTicket(): Feature {
  const bot = new Composer<BotContext>();
  const chats = bot.chatType('private');
  chats.command(['batal', 'cancel'], forgetAsked);
  onCommand(bot, ['tanya', 'ask'], openAsk);
  onPress(bot, 'ask', (ctx) => openAsk(ctx, ''));
  onPress(bot, 'askForward', forwardMisses);
  onPress(bot, 'askMore', openMore);
  onPress(bot, 'askClear', clearTicket);
  chats.on('message', takeReply);
  chats.on('edited_message:text', takeEditedQuestion);
  return {
    name: 'ticket',
    bot,
    offers: async (ctx, said) => [...(await offerQuestion(ctx, said)), ...(await offerHint(ctx, said))],
    dialogues: [onForm('ask', takeQuestion)],
    commands: [{ id: 'tanya', en: 'ask', describe: 'command-ask', for: 'participant' }],
    tick: (needs) => reportUndelivered(needs),
    onUndelivered: (needs) => reportUndelivered(needs),
  };
}

/** A question that was sent is nothing to cancel: what is left of its form goes before /batal is answered. */
async function forgetAsked(ctx: BotContext, next: NextFunction): Promise<void> {
  if (ctx.actor.form?.kind === 'asked') {
    await leaveForm(ctx, 'asked');
    ctx.actor = { ...ctx.actor, form: undefined };
  }
  await next();
}
