import type { Reading } from '#domain/attendance/replies/reading.ts';
import type { Message } from '#domain/message.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { keepMissed } from '#telegram/forms/missed-texts.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { askAbout, show } from '#telegram/screens/show-message.ts';
import { type AttendanceWish, decide } from './answer-attendance.ts';
import { answeredMessage } from './answered-messages.ts';
import { rememberAsked } from './asked-day.ts';
import { ambiguousMessage, confirmMessage, pickMessage, unreadMessage } from './asking-messages.ts';
import { type AttendanceDay, isUnanswered, openSessions, withMarks } from './attendance-day.ts';
import { arrivalRefusedMessage } from './closed-messages.ts';
import { type OpenedDay, refuseAnswer, submitAnswer } from './submit-answer.ts';

type Said = Pick<SaidText, 'reply' | 'text'>;

/** Shows what a text would save, for confirmation; or which of two things it says. */
export async function takeReading(
  ctx: BotContext,
  opened: OpenedDay,
  { reply, text }: Said,
): Promise<unknown> {
  const { day } = opened;
  if (reply.kind === 'answer') return confirmWish(ctx, opened, wishOf(day, reply));
  if (reply.kind !== 'ambiguous') return showOrRefuse(ctx, opened, pickMessage(ctx.say, day, text));
  const { statuses } = reply;
  return showOrRefuse(ctx, opened, ambiguousMessage(ctx.say, { day, statuses, typed: text }));
}

/** Its person has said that it is about that day: an answer is saved, anything else is asked about. */
export async function takeMeant(ctx: BotContext, opened: OpenedDay, said: Said): Promise<unknown> {
  const { right, day } = opened;
  if (said.reply.kind !== 'answer') return takeReading(ctx, opened, said);
  return submitAnswer(ctx, right, { wish: wishOf(day, said.reply) });
}

/** "siap" is no answer: while one is missing it is asked for, afterwards it hears how the day is answered. */
export async function takeShortWord(ctx: BotContext, { day }: OpenedDay, { text }: Said): Promise<unknown> {
  const { say, now } = ctx;
  if (isUnanswered(day, { at: now })) return askAbout(ctx, pickMessage(say, day, text));
  const stands = await withMarks(ctx.needs.database.db, day);
  return show(ctx, answeredMessage({ say, day: stands, now, planOpen: false, reasonAsked: false }));
}

/** Nothing that was understood: the question again, and the way to the organizers without typing it again. */
export async function takeUnread(ctx: BotContext, { day }: OpenedDay, _said: Said): Promise<unknown> {
  await keepMissed(ctx, 'instead');
  await rememberAsked(ctx, day);
  return askAbout(ctx, unreadMessage(ctx.say, day));
}

/** Shows what the text would save, for confirmation; or why it cannot be saved. */
export async function confirmWish(ctx: BotContext, opened: OpenedDay, wish: AttendanceWish): Promise<void> {
  const { day } = opened;
  const decision = decide(day, wish, ctx.acted);
  if (decision.kind === 'arrivalOutsideSession') {
    const { session, arrivesAt } = decision;
    return show(ctx, arrivalRefusedMessage(ctx.say, { day, sessionId: session.id, arrivesAt }));
  }
  if (decision.kind !== 'decided') return refuseAnswer(ctx, opened, wish.status);
  await askAbout(ctx, confirmMessage(ctx.say, { day, wish, now: ctx.actedAt }));
}

async function showOrRefuse(ctx: BotContext, opened: OpenedDay, message: Message): Promise<void> {
  if (openSessions(opened.day, ctx.acted).length === 0) return refuseAnswer(ctx, opened);
  await askAbout(ctx, message);
}

function wishOf(day: AttendanceDay, reading: Extract<Reading, { kind: 'answer' }>): AttendanceWish {
  const arrival = reading.arrival ? { arrival: reading.arrival } : {};
  return { heldOn: day.heldOn, status: reading.status, ...arrival };
}
