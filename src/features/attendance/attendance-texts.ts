import { isAttendanceReply, readReply } from '#domain/attendance/replies/attendance-reader.ts';
import type { Reading } from '#domain/attendance/replies/reading.ts';
import { isWaiting } from '#domain/forms/form-catalogue.ts';
import type { Message } from '#domain/message.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { keepMeant } from '#telegram/forms/meant-texts.ts';
import { isMeantForPlan } from '#telegram/inbox/kept-updates.ts';
import { show, showPrompt } from '#telegram/screens/show-message.ts';
import { type AttendanceWish, decide } from './answer-attendance.ts';
import { answeredMessage } from './answered-messages.ts';
import { findDaysForText } from './asked-day.ts';
import {
  ambiguousMessage,
  confirmMessage,
  meantMessage,
  pickMessage,
  whichProgrammeMessage,
} from './asking-messages.ts';
import { type AttendanceDay, isUnanswered, openSessions } from './attendance-day.ts';
import { arrivalRefusedMessage } from './closed-messages.ts';
import { offerToAsk } from './offer-to-ask.ts';
import { type OpenedDay, refuseAnswer } from './submit-answer.ts';

/**
 * Takes a text that speaks of attendance while a question about it is open, and passes on any other. Nothing
 * typed is saved before it is confirmed.
 */
export async function claimText(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  if ((ctx.actor.form && isWaiting(ctx.actor.form)) || ctx.actor.memberships.length === 0) return next();
  const reading = readReply(ctx.message!.text!);
  if (reading.kind === 'question') return offerToAsk(ctx, next);
  if (!isAboutAnswering(reading)) return next();
  const [opened, ...others] = await findDaysForText(ctx);
  if (!opened) return next();
  const isTaken =
    others.length === 0
      ? await takeText(ctx, opened, reading)
      : await askWhichProgramme(ctx, [opened, ...others], reading);
  if (!isTaken) return next();
}

/** Answers, and the short words that people send in place of one. */
function isAboutAnswering(reading: Reading): boolean {
  return isAttendanceReply(reading) || ['ack', 'yes', 'no', 'later'].includes(reading.kind);
}

/** Answers the text; false when it is not about attendance after all. */
async function takeText(ctx: BotContext, opened: OpenedDay, reading: Reading): Promise<boolean> {
  const { day, right } = opened;
  const typed = ctx.message!.text!;
  if (right.about.planOpen) {
    if (!isAttendanceReply(reading) || (await isMeantForPlan(ctx))) return false;
    await askWhatIsMeant(ctx, day, { reading, typed });
    return true;
  }
  if (reading.kind === 'answer') {
    await confirmWish(ctx, opened, wishOf(day, reading));
    return true;
  }
  if (reading.kind === 'ambiguous') {
    await showOrRefuse(ctx, opened, ambiguousMessage(ctx.say, { day, statuses: reading.statuses, typed }));
    return true;
  }
  return takeShortWord(ctx, day, { reading, typed });
}

/** Several programmes have asked: which of them is answered? False when the text is not about attendance after all. */
async function askWhichProgramme(ctx: BotContext, days: OpenedDay[], reading: Reading): Promise<boolean> {
  const { say, now, updateId } = ctx;
  const { db } = ctx.needs.database;
  const typed = ctx.message!.text!;
  const planOpen = days.some(({ right }) => right.about.planOpen);
  if (planOpen && (await isMeantForPlan(ctx))) return false;
  const isWanted =
    isAttendanceReply(reading) || (!planOpen && days.some(({ day }) => isUnanswered(day, { at: now })));
  if (!isWanted) return false;
  if (planOpen) await keepMeant(ctx, 'attendance');
  const offers = await Promise.all(
    days.map(async ({ day, right }) => ({
      day,
      programme: (await getProgramme(db, right.about.programmeId)).name,
      ...(reading.kind === 'answer' ? { wish: wishOf(day, reading) } : {}),
    })),
  );
  await showPrompt(
    ctx,
    whichProgrammeMessage(say, { offers, typed, updateId: planOpen ? updateId : undefined }),
  );
  return true;
}

/** "siap" is no answer: while one is missing it is asked for, afterwards it hears how the day is answered. */
async function takeShortWord(
  ctx: BotContext,
  day: AttendanceDay,
  { reading, typed }: { reading: Reading; typed: string },
): Promise<boolean> {
  const { say, now } = ctx;
  if (isUnanswered(day, { at: now })) {
    await showPrompt(ctx, pickMessage(say, day, typed));
    return true;
  }
  if (reading.kind !== 'ack' || openSessions(day, { at: now }).length === 0) return false;
  await show(ctx, answeredMessage({ say, day, now, planOpen: false, reasonAsked: false }));
  return true;
}

/** Shows what the text would save, for confirmation; or why it cannot be saved. */
export async function confirmWish(ctx: BotContext, opened: OpenedDay, wish: AttendanceWish): Promise<void> {
  const { day } = opened;
  const decision = decide(day, wish, ctx.acted);
  if (decision.kind === 'arrivalOutsideSession') {
    const { session, arrivesAt } = decision;
    return show(ctx, arrivalRefusedMessage(ctx.say, { day, sessionId: session.id, arrivesAt }));
  }
  if (decision.kind !== 'decided') return refuseAnswer(ctx, opened);
  await showPrompt(ctx, confirmMessage(ctx.say, { day, wish, now: ctx.actedAt }));
}

async function showOrRefuse(ctx: BotContext, opened: OpenedDay, message: Message): Promise<void> {
  if (openSessions(opened.day, ctx.acted).length === 0) return refuseAnswer(ctx, opened);
  await showPrompt(ctx, message);
}

async function askWhatIsMeant(
  ctx: BotContext,
  day: AttendanceDay,
  { reading, typed }: { reading: Reading; typed: string },
): Promise<void> {
  await keepMeant(ctx, 'attendance');
  const wish = reading.kind === 'answer' ? { wish: wishOf(day, reading) } : {};
  await show(ctx, meantMessage(ctx.say, { day, typed, updateId: ctx.updateId, now: ctx.now, ...wish }));
}

function wishOf(day: AttendanceDay, reading: Extract<Reading, { kind: 'answer' }>): AttendanceWish {
  const arrival = reading.arrival ? { arrival: reading.arrival } : {};
  return { heldOn: day.heldOn, status: reading.status, ...arrival };
}
