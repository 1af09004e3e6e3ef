import { GrammyError, type NextFunction } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { maxQuestionChars } from '#domain/ticket.ts';
import { listStandingNotices } from '#storage/ticket-notices.ts';
import { findQuestionOfMessage, findTicket, type TicketMessage } from '#storage/ticket-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { show, toTelegram } from '#telegram/screens/show-message.ts';
import { editQuestion } from './edit-question.ts';
import { judgeWords } from './judge-words.ts';
import { questionLine } from './staff-messages.ts';

/** A participant edited a message that had become a question: it is edited at the organizers, too. */
export async function takeEditedQuestion(ctx: BotContext, next: NextFunction): Promise<void> {
  const { actor, editedMessage, needs } = ctx;
  const { db } = needs.database;
  if (actor.personId === undefined || editedMessage?.text === undefined) return next();
  const asked = await findQuestionOfMessage(db, actor.personId, editedMessage.message_id);
  const ticket = asked && (await findTicket(db, asked.ticketId));
  const right = ticket && authorise(actor, 'askQuestion', { participantId: ticket.participantId });
  if (!right) return next();
  const typed = editedMessage.text.replace(/^\/\w+(?:@\w+)?\s*/, '');
  const words = judgeWords(ctx.say, typed, maxQuestionChars);
  if (words.kind === 'refused') return show(ctx, words.message);
  const { updateId, now } = ctx;
  const outcome = await editQuestion(needs, {
    right,
    askedBy: asked.updateId,
    text: words.text,
    updateId,
    now,
  });
  if (outcome.kind !== 'edited' && outcome.kind !== 'answered') return;
  if (outcome.kind === 'edited') await editNotices(ctx, asked, words.text);
  const again = [[{ label: ctx.say('ticket-button-more'), data: press('askMore', outcome.ticketId) }]];
  const number = String(outcome.number);
  await show(
    ctx,
    outcome.kind === 'edited'
      ? { text: ctx.say('ticket-edited', { number }) }
      : { text: ctx.say('ticket-edited-answered', { number }), buttons: again },
  );
}

/** What an organizer has deleted, or has blocked the bot for, is left as it is. */
async function editNotices(ctx: BotContext, { ticketId }: TicketMessage, text: string): Promise<void> {
  const standing = await listStandingNotices(ctx.needs.database.db, ticketId, questionLine(text));
  for (const { chatId, messageId, message } of standing) {
    const { text: words, other } = toTelegram(message);
    await ctx.api.editMessageText(chatId, messageId, words, other).catch((error: unknown) => {
      if (!(error instanceof GrammyError)) throw error;
    });
  }
}
