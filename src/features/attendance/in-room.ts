import { checkInWindow, phaseAt } from '#domain/attendance/check-in-window.ts';
import type { Db } from '#storage/engine/database.ts';
import type { AttendanceDay } from './attendance-day.ts';

/**
 * Whether somebody who says that they come may be in the room by now: checking in to a session of the day has been opened,
 * and they are not marked in it. Outside those hours it costs nothing.
 */
export async function mayCheckIn(db: Db, day: AttendanceDay, now: Date): Promise<boolean> {
  const open = day.sessions.filter(
    (session) => phaseAt(checkInWindow(session, { lateAfterMinutes: 0 }), now) === 'open',
  );
  if (open.length === 0) return false;
  const ids = open.map(({ id }) => id);
  const marked = await db.presence.count({
    where: { participantId: day.participantId, sessionId: { in: ids } },
  });
  return marked < open.length;
}
