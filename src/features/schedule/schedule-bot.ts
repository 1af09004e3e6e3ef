import { Composer } from 'grammy';
import type { Message } from '#domain/message.ts';
import { authorise } from '#domain/people/authorise.ts';
import { isDayOn } from '#domain/time/day-parsing.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { listPresencesOf } from '#storage/attendance/presence-store.ts';
import { listRsvps } from '#storage/attendance/rsvp-store.ts';
import { getProgramme, type Programme } from '#storage/programme/programme-store.ts';
import { findSession, listSessions } from '#storage/schedule/session-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { addCalendarPresses } from './calendar-presses.ts';
import { dayMessage } from './day-messages.ts';
import { readScheduleArgument } from './read-schedule-argument.ts';
import { daysOf } from './schedule-days.ts';
import { badDateMessage } from './schedule-refusals.ts';
import type { ScheduleScreen } from './schedule-screen.ts';
import { sessionCard } from './session-card.ts';
import { allDaysList, noDaysMessage, weekMessage } from './week-messages.ts';

const commands: CommandEntry[] = [
  { id: 'jadwal', en: 'schedule', describe: 'command-schedule', for: 'participant' },
];

/** What is on, where and when: today, a day, a week, all, and the card of a session. */
export function createSchedule(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['jadwal', 'schedule'], answerCommand);
  onPress(bot, 'scheduleToday', (ctx) => present(ctx, (screen) => dayMessage(screen, screen.todayOn)));
  onPress(bot, 'scheduleDay', (ctx, on) => present(ctx, (screen) => dayMessage(screen, realDay(screen, on))));
  onPress(bot, 'scheduleWeek', (ctx, on) =>
    present(ctx, (screen) => weekMessage(screen, realDay(screen, on))),
  );
  onPress(bot, 'sessionCard', showSession);
  addCalendarPresses(bot);
  const allDays = listScreen('scheduleAll', (ctx, use) =>
    withScreen(ctx, (screen) =>
      screen.days.length > 0 ? use(allDaysList(screen)) : show(ctx, noDaysMessage(screen)),
    ),
  );
  return {
    name: 'schedule',
    bot,
    lists: [allDays],
    commands,
    lookups: { schedule: answerCommand, seminar: (ctx) => answerCommand(ctx, '') },
  };
}

/** A button may be forged with a day that does not exist. */
function realDay(screen: ScheduleScreen, on: string): string {
  return isDayOn(on) ? on : screen.todayOn;
}

async function answerCommand(ctx: BotContext, typed: string): Promise<void> {
  await present(ctx, (screen, programme) => {
    const argument = readScheduleArgument(typed, { ...programme, todayOn: screen.todayOn });
    switch (argument.kind) {
      case 'day':
        return dayMessage(screen, argument.on);
      case 'week':
        return weekMessage(screen, argument.on);
      case 'all':
        return screen.days.length > 0 ? allDaysList(screen).message(0) : noDaysMessage(screen);
      case 'noSuchDay':
      case 'notADate':
        return badDateMessage(screen, argument, programme.startsOn);
    }
  });
}

/** One session; a removed one, or one of another group, gives the present list instead. */
async function showSession(ctx: BotContext, sessionId: number): Promise<void> {
  const session = await findSession(ctx.needs.database.db, sessionId);
  const programmeId = session?.programmeId;
  const viewer = programmeId === undefined ? undefined : findViewer(ctx, programmeId);
  const isTheirs = session && (viewer?.everyGroup || !session.groupId || session.groupId === viewer?.groupId);
  if (!viewer || !isTheirs) {
    // The same words for one that is gone and for one of a programme that is not theirs.
    await toast(ctx, ctx.say('schedule-session-gone'));
    return present(ctx, (screen) => dayMessage(screen, screen.todayOn));
  }
  const { participantId } = viewer;
  const marks = participantId ? await listPresencesOf(ctx.needs.database.db, participantId) : [];
  const presence = marks.find((each) => each.sessionId === session.id);
  const reader = participantId ? { participantId, presence } : undefined;
  await present(ctx, (screen) => sessionCard(screen, session, reader), programmeId);
}

interface Viewer {
  programmeId: number;
  participantId?: number;
  groupId?: number;
  /** Staff see the sessions of all groups. */
  everyGroup: boolean;
  planOpen: boolean;
}

function findViewer({ actor }: BotContext, programmeId?: number): Viewer | undefined {
  if (!programmeId || !authorise(actor, 'viewSchedule', { programmeId })) return undefined;
  const membership = actor.memberships.find((each) => each.programmeId === programmeId);
  return {
    programmeId,
    participantId: membership?.participantId,
    groupId: membership?.groupId,
    everyGroup: !membership,
    planOpen: membership?.planOpen ?? false,
  };
}

/** Shows a screen of this person's schedule. */
async function present(
  ctx: BotContext,
  draw: (screen: ScheduleScreen, programme: Programme) => Message,
  programmeId?: number,
): Promise<void> {
  await withScreen(ctx, (screen, programme) => show(ctx, draw(screen, programme)), programmeId);
}

/** Runs with this person's schedule; somebody without one sees where they stand. */
async function withScreen(
  ctx: BotContext,
  run: (screen: ScheduleScreen, programme: Programme) => Promise<unknown>,
  programmeId = ctx.actor.programmeId,
): Promise<void> {
  const viewer = findViewer(ctx, programmeId);
  if (!viewer) return ctx.needs.home(ctx);
  const { db } = ctx.needs.database;
  const programme = await getProgramme(db, viewer.programmeId);
  const sessions = await listSessions(db, viewer);
  const rsvps = viewer.participantId ? await listRsvps(db, viewer.participantId, sessions) : undefined;
  const screen: ScheduleScreen = {
    say: ctx.say,
    zone: programme.zone,
    now: ctx.now,
    todayOn: localDayOf(ctx.now, programme.zone),
    days: daysOf(sessions),
    planOpen: viewer.planOpen,
    ...(rsvps ? { rsvps } : {}),
  };
  await run(screen, programme);
}
