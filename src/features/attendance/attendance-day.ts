import type { RsvpStatus } from '#domain/attendance/attendance.ts';
import type { Right } from '#domain/people/authorise.ts';
import { wantedTime } from '#domain/reminder/reminder.ts';
import { defaultReminderRules, findAttendanceQuestion } from '#domain/reminder/reminder-rule.ts';
import { type ActMoment, hasPassed } from '#domain/time/downtime.ts';
import { addDays, localDayOf } from '#domain/time/local-time.ts';
import { listPresencesOf, type Presence } from '#storage/attendance/presence-store.ts';
import { listRsvps, type Rsvp } from '#storage/attendance/rsvp-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { listRules } from '#storage/reminder/reminder-rule-store.ts';
import { listSessions, type Session } from '#storage/schedule/session-store.ts';

/** One training day of a participant with what they answered. */
export interface AttendanceDay {
  heldOn: string;
  participantId: number;
  zone: string;
  /** First to last; none when the day is no training day (any more). */
  sessions: Session[];
  rsvps: Rsvp[];
  /** What was marked in its sessions, where a screen says how the day stands (`withMarks`). */
  marks?: Pick<Presence, 'sessionId' | 'status'>[];
}

export async function loadDay(
  db: Db,
  right: Right<'answerAttendance'>,
  heldOn: string,
): Promise<AttendanceDay> {
  const { participantId, zone } = right.about;
  const sessions = await listSessions(db, { ...right.about, from: heldOn, to: heldOn });
  return { heldOn, participantId, zone, sessions, rsvps: await listRsvps(db, participantId, sessions) };
}

/** With what was marked: somebody who has checked in is not told that there is nothing of them. */
export async function withMarks(db: Db, day: AttendanceDay): Promise<AttendanceDay> {
  if (day.sessions.length === 0) return day;
  const marks = await listPresencesOf(db, day.participantId);
  return { ...day, marks: marks.filter(({ sessionId }) => day.sessions.some(({ id }) => id === sessionId)) };
}

/** What was marked, before what was answered. */
export const standingOf = ({ marks = [], rsvps }: AttendanceDay) => [...marks, ...rsvps];

/** The sessions of the day that had not begun when somebody acted. */
export function openSessions(day: AttendanceDay, acted: ActMoment): Session[] {
  return day.sessions.filter((session) => !hasPassed(session.startsAt, acted));
}

/**
 * When the next session that was answered like this begins (ISO, UTC): words that complete the answer are waited for until
 * then. Undefined when all have begun.
 */
export function nextStartOf(
  { sessions, rsvps }: { sessions: Session[]; rsvps: Pick<Rsvp, 'sessionId' | 'status'>[] },
  { status, now }: { status: RsvpStatus; now: Date },
): string | undefined {
  const own = sessions.filter(({ id }) => rsvps.some((r) => r.sessionId === id && r.status === status));
  const starts = own.map(({ startsAt }) => startsAt.getTime()).filter((at) => at > now.getTime());
  return starts.length === 0 ? undefined : new Date(Math.min(...starts)).toISOString();
}

/** Whether a session that can still be answered has no answer. */
export function isUnanswered(day: AttendanceDay, acted: ActMoment): boolean {
  return openSessions(day, acted).some(({ id }) => !day.rsvps.some((rsvp) => rsvp.sessionId === id));
}

/** The next training day with a session that can still be answered, from `fromOn` (today unless told). */
export async function findNextDay(
  db: Db,
  right: Right<'answerAttendance'>,
  { now, fromOn }: { now: Date; fromOn?: string },
): Promise<AttendanceDay | undefined> {
  const from = fromOn ?? localDayOf(now, right.about.zone);
  const sessions = await listSessions(db, { ...right.about, from });
  const next = sessions.find((session) => session.startsAt > now);
  return next ? loadDay(db, right, next.heldOn) : undefined;
}

/**
 * The day that a text about attendance is meant for: its question has gone out and its last session has not
 * ended. Of two such days (today's last session runs, tomorrow has been asked about) the one asked last.
 */
export async function findAskedDay(
  db: Db,
  right: Right<'answerAttendance'>,
  now: Date,
): Promise<AttendanceDay | undefined> {
  const todayOn = localDayOf(now, right.about.zone);
  const tomorrowOn = addDays(todayOn, 1);
  const sessions = await listSessions(db, { ...right.about, from: todayOn, to: tomorrowOn });
  if (sessions.length === 0) return undefined;
  const timing = await readQuestionTiming(db, right.about.programmeId);
  const asked = [tomorrowOn, todayOn].find((heldOn) => {
    const ofDay = sessions.filter((session) => session.heldOn === heldOn && session.endsAt > now);
    const [first] = ofDay;
    return first && wantedTime(first.startsAt, timing, right.about.zone) <= now;
  });
  return asked ? loadDay(db, right, asked) : undefined;
}

/** When the day before is asked about; a programme that switched the question off is read as if it were not. */
async function readQuestionTiming(db: Db, programmeId: number) {
  const rules = await listRules(db, programmeId);
  const question = findAttendanceQuestion(rules.filter(({ isOn }) => isOn));
  return (question ?? findAttendanceQuestion(defaultReminderRules)!).timing;
}
