import { type RsvpStatus, rsvpStatuses } from '#domain/attendance/attendance.ts';
import type { RsvpRow } from '#domain/attendance/decide-rsvp.ts';
import type { Say } from '#domain/message.ts';
import type { Right } from '#domain/people/authorise.ts';
import { formatDay } from '#domain/time/time-format.ts';
import type { Db } from '#storage/engine/database.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { sayScope } from '#telegram/screens/attendance-words.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import type { AttendanceDay } from './attendance-day.ts';

type StaffNeeds = Pick<Needs, 'jobs' | 'sayIn'>;

interface Act {
  right: Right<'answerAttendance'>;
  updateId: number;
  now: Date;
}

/** Tells the organizers when an answer takes back what they were told or asked to decide. */
export async function tellStaffOfChange(
  needs: StaffNeeds,
  db: Db,
  change: { input: Act; day: AttendanceDay; rows: RsvpRow[]; wasRequested: boolean },
): Promise<void> {
  const { input, day, rows, wasRequested } = change;
  const { right, updateId, now } = input;
  const { participantId, programmeId, name } = right.about;
  const before = day.rsvps.find(
    (rsvp) => rows.some(({ sessionId }) => sessionId === rsvp.sessionId) && (wasRequested || isTold(rsvp)),
  )?.status;
  if (!before) return;
  await notifyStaff(needs, db, {
    programmeId,
    ...{ subject: `attendance:${participantId}`, now },
    dedupeKey: `attendance:${participantId}:${updateId}`,
    word: (say) => ({
      text: [
        say('rsvp-staff-changed', { name, status: say(`rsvp-${before}`) }),
        say('rsvp-staff-now', { status: say(`rsvp-${strongest(rows)}`) }),
        sayWhich(say, day, rows),
      ].join('\n'),
    }),
  });
}

const isTold = (rsvp: { status: RsvpStatus; reason?: string; letter?: string }) =>
  rsvp.status === 'sick' || rsvp.reason !== undefined || rsvp.letter !== undefined;

/** Of answers that differ the one that matters most to an organizer. */
function strongest(rows: RsvpRow[]): RsvpStatus {
  return rsvpStatuses.findLast((status) => rows.some((row) => row.status === status))!;
}

/** `Sen, 18 Mar 2019, kedua sesi`, or the session by its title. */
function sayWhich(say: Say, day: AttendanceDay, rows: { sessionId: number }[]): string {
  const on = formatDay(day.heldOn, say.locale);
  if (rows.length > 1) return `${on}, ${sayScope(say, rows.length)}`;
  const title = day.sessions.find(({ id }) => id === rows[0]?.sessionId)?.title;
  return day.sessions.length > 1 && title ? `${on}, ${title}` : on;
}
