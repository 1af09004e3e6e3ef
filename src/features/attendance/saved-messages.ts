import type { Message, Say } from '#domain/message.ts';
import { packButtons } from '#domain/message.ts';
import { formatDay, formatTime } from '#domain/time/time-format.ts';
import type { Rsvp } from '#storage/attendance/rsvp-store.ts';
import type { Session } from '#storage/schedule/session-store.ts';
import { findCommonStatus, sayPart, sayScope } from '#telegram/screens/attendance-words.ts';
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
  const rows = sessions.flatMap(({ id }) => rsvpOf(day, id) ?? []);
  const spoken = sayLate(say, { sessions, rows, zone: day.zone });
  const title =
    common || isLateDay
      ? say('rsvp-saved', { status: common && common !== 'late' ? say(`rsvp-${common}`) : spoken.status })
      : say('rsvp-saved-split');
  const lines = [
    title,
    ...(common && common !== 'late' ? [sayDay(say, day, sessions)] : []),
    ...(isLateDay || common === 'late' ? spoken.lines : []),
    ...(common || isLateDay ? [] : eachAnswer(view, sessions)),
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

function eachAnswer({ say, day }: DayView, sessions: Session[]): string[] {
  return sessions.map((session) =>
    sayArrival(say, { session, rsvp: rsvpOf(day, session.id), zone: day.zone }),
  );
}

type Answered = Pick<Rsvp, 'status'> & { sessionId: number; arrivesAt?: Date | null };

/** Coming late: `Terlambat` and when, a line a session; without a time `Terlambat (pagi)`, and the other sessions. */
export function sayLate(
  say: Say,
  { sessions, rows, zone }: { sessions: Session[]; rows: Answered[]; zone: string },
): { status: string; lines: string[] } {
  const rowOf = ({ id }: Session) => rows.find(({ sessionId }) => sessionId === id);
  const timeless = sessions.filter((each) => rowOf(each)?.status === 'late' && !rowOf(each)?.arrivesAt);
  const part = timeless.map(({ title }) => sayPart(say, title)).join(', ');
  const status = say('rsvp-late');
  return {
    status: part ? say('rsvp-answer-part', { status, part }) : status,
    lines: sessions
      .filter((each) => !timeless.includes(each))
      .map((session) => sayArrival(say, { session, rsvp: rowOf(session), zone })),
  };
}

/** `Sesi pagi: tiba sekitar 08.15 WIB`, `Sesi siang: Hadir`, or `Sesi siang: belum ada`. */
function sayArrival(
  say: Say,
  { session, rsvp, zone }: { session: Session; rsvp?: Omit<Answered, 'sessionId'>; zone: string },
): string {
  const answer = say(rsvp ? `rsvp-${rsvp.status}` : 'rsvp-answer-none');
  const status = rsvp?.arrivesAt ? say('rsvp-arrives', { time: formatTime(rsvp.arrivesAt, zone) }) : answer;
  return say('rsvp-session-at', { title: session.title, status });
}

function startedLines({ say, day }: DayView, startedIds: number[]): string[] {
  return day.sessions
    .filter(({ id }) => startedIds.includes(id))
    .map(({ title, startsAt }) => say('rsvp-left-out', { title, time: formatTime(startsAt, day.zone) }));
}
