import type { Message, Say } from '#domain/message.ts';
import { packButtons } from '#domain/message.ts';
import { formatDay, formatTime } from '#domain/time/time-format.ts';
import type { Rsvp } from '#storage/attendance/rsvp-store.ts';
import type { Session } from '#storage/schedule/session-store.ts';
import { findCommonStatus, listAnswers, sayScope } from '#telegram/screens/attendance-words.ts';
import type { AttendanceDay } from './attendance-day.ts';
import { type DayView, dayButtons, followUpLines, rsvpOf, shownSessions } from './day-view.ts';

/** What was saved, how long it can be changed, and what is still wanted (a reason, a letter). */
export function savedMessage(view: DayView, startedIds: number[] = []): Message {
  const { say, day } = view;
  const sessions = shownSessions(view);
  const common = findCommonStatus(sessions, day.rsvps);
  const late = sessions.find(({ id }) => rsvpOf(day, id)?.status === 'late');
  const isLateDay =
    !common &&
    late === sessions[0] &&
    sessions.slice(1).every(({ id }) => rsvpOf(day, id)?.status === 'present');
  const title =
    common || isLateDay
      ? say('rsvp-saved', { status: say(`rsvp-${common ?? 'late'}`) })
      : say('rsvp-saved-split');
  const lines = [
    title,
    ...(common && common !== 'late' ? [sayDay(say, day, sessions)] : lateLines(view, sessions)),
    ...startedLines(view, startedIds),
    ...followUpLines(view, sessions),
  ];
  return { text: lines.join('\n'), buttons: packButtons(dayButtons(view, sessions, common)) };
}

/** `Sen, 18 Mar 2019, kedua sesi`; of several sessions a single one by its title. */
export function sayDay(say: Say, day: AttendanceDay, sessions: { title: string }[]): string {
  const on = formatDay(day.heldOn, say.locale);
  if (sessions.length > 1) return say('rsvp-day-scope', { day: on, scope: sayScope(say, sessions.length) });
  return day.sessions.length > 1 ? say('rsvp-day-scope', { day: on, scope: sessions[0]!.title }) : on;
}

function lateLines({ say, day }: DayView, sessions: Session[]): string[] {
  return sessions.map((session) => {
    const rsvp = rsvpOf(day, session.id);
    return rsvp ? sayArrival(say, { session, rsvp, zone: day.zone }) : listAnswers(say, [session], [])[0]!;
  });
}

/** `Sesi pagi: tiba sekitar 08.15 WIB`, or `Sesi pagi: Terlambat`. */
export function sayArrival(
  say: Say,
  {
    session,
    rsvp,
    zone,
  }: { session: Session; rsvp: Pick<Rsvp, 'status'> & { arrivesAt?: Date | null }; zone: string },
): string {
  const status = rsvp.arrivesAt
    ? say('rsvp-arrives', { time: formatTime(rsvp.arrivesAt, zone) })
    : say(`rsvp-${rsvp.status}`);
  return say('rsvp-answer-session', { title: session.title, status });
}

function startedLines({ say, day }: DayView, startedIds: number[]): string[] {
  return day.sessions
    .filter(({ id }) => startedIds.includes(id))
    .map(({ title, startsAt }) => say('rsvp-left-out', { title, time: formatTime(startsAt, day.zone) }));
}
