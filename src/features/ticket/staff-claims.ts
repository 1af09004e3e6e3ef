import type { NextFunction } from 'grammy';
import type { Message } from '#domain/message.ts';
import { isKnown } from '#domain/people/actor.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { looksLikeAnswer, maxAnswerChars, type TicketKey } from '#domain/ticket.ts';
import { getParticipant } from '#storage/people/participant-store.ts';
import { listRoleHolders } from '#storage/people/role-store.ts';
import { findQuestionSentTo, findTicket, findTicketOfMessage, type Ticket } from '#storage/ticket-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { show, toTelegram } from '#telegram/screens/show-message.ts';
import { answerTicket } from './answer-ticket.ts';
import { takeReplyOfParticipant } from './asking-dialogue.ts';
import { judgeWords } from './judge-words.ts';
import { answerSentMessage, replyHintMessage } from './staff-messages.ts';

/** A reply to a message about a ticket: the organizers' answer, or more from the participant. */
export async function takeReply(ctx: BotContext, next: NextFunction): Promise<void> {
  const message = ctx.message;
  const replied = message?.reply_to_message;
  const { actor } = ctx;
  if (!message || replied?.from?.id !== ctx.me.id || !isKnown(actor) || message.text?.startsWith('/'))
    return next();
  const { db } = ctx.needs.database;
  const key = await findTicketOfMessage(db, actor.personId, replied.message_id);
  const ticket = key && (await findTicket(db, key.ticketId));
  if (!ticket) return next();
  if (key.part === 'answer') return takeReplyOfParticipant(ctx, ticket);
  const right = authorise(actor, 'answerTicket', { programmeId: ticket.programmeId });
  if (!right) return refuse(ctx);
  await takeAnswer(ctx, right, { ticket, key });
}

async function takeAnswer(
  ctx: BotContext,
  right: Right<'answerTicket'>,
  { ticket, key }: { ticket: Ticket; key: TicketKey },
): Promise<void> {
  const { say, needs } = ctx;
  const typed = ctx.message!.text;
  if (typed === undefined) {
    const refused = say('content-refused', { kind: contentKind(ctx.message) });
    return answerBelow(ctx, { text: [refused, say('ticket-answer-needs-text')].join('\n') });
  }
  const words = judgeWords(say, typed, maxAnswerChars);
  if (words.kind === 'refused') return answerBelow(ctx, words.message);
  const outcome = await answerTicket(needs, {
    right,
    ticketId: ticket.id,
    questionUpdateId: key.updateId,
    staff: { name: await findStaffName(ctx, right), messageId: ctx.message!.message_id },
    text: words.text,
    updateId: ctx.updateId,
    now: ctx.now,
  });
  const number = String(ticket.number);
  if (outcome.kind !== 'answered') return answerBelow(ctx, { text: say('ticket-asker-left', { number }) });
  const { name } = await getParticipant(needs.database.db, ticket.participantId);
  await answerBelow(ctx, answerSentMessage(say, { number: ticket.number, name, again: outcome.again }));
}

/** The name a role was given under; nothing is taken from a Telegram profile. */
async function findStaffName(
  ctx: BotContext,
  { by, about }: Right<'answerTicket'>,
): Promise<string | undefined> {
  const holders = await listRoleHolders(ctx.needs.database.db, about.programmeId, ['organizer', 'owner']);
  return holders.find((each) => each.personId === by.personId && each.name)?.name;
}

/** Answers as a reply, so that it is plain which of several answers is meant. */
async function answerBelow(ctx: BotContext, message: Message): Promise<void> {
  ctx.answered = true;
  const { text, other } = toTelegram(message);
  const reply = { message_id: ctx.message!.message_id, allow_sending_without_reply: true };
  await ctx.api.sendMessage(ctx.chatId!, text, { ...other, reply_parameters: reply });
}

const hintWithinMs = 2 * 3_600_000;

/** An organizer's free text while a question waits, shaped like an answer: how to answer. */
export async function offerHint(ctx: BotContext, { text }: SaidText): Promise<Offer[]> {
  const { actor, needs, say, now } = ctx;
  const isBusy = actor.form !== undefined || actor.memberships.some((each) => each.planOpen);
  const isStaff = actor.roles.some((held) => held.role !== 'reviewer');
  if (!isKnown(actor) || !isStaff || isBusy || text.startsWith('/') || !looksLikeAnswer(text)) return nothing;
  const { db } = needs.database;
  const since = new Date(now.getTime() - hintWithinMs);
  const ticket = await findQuestionSentTo(db, actor.personId, since);
  if (!ticket || !authorise(actor, 'answerTicket', { programmeId: ticket.programmeId })) return nothing;
  const { name } = await getParticipant(db, ticket.participantId);
  const hint = replyHintMessage(say, { number: ticket.number, name });
  return [{ kind: 'hint', sure: 'sure', take: () => show(ctx, hint) }];
}
