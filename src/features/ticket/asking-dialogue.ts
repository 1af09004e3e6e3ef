import type { NextFunction } from 'grammy';
import { type FormValues, valuesOf } from '#domain/forms/form-catalogue.ts';
import { isStranger, type Membership, membershipInHand } from '#domain/people/actor.ts';
import { authorise } from '#domain/people/authorise.ts';
import { maxQuestionChars, nextOfficeAt } from '#domain/ticket.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import { findTicket, findWaitingTicket, moveTicket, type Ticket } from '#storage/ticket-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { findMissed } from '#telegram/forms/missed-texts.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { send, show, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { askQuestion, type QuestionOutcome } from './ask-question.ts';
import { judgeWords } from './judge-words.ts';
import { askedMessage, askMessage } from './ticket-messages.ts';

/** Where somebody asks: their place in the programme in hand, or the only one they have. */
function placeOf({ actor }: BotContext): Membership | undefined {
  return membershipInHand(actor) ?? (actor.memberships.length === 1 ? actor.memberships[0] : undefined);
}

/** `/tanya`, with the question behind it or asked for. */
export async function openAsk(ctx: BotContext, typed: string): Promise<void> {
  const { actor, say } = ctx;
  const place = placeOf(ctx);
  if (!place || !authorise(actor, 'askQuestion', { participantId: place.participantId })) {
    return isStranger(actor) ? ctx.needs.home(ctx) : show(ctx, { text: say('ticket-for-participants') });
  }
  if (typed !== '') return keep(ctx, { place, typed });
  const { db } = ctx.needs.database;
  const waiting = await findWaitingTicket(db, place.participantId);
  const values = { participantId: place.participantId };
  await openForm(ctx, 'ask', values);
  await showPrompt(ctx, askMessage(say, waiting?.number));
}

const sayRefused = (ctx: BotContext) => ctx.say('content-refused', { kind: contentKind(ctx.message) });

/** Takes the question; anything but text is refused by name. */
export async function takeQuestion(
  ctx: BotContext,
  { participantId, ticketId }: FormValues<'ask'>,
): Promise<void> {
  const { actor, say } = ctx;
  const place = actor.memberships.find((each) => each.participantId === participantId);
  if (!place) return ctx.needs.home(ctx);
  const typed = ctx.message?.text;
  if (typed === undefined) return show(ctx, { text: [sayRefused(ctx), say('ticket-needs-text')].join('\n') });
  await keep(ctx, { place, typed, ticketId });
}

const moreWithinMs = 2 * 60_000;

/**
 * People write in several messages: what follows a question within two minutes is added to it, unless a
 * plan section waits for text. The same update again finds its question here.
 */
export async function takeMoreOfIt(ctx: BotContext, next: NextFunction): Promise<void> {
  const { form, memberships } = ctx.actor;
  const asked = valuesOf(form, 'asked');
  if (!asked) return next();
  const isSame = asked.updateId === ctx.updateId;
  const isSoon = ctx.actedAt.getTime() - Date.parse(asked.askedAt) < moreWithinMs;
  if (!isSame && (!isSoon || memberships.some((each) => each.planOpen))) return next();
  const ticket = await findTicket(ctx.needs.database.db, asked.ticketId);
  const place = memberships.find((each) => each.participantId === ticket?.participantId);
  const isWaiting = ticket?.state === 'open';
  if (!place || !(isSame || isWaiting)) return next();
  await keep(ctx, { place, typed: ctx.message!.text!, ticketId: asked.ticketId });
}

/** [Tanya panitia] after three misses: what was typed goes to the organizers as it is. */
export async function forwardMisses(ctx: BotContext): Promise<void> {
  const place = placeOf(ctx);
  const missed = await findMissed(ctx);
  if (!place || !missed) return openAsk(ctx, '');
  await keep(ctx, { place, typed: missed });
}

/** A reply to an answer goes on with that ticket. */
export async function takeReplyOfParticipant(ctx: BotContext, ticket: Ticket): Promise<void> {
  const { actor, say } = ctx;
  const place = actor.memberships.find((each) => each.participantId === ticket.participantId);
  if (!place) return refuse(ctx);
  const typed = ctx.message?.text;
  if (typed === undefined) return show(ctx, { text: [sayRefused(ctx), say('ticket-needs-text')].join('\n') });
  await keep(ctx, { place, typed, ticketId: ticket.id });
}

async function keep(
  ctx: BotContext,
  given: { place: Membership; typed: string; ticketId?: number },
): Promise<void> {
  const { place, ticketId } = given;
  const words = judgeWords(ctx.say, given.typed, maxQuestionChars);
  if (words.kind === 'refused') return show(ctx, words.message);
  const outcome = await askQuestion(ctx.needs, {
    participantId: place.participantId,
    personId: ctx.actor.personId!,
    ticketId,
    text: words.text,
    updateId: ctx.updateId,
    now: ctx.now,
  });
  await showAsked(ctx, place, outcome);
}

async function showAsked(ctx: BotContext, place: Membership, outcome: QuestionOutcome): Promise<void> {
  const { db } = ctx.needs.database;
  const window = await readSendingWindow(db, await getProgramme(db, place.programmeId));
  const opensAt = nextOfficeAt(ctx.now, window);
  const isOpen = opensAt <= ctx.now;
  const asked = { ...outcome, zone: place.zone, opensAt: isOpen ? undefined : opensAt };
  await showPrompt(ctx, askedMessage(ctx.say, asked));
}

/** [Tambah keterangan], [Tanya lagi]: the next text belongs to that ticket. */
export async function openMore(ctx: BotContext, ticketId: number): Promise<void> {
  const { actor, say } = ctx;
  const { db } = ctx.needs.database;
  const ticket = await findTicket(db, ticketId);
  if (!ticket || !authorise(actor, 'askQuestion', { participantId: ticket.participantId }))
    return refuse(ctx);
  const values = { participantId: ticket.participantId, ticketId };
  await openForm(ctx, 'ask', values);
  // The answer stays readable: its buttons go, and the question stands below.
  await dropButtons(ctx);
  await send(ctx, { text: say('ticket-ask-more', { number: String(ticket.number) }) });
}

/** [Sudah jelas]: closes the ticket and says so under the answer. */
export async function clearTicket(ctx: BotContext, ticketId: number): Promise<void> {
  const { actor, say, now } = ctx;
  const { db } = ctx.needs.database;
  const ticket = await findTicket(db, ticketId);
  if (!ticket || !authorise(actor, 'askQuestion', { participantId: ticket.participantId }))
    return refuse(ctx);
  if (ticket.state === 'open') return toast(ctx, say('ticket-still-waiting'));
  await moveTicket(db, ticketId, { from: ['answered'], to: 'closed', now });
  const answer = ctx.callbackQuery?.message?.text ?? '';
  const closed = say('ticket-closed', { number: String(ticket.number) });
  await show(ctx, { text: answer.endsWith(closed) ? answer : [answer, closed].join('\n') });
}

async function dropButtons(ctx: BotContext): Promise<void> {
  const pressed = ctx.callbackQuery?.message;
  if (pressed)
    await ctx.api.editMessageReplyMarkup(pressed.chat.id, pressed.message_id).catch(() => undefined);
}
