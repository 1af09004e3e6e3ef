import { addDays, mondayOf, weekdayOf } from '#domain/time/local-time.ts';
import type { Session } from '#storage/schedule/session-store.ts';

/** A local day on which there are sessions, first to last. */
export interface ScheduleDay {
  heldOn: string;
  sessions: [Session, ...Session[]];
}

/** A week with sessions; it starts on Monday. */
export interface ScheduleWeek {
  mondayOn: string;
  /** Friday, or the last day of the week with a session when that is later. */
  endsOn: string;
  days: ScheduleDay[];
}

/** Sessions in time order, gathered by their day. */
export function daysOf(sessions: Session[]): ScheduleDay[] {
  return [...Map.groupBy(sessions, (session) => session.heldOn)]
    .map(([heldOn, ofDay]) => ({ heldOn, sessions: ofDay as [Session, ...Session[]] }))
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
}

/** The week that a day is in, possibly without a session. */
export function weekOf(days: ScheduleDay[], on: string): ScheduleWeek {
  const mondayOn = mondayOf(on);
  const ofWeek = days.filter((day) => mondayOf(day.heldOn) === mondayOn);
  const last = ofWeek.at(-1)?.heldOn;
  return {
    mondayOn,
    endsOn: last && weekdayOf(last) > 5 ? last : addDays(mondayOn, 4),
    days: ofWeek,
  };
}

/** Mondays of the nearest weeks with sessions before and after a week. */
export function neighbourWeeks(days: ScheduleDay[], mondayOn: string): { before?: string; after?: string } {
  const before = days.findLast((day) => day.heldOn < mondayOn);
  const after = days.find((day) => day.heldOn > addDays(mondayOn, 6));
  return {
    ...(before ? { before: mondayOf(before.heldOn) } : {}),
    ...(after ? { after: mondayOf(after.heldOn) } : {}),
  };
}

/** As much of a text as fits, cut between words; ` …` tells that there was more. */
export function cutBetweenWords(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const head = text.slice(0, maxChars - 1);
  const atSpace = head.lastIndexOf(' ');
  return `${head.slice(0, atSpace > 0 ? atSpace : maxChars - 2).trimEnd()} …`;
}
