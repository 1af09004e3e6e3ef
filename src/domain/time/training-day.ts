import { localDayOf } from './local-time.ts';

/** A training session as far as its place in the calendar goes. No group means that everyone attends. */
export interface CalendarSession {
  id: number;
  startsAt: Date;
  endsAt: Date;
  groupId: number | null;
  /** Starts at 1; raised by a move to another day, not by a change of hour or room. */
  revision: number;
  cancelledAt: Date | null;
}

/** The sessions that one group attends on one local day, first to last. */
export interface TrainingDay<Session extends CalendarSession> {
  heldOn: string;
  /** Null: the participants without a group. */
  groupId: number | null;
  sessions: Session[];
}

export interface TrainingCalendar<Session extends CalendarSession> {
  sessions: readonly Session[];
  /** Every group of the programme, with or without sessions of its own. */
  groupIds: readonly number[];
  zone: string;
}

/** All training days of all groups, in order. A day on which every session is cancelled is none. */
export function trainingDays<Session extends CalendarSession>(
  calendar: TrainingCalendar<Session>,
): TrainingDay<Session>[] {
  const { sessions, groupIds, zone } = calendar;
  const held = sessions
    .filter(({ cancelledAt }) => cancelledAt === null)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.id - b.id);
  const byDay = Map.groupBy(held, ({ startsAt }) => localDayOf(startsAt, zone));
  return [...byDay].flatMap(([heldOn, ofDay]) =>
    [null, ...groupIds].flatMap((groupId) => {
      const attended = ofDay.filter((session) => session.groupId === null || session.groupId === groupId);
      return attended.length > 0 ? [{ heldOn, groupId, sessions: attended }] : [];
    }),
  );
}

/**
 * A number that changes exactly when a session was moved into or out of the day, so that the day asks again:
 * 1 while no session of it ever moved, else a 31-bit checksum over its moved sessions. (A plain sum of the
 * revisions would stay the same when one moved session leaves and another one comes.)
 */
export function occurrenceOf(sessions: readonly CalendarSession[]): number {
  const moved = sessions.filter(({ revision }) => revision > 1);
  if (moved.length === 0) return 1;
  const signature = moved.map(({ id, revision }) => `${id}.${revision}`).toSorted();
  return checksum(signature.join(' '));
}

/** FNV-1a, cut to 31 bits for an integer column. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 1) + 2;
}
