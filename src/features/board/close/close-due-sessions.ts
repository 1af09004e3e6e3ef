import { findAttendanceSession, getAttendanceRules } from '#storage/attendance/attendance-facts.ts';
import { listTakenSessions } from '#storage/attendance/session-close-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { listActiveProgrammes } from '#storage/programme/programme-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { endMarking } from './end-marking.ts';

/** Closes every session whose time to close by itself has come: some time after its end, or after it was reopened. */
export async function closeDueSessions(needs: Pick<Needs, 'database' | 'clock'>): Promise<void> {
  const now = needs.clock.now();
  for (const { id, at } of await listClosings(needs.database.db)) {
    if (at <= now) await closeByItself(needs, id, now);
  }
}

async function closeByItself(needs: Pick<Needs, 'database'>, sessionId: number, now: Date): Promise<void> {
  await needs.database.transaction(async (db) => {
    const session = await findAttendanceSession(db, sessionId);
    if (session) await endMarking(db, session, { now });
  });
}

/** When the next session closes by itself. */
export async function nextClosingAt(needs: Pick<Needs, 'database'>): Promise<Date | undefined> {
  const closings = await listClosings(needs.database.db);
  return closings.map(({ at }) => at).toSorted((a, b) => a.getTime() - b.getTime())[0];
}

async function listClosings(db: Db): Promise<{ id: number; at: Date }[]> {
  const closings: { id: number; at: Date }[] = [];
  for (const programme of await listActiveProgrammes(db)) {
    const taken = await listTakenSessions(db, programme.id);
    if (taken.length === 0) continue;
    const { closeAfterMinutes } = await getAttendanceRules(db, programme.id);
    for (const { id, endsAt, reopenedAt } of taken) {
      const from = Math.max(endsAt.getTime(), reopenedAt?.getTime() ?? 0);
      closings.push({ id, at: new Date(from + closeAfterMinutes * 60_000) });
    }
  }
  return closings;
}
