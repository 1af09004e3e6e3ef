import { localDayOf } from '#domain/time/local-time.ts';
import type { AttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { marksOpenBeforeMs } from './mark/mark-presence.ts';

/**
 * The session whose board is meant now: the only one that is on (from an hour before its start to its end), else the
 * last one of today that is over. Undefined where several are on, or none has been today.
 */
export function chooseSession(
  sessions: readonly AttendanceSession[],
  { now, zone }: { now: Date; zone: string },
): AttendanceSession | undefined {
  const begun = begunSessions(sessions, now);
  const running = begun.filter(({ endsAt }) => endsAt > now);
  // Towards the end of the morning the afternoon can be marked already; the one that has started is meant.
  const started = running.filter(({ startsAt }) => startsAt <= now);
  const on = started.length > 0 ? started : running;
  if (on.length > 0) return on.length === 1 ? on[0] : undefined;
  return begun.find(({ heldOn }) => heldOn === localDayOf(now, zone));
}

/** The sessions that can be marked, newest first. */
export function begunSessions(sessions: readonly AttendanceSession[], now: Date): AttendanceSession[] {
  return sessions
    .filter(({ startsAt }) => startsAt.getTime() - marksOpenBeforeMs <= now.getTime())
    .toReversed();
}
