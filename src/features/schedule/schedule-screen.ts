import type { Button, Message, Say } from '#domain/message.ts';
import { packButtons } from '#domain/message.ts';
import { daysBetween, mondayOf } from '#domain/time/local-time.ts';
import { formatDayButton, formatDayShort } from '#domain/time/time-format.ts';
import type { Rsvp } from '#storage/attendance/rsvp-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { ScheduleDay } from './schedule-days.ts';

/** Everything a schedule screen is drawn from. */
export interface ScheduleScreen {
  say: Say;
  zone: string;
  now: Date;
  todayOn: string;
  /** Every day of this person's calendar. */
  days: ScheduleDay[];
  /** The participant's answers; undefined for staff, who have none. */
  rsvps?: Rsvp[];
  planOpen: boolean;
}

/** Adds the way back to an open plan section under a screen. */
export function withPlanRow(screen: ScheduleScreen, message: Message): Message {
  if (!screen.planOpen) return message;
  return { ...message, buttons: [...(message.buttons ?? []), ...planRow(screen)] };
}

export function planRow({ say, planOpen }: ScheduleScreen): Button[][] {
  return planOpen ? [[{ label: say('button-plan-continue'), data: press('planContinue') }]] : [];
}

/** `Pekan ini`, `Pekan depan`, `Pekan lalu`; any other by its Monday. */
export function weekButton({ say, todayOn }: ScheduleScreen, mondayOn: string): Button {
  const weeks = daysBetween(mondayOf(todayOn), mondayOn) / 7;
  const near = { '-1': 'schedule-last-week', '0': 'schedule-this-week', '1': 'schedule-next-week' }[weeks];
  const day = formatDayShort(mondayOn, say.locale).split(', ')[1]!;
  return {
    label: near ? say(near) : say('schedule-week-of', { day }),
    data: press('scheduleWeek', mondayOn),
  };
}

export function todayButton({ say }: ScheduleScreen): Button {
  return { label: say('schedule-today'), data: press('scheduleToday') };
}

export function allButton({ say }: ScheduleScreen): Button {
  return { label: say('schedule-all'), data: press('scheduleAll', 0) };
}

/** Only a participant has a calendar of their own. */
export function calendarButton({ say, rsvps }: ScheduleScreen): Button[] {
  return rsvps ? [{ label: say('schedule-calendar'), data: press('calendar') }] : [];
}

/** A day to open. */
export const dayButton = ({ say }: ScheduleScreen, { heldOn }: ScheduleDay): Button => ({
  label: formatDayButton(heldOn, say.locale),
  data: press('scheduleDay', heldOn),
});

/** Buttons of days: they are short. */
export function inThrees(buttons: Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let i = 0; i < buttons.length; i += 3) rows.push(buttons.slice(i, i + 3));
  return rows;
}

/** What stands under a day: the week it is in, and everything. */
export function dayNavigation(screen: ScheduleScreen, on: string): Button[][] {
  const toToday = on === screen.todayOn ? [] : [todayButton(screen)];
  return packButtons([...toToday, weekButton(screen, mondayOf(on)), allButton(screen)]);
}
