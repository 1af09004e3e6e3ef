import { type Button, type Message, packButtons } from '#domain/message.ts';
import { addDays } from '#domain/time/local-time.ts';
import { formatDayRange, formatDayShort, formatTime, formatWallTime } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { nextLine } from './day-messages.ts';
import { cutBetweenWords, neighbourWeeks, type ScheduleDay, weekOf } from './schedule-days.ts';
import {
  allButton,
  calendarButton,
  dayButtons,
  type ScheduleScreen,
  todayButton,
  weekButton,
  withPlanRow,
} from './schedule-screen.ts';

/** A line of an old phone. */
const lineChars = 40;
const daysPerPage = 8;

/** The week of a day, two lines a day. */
export function weekMessage(screen: ScheduleScreen, on: string): Message {
  const { say, days } = screen;
  if (days.length === 0) return withPlanRow(screen, { text: say('schedule-none-yet') });
  const week = weekOf(days, on);
  const range = formatDayRange(week.mondayOn, week.endsOn, say.locale);
  const { before, after } = neighbourWeeks(days, week.mondayOn);
  const navigation = packButtons([
    ...[before, after].flatMap((mondayOn) => (mondayOn ? [weekButton(screen, mondayOn)] : [])),
    allButton(screen),
  ]);
  if (week.days.length === 0) {
    const next = days.find(({ heldOn }) => heldOn > addDays(week.mondayOn, 6));
    const lines = [say('schedule-week-none', { range }), ...(next ? [nextLine(screen, next)] : [])];
    return withPlanRow(screen, { text: lines.join('\n'), buttons: navigation });
  }
  const title = say('schedule-week', { range, days: week.days.length });
  return withPlanRow(screen, {
    text: [title, ...week.days.flatMap((day) => dayLines(screen, day))].join('\n'),
    buttons: [...dayButtons(screen, week.days), ...navigation],
  });
}

/** All days, in pages. Page 0 is the one on which the present day falls. */
export function allDaysMessage(screen: ScheduleScreen, page: number): Message {
  const { say, days, todayOn } = screen;
  if (days.length === 0) return withPlanRow(screen, { text: say('schedule-none-yet') });
  const pages = Math.ceil(days.length / daysPerPage);
  const coming = days.findIndex(({ heldOn }) => heldOn >= todayOn);
  const present = coming < 0 ? pages : Math.floor(coming / daysPerPage) + 1;
  const shown = page < 1 ? present : Math.min(page, pages);
  const ofPage = days.slice((shown - 1) * daysPerPage, shown * daysPerPage);
  const title = say(pages > 1 ? 'schedule-all-page' : 'schedule-all-title', {
    days: days.length,
    page: shown,
    pages,
  });
  return withPlanRow(screen, {
    text: [title, ...ofPage.flatMap((day) => dayLines(screen, day))].join('\n'),
    buttons: [
      ...dayButtons(screen, ofPage),
      ...packButtons(pageButtons(screen, shown, pages)),
      [todayButton(screen), ...calendarButton(screen)],
    ],
  });
}

function pageButtons({ say }: ScheduleScreen, page: number, pages: number): Button[] {
  return [
    ...(page > 1 ? [{ label: say('schedule-page-before'), data: press('scheduleAll', page - 1) }] : []),
    ...(page < pages ? [{ label: say('schedule-page-after'), data: press('scheduleAll', page + 1) }] : []),
  ];
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
