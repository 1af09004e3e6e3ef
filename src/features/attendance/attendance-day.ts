import type { Right } from '#domain/people/authorise.ts';
import { wantedTime } from '#domain/reminder/reminder.ts';
import { defaultReminderRules, findAttendanceQuestion } from '#domain/reminder/reminder-rule.ts';
import { type ActMoment, hasPassed } from '#domain/time/downtime.ts';
import { addDays, localDayOf } from '#domain/time/local-time.ts';
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

/** The sessions of the day that had not begun when somebody acted. */
export function openSessions(day: AttendanceDay, acted: ActMoment): Session[] {
  return day.sessions.filter((session) => !hasPassed(session.startsAt, acted));
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
