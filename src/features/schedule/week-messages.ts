import { type Message, packButtons } from '#domain/message.ts';
import { addDays } from '#domain/time/local-time.ts';
import { formatDayRange, formatDayShort, formatTime, formatWallTime } from '#domain/time/time-format.ts';
import { pageWith } from '#domain/words/list-part.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';
import { nextDay, nextLine } from './day-messages.ts';
import { cutBetweenWords, neighbourWeeks, type ScheduleDay, weekOf } from './schedule-days.ts';
import {
  allButton,
  calendarButton,
  dayButton,
  inThrees,
  planRow,
  type ScheduleScreen,
  todayButton,
  weekButton,
  withPlanRow,
} from './schedule-screen.ts';

/** A line of an old phone. */
const lineChars = 40;
const daysEach = 8;

/** The week of a day, two lines a day. */
export function weekMessage(screen: ScheduleScreen, on: string): Message {
  const { say, days } = screen;
  if (days.length === 0) return noDaysMessage(screen);
  const week = weekOf(days, on);
  const range = formatDayRange(week.mondayOn, week.endsOn, say.locale);
  const { before, after } = neighbourWeeks(days, week.mondayOn);
  const navigation = packButtons([
    ...[before, after].flatMap((mondayOn) => (mondayOn ? [weekButton(screen, mondayOn)] : [])),
    allButton(screen),
  ]);
  if (week.days.length === 0) {
    const next = nextDay(screen, addDays(week.mondayOn, 6));
    const lines = [say('schedule-week-none', { range }), ...(next ? [nextLine(screen, next)] : [])];
    return withPlanRow(screen, { text: lines.join('\n'), buttons: navigation });
  }
  const title = say('schedule-week', { range, days: week.days.length });
  return withPlanRow(screen, {
    text: [title, ...week.days.flatMap((day) => dayLines(screen, day))].join('\n'),
    buttons: [...inThrees(week.days.map((day) => dayButton(screen, day))), ...navigation],
  });
}

export function noDaysMessage(screen: ScheduleScreen): Message {
  return withPlanRow(screen, { text: screen.say('schedule-none-yet') });
}

/** All days. A page is asked for from 1; 0 is the one on which the present day falls. */
export function allDaysList(screen: ScheduleScreen): ListAtHand {
  const { say, days, todayOn } = screen;
  const coming = days.findIndex(({ heldOn }) => heldOn >= todayOn);
  const present = pageWith(coming < 0 ? days.length : coming, daysEach);
  return openList(
    say,
    { rows: days, size: daysEach, wanted: (page) => (page < 1 ? present : page - 1) },
    {
      name: ({ heldOn, sessions }) =>
        [formatDayShort(heldOn, say.locale), ...sessions.map(({ title }) => title)].join(' '),
      head: [say('schedule-all-title', { days: days.length })],
      line: (day) => dayLines(screen, day),
      button: (day) => dayButton(screen, day),
      pack: inThrees,
      below: [[todayButton(screen), ...calendarButton(screen)], ...planRow(screen)],
      to: (page) => press('scheduleAll', page + 1),
    },
  );
}

function dayLines({ say, zone }: ScheduleScreen, { heldOn, sessions }: ScheduleDay): string[] {
  const endsAt = new Date(Math.max(...sessions.map((session) => session.endsAt.getTime())));
  const time = `${formatWallTime(sessions[0].startsAt, zone)}–${formatTime(endsAt, zone)}`;
  const about = sessions.flatMap(({ topic }) => topic ?? []);
  const titles = about.length > 0 ? about : sessions.map(({ title }) => title);
  return [
    `${formatDayShort(heldOn, say.locale)}, ${time}`,
    cutBetweenWords([...new Set(titles)].join('; '), lineChars),
  ];
}
