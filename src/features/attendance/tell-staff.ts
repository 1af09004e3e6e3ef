import { type RsvpStatus, rsvpStatuses } from '#domain/attendance.ts';
import type { RsvpRow } from '#domain/decide-rsvp.ts';
import type { Say } from '#domain/message.ts';
import type { Membership } from '#domain/role.ts';
import { formatDay } from '#domain/time-format.ts';
import type { Db } from '#storage/database.ts';
import { sayScope } from '#telegram/attendance-words.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/notify-staff.ts';
import type { AttendanceDay } from './attendance-day.ts';

type StaffNeeds = Pick<Needs, 'jobs' | 'sayIn'>;

interface Act {
  membership: Membership;
  updateId: number;
  now: Date;
}

/**
 * Tells the organizers of Sakit at once, and of any answer that takes back what they were told. Izin and Dinas
 * luar are told when their reason and letter have come.
 */
export async function tellStaffOfAnswer(
  needs: StaffNeeds,
  db: Db,
  { input, day, rows }: { input: Act; day: AttendanceDay; rows: RsvpRow[] },
): Promise<void> {
  const before = day.rsvps.find(
    (rsvp) => rows.some(({ sessionId }) => sessionId === rsvp.sessionId) && isTold(rsvp),
  )?.status;
  const sick = rows.filter(({ status }) => status === 'sick');
  const reported = sick.length > 0 ? sick : before ? rows : [];
  const [first] = reported;
  if (!first) return;
  await notify(needs, db, {
    act: input,
    word: (say) => [
      sick.length > 0 || before === undefined
        ? say('rsvp-staff-sick', { name: input.membership.name })
        : say('rsvp-staff-changed', { name: input.membership.name, status: say(`rsvp-${before}`) }),
      ...(sick.length > 0 ? [] : [say('rsvp-staff-now', { status: say(`rsvp-${strongest(rows)}`) })]),
      sayWhich(say, day, reported),
    ],
  });
}

/** Tells the organizers the reason of Izin or the letter of Dinas luar. */
export async function tellStaffOfAddition(
  needs: StaffNeeds,
  db: Db,
  told: { act: Act; day: AttendanceDay; sessionIds: number[]; kind: 'reason' | 'letter'; words: string },
): Promise<void> {
  const rows = told.sessionIds.map((sessionId) => ({ sessionId }));
  await notify(needs, db, {
    act: told.act,
    word: (say) => [
      say(`rsvp-staff-${told.kind}`, { name: told.act.membership.name }),
      sayWhich(say, told.day, rows),
      say(`rsvp-staff-${told.kind}-words`, { words: told.words }),
    ],
  });
}

async function notify(
  needs: StaffNeeds,
  db: Db,
  { act, word }: { act: Act; word: (say: Say) => string[] },
): Promise<void> {
  await notifyStaff(needs, db, {
    programmeId: act.membership.programmeId,
    dedupeKey: `attendance:${act.membership.participantId}:${act.updateId}`,
    now: act.now,
    word: (say) => ({ text: word(say).join('\n') }),
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
