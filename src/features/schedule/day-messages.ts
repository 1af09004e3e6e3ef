import { type Button, type Message, packButtons } from '#domain/message.ts';
import { addDays, mondayOf, relativeDay } from '#domain/time/local-time.ts';
import {
  formatDay,
  formatDayShort,
  formatInstant,
  formatTimeRange,
  formatWallTime,
} from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayAnswers, shortPlace } from '#telegram/screens/attendance-words.ts';
import type { ScheduleDay } from './schedule-days.ts';
import { allButton, dayNavigation, type ScheduleScreen, weekButton, withPlanRow } from './schedule-screen.ts';

/** The sessions of one day; without any, when the next ones are. */
export function dayMessage(screen: ScheduleScreen, on: string): Message {
  const day = screen.days.find(({ heldOn }) => heldOn === on);
  return withPlanRow(screen, day ? heldDay(screen, day) : emptyDay(screen, on));
}

function heldDay(screen: ScheduleScreen, day: ScheduleDay): Message {
  const { say, now, zone, rsvps } = screen;
  const relative = relativeDay(now, day.heldOn, zone);
  const lines = [
    say(`schedule-day-${relative}`, { day: formatDay(day.heldOn, say.locale) }),
    ...sessionLines(screen, day),
    ...(rsvps ? [say('schedule-my-answer', { answer: sayAnswers(say, day.sessions, rsvps) })] : []),
  ];
  return {
    text: lines.join('\n'),
    buttons: [...packButtons(sessionButtons(screen, day)), ...dayNavigation(screen, day.heldOn)],
  };
}

/** Topic and place stand once when the whole day shares them, else beside each session. */
function sessionLines({ say, zone }: ScheduleScreen, { sessions }: ScheduleDay): string[] {
  const [first] = sessions;
  const isOneTopic = sessions.every((session) => session.topic === first.topic);
  const isOnePlace = sessions.every((session) => session.place === first.place);
  const lines = sessions.flatMap((session) => {
    const time = formatTimeRange({ fromAt: session.startsAt, untilAt: session.endsAt, zone });
    const place = !isOnePlace && session.place ? [shortPlace(session.place)] : [];
    const line = [time, session.title, ...place].join(' · ');
    return !isOneTopic && session.topic ? [line, session.topic] : [line];
  });
  return [
    ...(isOneTopic && first.topic ? [first.topic] : []),
    ...lines,
    ...(isOnePlace && first.place ? [say('schedule-place', { place: shortPlace(first.place) })] : []),
  ];
}

function sessionButtons({ zone }: ScheduleScreen, { sessions }: ScheduleDay): Button[] {
  return sessions.map((session) => {
    const isAlone = sessions.filter(({ title }) => title === session.title).length === 1;
    const label = isAlone ? session.title : `${formatWallTime(session.startsAt, zone)} ${session.title}`;
    return { label, data: press('sessionCard', session.id) };
  });
}

function emptyDay(screen: ScheduleScreen, on: string): Message {
  const { say, todayOn, days } = screen;
  if (days.length === 0) return { text: say('schedule-none-yet') };
  const day = formatDay(on, say.locale);
  const title = on === todayOn ? say('schedule-today-none') : say('schedule-day-none', { day });
  const next = nextDay(screen, on);
  if (!next) {
    const last = formatDay(days.at(-1)!.heldOn, say.locale);
    return {
      text: [title, say('schedule-last-session', { day: last })].join('\n'),
      buttons: packButtons([weekButton(screen, mondayOf(days.at(-1)!.heldOn)), allButton(screen)]),
    };
  }
  const open = say('schedule-see-day', { day: formatDayShort(next.heldOn, say.locale) });
  return {
    text: [title, nextLine(screen, next)].join('\n'),
    buttons: [
      [{ label: open, data: press('scheduleDay', next.heldOn) }],
      ...packButtons([weekButton(screen, mondayOf(next.heldOn)), allButton(screen)]),
    ],
  };
}

/** The sessions that come next after a day: of a day that is over, those that are still to come. */
export function nextDay({ days, now }: ScheduleScreen, on: string): ScheduleDay | undefined {
  for (const { heldOn, sessions } of days) {
    const [first, ...rest] = heldOn > on ? sessions.filter(({ startsAt }) => startsAt > now) : [];
    if (first) return { heldOn, sessions: [first, ...rest] };
  }
  return undefined;
}

/** `Berikutnya: besok, Sen, 18 Mar 2019, 08.00 WIB di Le Polonia Hotel`, and below it what it is about. */
export function nextLine(screen: ScheduleScreen, day: ScheduleDay): string {
  const [{ topic }] = day.sessions;
  return [whenAndWhere(screen, day), ...(topic ? [topic] : [])].join('\n');
}

function whenAndWhere({ say, zone, todayOn }: ScheduleScreen, { heldOn, sessions }: ScheduleDay): string {
  const [first] = sessions;
  const instant = formatInstant(first.startsAt, zone, say.locale);
  const isTomorrow = heldOn === addDays(todayOn, 1);
  const at = isTomorrow ? say('schedule-tomorrow-at', { instant }) : instant;
  if (!first.place) return say('schedule-next', { at });
  return say('schedule-next-place', { at, place: shortPlace(first.place) });
}
