import { unmarkedRule, unmarkedTarget } from '#domain/attendance/unmarked-day.ts';
import { addDays, instantOf } from '#domain/time/local-time.ts';
import type { Db } from '#storage/engine/database.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { queueStartedMessages } from '#storage/reminder/started-messages.ts';
import { type AttendanceSession, getAttendanceRules } from './attendance-facts.ts';

/** A session in which nobody has recorded a participant. */
export interface UnrecordedSession {
  id: number;
  title: string;
  heldOn: string;
}

/** Somebody was marked by a code, by hand or from paper: attendance was taken. */
const taken = { some: { source: { notIn: ['request', 'close'] } } };

/**
 * The closed sessions of a day in which attendance was taken and this participant stays unrecorded, in time order. Not
 * those that a request of theirs holds: the organizers know of it.
 */
export async function listUnrecordedSessions(
  db: Db,
  of: { participantId: number; heldOn: string },
): Promise<UnrecordedSession[]> {
  const { participantId, heldOn } = of;
  const rows = await db.session.findMany({
    where: {
      heldOn,
      cancelledAt: null,
      closedAt: { not: null },
      presences: taken,
      AND: { presences: { some: { participantId, status: 'unrecorded' } } },
      absences: { none: { participantId } },
    },
    select: { id: true, title: true, heldOn: true },
    orderBy: { startsAt: 'asc' },
  });
  return rows;
}

/**
 * Queues what these participants hear of a session that was closed without them: once a day, after its last session has
 * closed or would have closed by itself, only where attendance was taken. Worded when it goes, from how it stands then.
 */
export async function queueUnmarked(
  db: Db,
  session: AttendanceSession,
  { participantIds, now }: { participantIds: number[]; now: Date },
): Promise<void> {
  const { programmeId, heldOn } = session;
  const isTaken = await db.session.count({ where: { id: session.id, presences: taken } });
  if (participantIds.length === 0 || isTaken === 0) return;
  const { zone, absenceLateDays } = await getProgramme(db, programmeId);
  const wantedAt = await lastCloseAt(db, session, now);
  await queueStartedMessages(
    db,
    programmeId,
    participantIds.map((participantId) => ({
      ...{ participantId, ruleKey: unmarkedRule, target: unmarkedTarget(heldOn), kind: 'warning', wantedAt },
      usefulUntil: instantOf(addDays(heldOn, absenceLateDays + 1), '00:00', zone),
    })),
  );
}

/** Now when the day has no other open session, else just after the last of them closes by itself. */
async function lastCloseAt(db: Db, { programmeId, heldOn }: AttendanceSession, now: Date): Promise<Date> {
  const open = await db.session.findFirst({
    where: { programmeId, heldOn, cancelledAt: null, closedAt: null },
    orderBy: { endsAt: 'desc' },
  });
  if (!open) return now;
  const { closeAfterMinutes } = await getAttendanceRules(db, programmeId);
  return new Date(Math.max(now.getTime(), open.endsAt.getTime() + (closeAfterMinutes + 1) * 60_000));
}
