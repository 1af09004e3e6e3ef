import { isAttendanceReply } from '#domain/attendance/replies/attendance-reader.ts';
import { type FormValues, isWaiting, valuesOf } from '#domain/forms/form-catalogue.ts';
import { isStranger, membershipInHand } from '#domain/people/actor.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { maxQuestionChars, nextOfficeAt } from '#domain/ticket.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import { findTicket, findWaitingTicket, type Ticket } from '#storage/ticket-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { findMissed } from '#telegram/forms/missed-texts.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { placeBehind } from '#telegram/forms/text-behind.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { send, show, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { askQuestion, type QuestionOutcome } from './ask-question.ts';
import { closeTicket } from './close-ticket.ts';
import { judgeWords } from './judge-words.ts';
import { offerToAsk } from './offer-to-ask.ts';
import { askedMessage, askMessage } from './ticket-messages.ts';

type AskRight = Right<'askQuestion'>;

/** To ask where somebody has their place: in the programme in hand, or in the only one they are in. */
function rightInHand({ actor }: BotContext): AskRight | undefined {
  const only = actor.memberships.length === 1 ? actor.memberships[0] : undefined;
  const place = membershipInHand(actor) ?? only;
  return place && authorise(actor, 'askQuestion', place);
}

const rightFor = ({ actor }: BotContext, ticket: Ticket | undefined): AskRight | undefined =>
  ticket && authorise(actor, 'askQuestion', { participantId: ticket.participantId });

/** `/tanya`, with the question behind it or asked for. */
export async function openAsk(ctx: BotContext, typed: string): Promise<void> {
  const { actor, say } = ctx;
  const right = rightInHand(ctx);
  if (!right)
    return isStranger(actor) ? ctx.needs.home(ctx) : show(ctx, { text: say('ticket-for-participants') });
  if (typed !== '') return keep(ctx, { right, typed });
  const { participantId } = right.about;
  const waiting = await findWaitingTicket(ctx.needs.database.db, participantId);
  await openForm(ctx, 'ask', { participantId });
  await showPrompt(ctx, askMessage(say, waiting?.number));
}

const sayRefused = (ctx: BotContext) => ctx.say('content-refused', { kind: contentKind(ctx.message) });

/** Takes the question; anything but text is refused by name. */
export async function takeQuestion(
  ctx: BotContext,
  { participantId, ticketId }: FormValues<'ask'>,
): Promise<void> {
  const { actor, say } = ctx;
  const right = authorise(actor, 'askQuestion', { participantId });
  if (!right) return ctx.needs.home(ctx);
  const typed = ctx.message?.text;
  if (typed === undefined) return show(ctx, { text: [sayRefused(ctx), say('ticket-needs-text')].join('\n') });
  await keep(ctx, { right, typed, ticketId });
}

/**
 * What comes right behind a question is added to it while it still waits, if it reads like more of it. The same update
 * again finds its question here.
 */
async function findMoreOfIt(ctx: BotContext, { text, talk, reply }: SaidText): Promise<Offer[]> {
  const asked = valuesOf(ctx.actor.form, 'asked');
  const place = asked && placeBehind(ctx, 'question', { updateId: asked.updateId, at: asked.askedAt });
  const readsLikeOne = (talk.kind === 'none' || talk.kind === 'question') && !isAttendanceReply(reply);
  if (!place || !(place === 'same' || (readsLikeOne && /\p{L}/u.test(text)))) return nothing;
  const ticket = await findTicket(ctx.needs.database.db, asked.ticketId);
  const right = rightFor(ctx, ticket);
  if (!right || !(place === 'same' || ticket?.state === 'open')) return nothing;
  const take = () => keep(ctx, { right, typed: text, ticketId: asked.ticketId });
  return [{ kind: place === 'same' ? 'repeated' : 'more', sure: 'sure', take }];
}

/** More of a question, a wish to ask, or a question that may be one to the organizers: offered, never forwarded by itself. */
export async function offerQuestion(ctx: BotContext, said: SaidText): Promise<Offer[]> {
  const { form, memberships } = ctx.actor;
  const right = rightInHand(ctx);
  if (!right) return nothing;
  const more = await findMoreOfIt(ctx, said);
  if (more.length > 0) return more;
  const isBusy = (form && isWaiting(form)) || memberships.some(({ planOpen }) => planOpen);
  if (!isBusy && said.reply.kind === 'question')
    return [{ kind: 'asking', sure: 'sure', take: () => offerToAsk(ctx, said.text, right) }];
  const asks = said.talk.kind === 'question' || said.talk.touches.includes('question');
  if (!asks && !said.isMeant('organizers')) return nothing;
  const words = () => ({ label: ctx.say('ticket-offer-ask'), name: ctx.say('ticket-offer-name') });
  return [
    {
      ...{ kind: 'organizers', sure: said.isMeant('organizers') ? 'sure' : 'likely', words },
      take: () => keep(ctx, { right, typed: said.text }),
    },
  ];
}

/** [Tanya panitia] after three misses: what was typed goes to the organizers as it is. */
export async function forwardMisses(ctx: BotContext): Promise<void> {
  const right = rightInHand(ctx);
  const missed = await findMissed(ctx);
  if (!right || !missed) return openAsk(ctx, '');
  await keep(ctx, { right, typed: missed });
}

/** A reply to an answer goes on with that ticket. */
export async function takeReplyOfParticipant(ctx: BotContext, ticket: Ticket): Promise<void> {
  const { say } = ctx;
  const right = rightFor(ctx, ticket);
  if (!right) return refuse(ctx);
  const typed = ctx.message?.text;
  if (typed === undefined) return show(ctx, { text: [sayRefused(ctx), say('ticket-needs-text')].join('\n') });
  await keep(ctx, { right, typed, ticketId: ticket.id });
}

async function keep(
  ctx: BotContext,
  given: { right: AskRight; typed: string; ticketId?: number },
): Promise<void> {
  const { right, ticketId } = given;
  const words = judgeWords(ctx.say, given.typed, maxQuestionChars);
  if (words.kind === 'refused') return show(ctx, words.message);
  const outcome = await askQuestion(ctx.needs, {
    right,
    ticketId,
    text: words.text,
    updateId: ctx.updateId,
    messageId: ctx.message?.message_id,
    now: ctx.now,
  });
  await showAsked(ctx, right, outcome);
}

async function showAsked(ctx: BotContext, right: AskRight, outcome: QuestionOutcome): Promise<void> {
  const { db } = ctx.needs.database;
  const { participantId, programmeId, zone } = right.about;
  const window = await readSendingWindow(db, await getProgramme(db, programmeId));
  const opensAt = nextOfficeAt(ctx.now, window);
  const isOpen = opensAt <= ctx.now;
  const inHand = membershipInHand(ctx.actor);
  const planOpen = inHand?.participantId === participantId && inHand.planOpen;
  const asked = { ...outcome, zone, planOpen, opensAt: isOpen ? undefined : opensAt };
  await showPrompt(ctx, askedMessage(ctx.say, asked));
}

/** [Tambah keterangan], [Tanya lagi]: the next text belongs to that ticket. */
export async function openMore(ctx: BotContext, ticketId: number): Promise<void> {
  const { say } = ctx;
  const ticket = await findTicket(ctx.needs.database.db, ticketId);
  if (!ticket || !rightFor(ctx, ticket)) return refuse(ctx);
  await openForm(ctx, 'ask', { participantId: ticket.participantId, ticketId });
  // The answer stays readable: its buttons go, and the question stands below.
  await dropButtons(ctx);
  await send(ctx, { text: say('ticket-ask-more', { number: String(ticket.number) }) });
}

/** [Sudah jelas]: closes the ticket and says so under the answer. */
export async function clearTicket(ctx: BotContext, ticketId: number): Promise<void> {
  const { needs, say, now } = ctx;
  const right = rightFor(ctx, await findTicket(needs.database.db, ticketId));
  if (!right) return refuse(ctx);
  const outcome = await closeTicket(needs, { right, ticketId, now });
  if (outcome.kind === 'gone') return refuse(ctx);
  if (outcome.kind === 'waits') return toast(ctx, say('ticket-still-waiting'));
  const answer = ctx.callbackQuery?.message?.text ?? '';
  const closed = say('ticket-closed', { number: String(outcome.number) });
  await show(ctx, { text: answer.endsWith(closed) ? answer : [answer, closed].join('\n') });
}

async function dropButtons(ctx: BotContext): Promise<void> {
  const pressed = ctx.callbackQuery?.message;
  if (pressed)
    await ctx.api.editMessageReplyMarkup(pressed.chat.id, pressed.message_id).catch(() => undefined);
}
