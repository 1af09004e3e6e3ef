import type { RsvpStatus } from '#domain/attendance/attendance.ts';
import type { Arrival } from '#domain/attendance/decide-rsvp.ts';
import { resolveNamedDay } from '#domain/attendance/replies/named-day.ts';
import type { PartAnswer, Reading } from '#domain/attendance/replies/reading.ts';
import { sessionsOfPart } from '#domain/attendance/split-rsvp.ts';
import type { Message } from '#domain/message.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { keepMissed } from '#telegram/forms/missed-texts.ts';
import { askAbout, show } from '#telegram/screens/show-message.ts';
import { type AttendanceWish, decide } from './answer-attendance.ts';
import { answeredMessage } from './answered-messages.ts';
import { rememberAsked } from './asked-day.ts';
import { ambiguousMessage, pickMessage, sessionQuestion } from './asking-messages.ts';
import { isUnanswered, loadDay, openSessions, withMarks } from './attendance-day.ts';
import { confirmWish } from './confirm-wish.ts';
import {
  checkInOrLeaveMessage,
  conditionMessage,
  delegatedMessage,
  partsMessage,
  unreadMessage,
} from './reading-messages.ts';
import { type OpenedDay, refuseAnswer, submitAnswer } from './submit-answer.ts';

/** A text as it was read for this question. */
export interface ReadText {
  reply: Reading;
  text: string;
}

/** Shows what a text would save, for confirmation, or asks what is not certain. Nothing is saved. */
export async function takeReading(ctx: BotContext, asked: OpenedDay, read: ReadText): Promise<unknown> {
  const opened = await findMeantDay(ctx, asked, read.reply);
  const { say } = ctx;
  const { day } = opened;
  const { reply, text } = read;
  if (reply.kind === 'answer') return confirmWish(ctx, opened, wishOf(day.heldOn, reply));
  if (reply.kind === 'ambiguous') return askWhich(ctx, opened, { text, reply });
  if (reply.kind === 'perSession') return confirmParts(ctx, opened, reply.answers);
  if (reply.kind === 'delegated') return askKept(ctx, opened, delegatedMessage(say, day, text));
  if (reply.kind === 'conditional') return askKept(ctx, opened, conditionMessage(say, day, text));
  if (reply.kind === 'checkInOrLeave') return showOpen(ctx, opened, checkInOrLeaveMessage(say, day, text));
  return showOpen(ctx, opened, pickMessage(say, day, text));
}

/** Its person has said that it is about that day: an answer is saved, anything else is asked about. */
export async function takeMeant(ctx: BotContext, asked: OpenedDay, read: ReadText): Promise<unknown> {
  if (read.reply.kind !== 'answer') return takeReading(ctx, asked, read);
  const { right, day } = await findMeantDay(ctx, asked, read.reply);
  return submitAnswer(ctx, right, { wish: wishOf(day.heldOn, read.reply) });
}

/** "siap" is no answer: while one is missing it is asked for, afterwards it hears how the day is answered. */
export async function takeShortWord(
  ctx: BotContext,
  { day }: OpenedDay,
  { text }: Pick<ReadText, 'text'>,
): Promise<unknown> {
  const { say, now } = ctx;
  if (isUnanswered(day, { at: now })) return askAbout(ctx, pickMessage(say, day, text));
  const stands = await withMarks(ctx.needs.database.db, day);
  return show(ctx, answeredMessage({ say, day: stands, now, planOpen: false, reasonAsked: false }));
}

/** Nothing that was understood: the question again, and the way to the organizers without typing it again. */
export async function takeUnread(ctx: BotContext, opened: OpenedDay): Promise<unknown> {
  await rememberAsked(ctx, opened.day);
  return askKept(ctx, opened, unreadMessage(ctx.say, opened.day));
}

/** The day that a reading is about: the one it names, else the one that is asked about. */
async function findMeantDay(
  ctx: BotContext,
  asked: OpenedDay,
  { day: named }: Pick<Reading, 'day'>,
): Promise<OpenedDay> {
  const { right, day } = asked;
  const heldOn = named && resolveNamedDay(named, localDayOf(ctx.actedAt, day.zone));
  if (!heldOn || heldOn === day.heldOn) return asked;
  return { right, day: await loadDay(ctx.needs.database.db, right, heldOn) };
}

/** The text is kept, so that [Teruskan ke panitia] sends it on without typing. */
async function askKept(ctx: BotContext, opened: OpenedDay, message: Message): Promise<void> {
  await keepMissed(ctx, 'instead');
  await showOpen(ctx, opened, message);
}

async function showOpen(ctx: BotContext, opened: OpenedDay, message: Message): Promise<void> {
  if (openSessions(opened.day, ctx.acted).length === 0) return refuseAnswer(ctx, opened);
  await askAbout(ctx, message);
}

/** Two answers are possible; of coming in time or late, an hour decides by the start of the day. */
async function askWhich(
  ctx: BotContext,
  opened: OpenedDay,
  { text, reply }: { text: string; reply: Extract<Reading, { kind: 'ambiguous' }> },
): Promise<void> {
  const { day } = opened;
  const { statuses, arrival } = reply;
  const wish = arrival && wishAtTime(ctx, opened, arrival);
  if (wish) return confirmWish(ctx, opened, wish);
  await showOpen(ctx, opened, ambiguousMessage(ctx.say, { day, statuses, typed: text }));
}

/** Late when the hour is within the first session, in time when it is not later than its start. */
function wishAtTime(ctx: BotContext, { day }: OpenedDay, arrival: Arrival): AttendanceWish | undefined {
  const late: AttendanceWish = { heldOn: day.heldOn, status: 'late', arrival };
  const decision = decide(day, late, ctx.acted);
  if (decision.kind === 'decided') return late;
  const isInTime =
    decision.kind === 'arrivalOutsideSession' && decision.arrivesAt <= decision.session.startsAt;
  return isInTime ? { heldOn: day.heldOn, status: 'present' } : undefined;
}

/** Parts that the day does not have are left out; with none left, or none named, each session is asked about. */
async function confirmParts(ctx: BotContext, opened: OpenedDay, read: readonly PartAnswer[]): Promise<void> {
  const { day } = opened;
  const answers = read.filter(({ part }) => sessionsOfPart(day.sessions, part, day.zone).length > 0);
  const [session] = openSessions(day, ctx.acted);
  if (!session) return refuseAnswer(ctx, opened);
  if (answers.length === 0)
    return askAbout(ctx, sessionQuestion(ctx.say, { day, session, mode: 'walk', now: ctx.now }));
  const decision = decide(day, { heldOn: day.heldOn, answers }, ctx.acted);
  if (decision.kind !== 'decided') return refuseAnswer(ctx, opened);
  await askKept(ctx, opened, partsMessage(ctx.say, day, answers));
}

function wishOf(
  heldOn: string,
  { status, arrival }: { status: RsvpStatus; arrival?: Arrival },
): AttendanceWish {
  return { heldOn, status, ...(arrival ? { arrival } : {}) };
}
