import type { RsvpStatus } from '#domain/attendance/attendance.ts';
import { givesWay } from '#domain/forms/form-catalogue.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { isDayOn } from '#domain/time/day-parsing.ts';
import type { ActMoment } from '#domain/time/downtime.ts';
import { formatWallTime } from '#domain/time/time-format.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { show, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { type AttendanceWish, answerAttendance, type SplitWish } from './answer-attendance.ts';
import { sessionQuestion } from './asking-messages.ts';
import { type AttendanceDay, findNextDay, loadDay, openSessions, withMarks } from './attendance-day.ts';
import { arrivalRefusedMessage, closedMessage, roomMessage, startedMessage } from './closed-messages.ts';
import type { DayView } from './day-view.ts';
import { mayCheckIn } from './in-room.ts';
import { savedMessage } from './saved-messages.ts';
import type { SessionMode } from './wish-words.ts';

/** A training day that this person may answer for. */
export interface OpenedDay {
  right: Right<'answerAttendance'>;
  day: AttendanceDay;
}

/** Opens the day a button names; somebody else's, or a forged one, gives the menu instead. */
export async function openDay(
  ctx: BotContext,
  { heldOn, participantId }: { heldOn: string; participantId: number },
): Promise<OpenedDay | undefined> {
  const right = authorise(ctx.actor, 'answerAttendance', { participantId });
  if (!right || !isDayOn(heldOn)) {
    await toast(ctx, ctx.say('button-no-longer-valid'));
    await ctx.needs.home(ctx);
    return undefined;
  }
  return { right, day: await loadDay(ctx.needs.database.db, right, heldOn) };
}

/** Saves an answer and shows what became of it; on the walk through a day, the next session instead. */
export async function submitAnswer(
  ctx: BotContext,
  right: Right<'answerAttendance'>,
  { wish, mode }: { wish: AttendanceWish | SplitWish; mode?: SessionMode },
): Promise<void> {
  const { needs, now, say } = ctx;
  const outcome = await answerAttendance(needs, {
    ...wish,
    right,
    mayAskReason: !right.about.planOpen && (!ctx.actor.form || givesWay(ctx.actor.form)),
    updateId: ctx.updateId,
    actedAt: ctx.actedAt,
    waited: ctx.acted.waited,
    now,
  });
  const day = await loadDay(needs.database.db, right, wish.heldOn);
  switch (outcome.kind) {
    case 'saved':
    case 'unchanged': {
      if (outcome.kind === 'unchanged') await toast(ctx, sayAlreadySaved(ctx, day, wish));
      const next = mode === 'walk' ? sessionAfter(day, wish, ctx.acted) : undefined;
      if (next) return show(ctx, sessionQuestion(say, { day, session: next, mode: 'walk', now }));
      const reasonAsked =
        outcome.kind === 'saved' ? outcome.reasonAsked : ctx.actor.form?.kind === 'rsvpReason';
      const room = { mayCheckIn: await mayCheckIn(needs.database.db, day, now) };
      const view: DayView = { say, day, now, planOpen: right.about.planOpen, reasonAsked, ...room };
      const message = savedMessage(view, outcome.kind === 'saved' ? outcome.startedIds : []);
      return reasonAsked ? showPrompt(ctx, message) : show(ctx, message);
    }
    case 'arrivalOutsideSession': {
      const { sessionId } = outcome;
      const arrivesAt = new Date(outcome.arrivesAt);
      return show(ctx, arrivalRefusedMessage(say, { day, sessionId, arrivesAt }));
    }
    case 'sessionStarted':
    case 'noSession':
      return refuseAnswer(ctx, { right, day }, 'status' in wish ? wish.status : undefined);
  }
}

const sessionOf = (wish: AttendanceWish | SplitWish) => ('sessionId' in wish ? wish.sessionId : undefined);

function sessionAfter(day: AttendanceDay, wish: AttendanceWish | SplitWish, acted: ActMoment) {
  const open = openSessions(day, acted);
  return open[open.findIndex(({ id }) => id === sessionOf(wish)) + 1];
}

function sayAlreadySaved({ say }: BotContext, day: AttendanceDay, wish: AttendanceWish | SplitWish): string {
  const answered = day.rsvps.filter(({ sessionId }) => !sessionOf(wish) || sessionId === sessionOf(wish));
  const latest = new Date(Math.max(...answered.map(({ answeredAt }) => answeredAt.getTime())));
  return say('rsvp-already-saved', { time: formatWallTime(latest, day.zone) });
}

/** Says why a day can no longer be answered: a session runs, the day is over, or it is off. */
export async function refuseAnswer(
  ctx: BotContext,
  { right, day }: OpenedDay,
  status?: RsvpStatus,
): Promise<void> {
  const { say, now } = ctx;
  const isRunning = day.sessions.some(({ endsAt }) => endsAt > now);
  if (isRunning && status === 'present' && (await mayCheckIn(ctx.needs.database.db, day, now)))
    return show(ctx, roomMessage({ say, day, now }));
  if (isRunning) return show(ctx, startedMessage({ say, day, now }));
  await toast(ctx, say(day.sessions.length > 0 ? 'rsvp-question-closed' : 'rsvp-session-gone'));
  const next = await findNextDay(ctx.needs.database.db, right, { now });
  const stands = await withMarks(ctx.needs.database.db, day);
  await show(ctx, closedMessage({ say, day: stands, now, ...(next ? { next } : {}) }));
}
