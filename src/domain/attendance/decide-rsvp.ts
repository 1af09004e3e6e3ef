import { type Downtime, hasPassed } from '#domain/time/downtime.ts';
import { addDays, instantOf, localDayOf } from '#domain/time/local-time.ts';
import type { RsvpStatus } from './attendance.ts';

/** A training session as far as an answer needs it. */
export interface AnswerableSession {
  id: number;
  startsAt: Date;
  endsAt: Date;
}

/** When a late participant expects to arrive: so many minutes after the start, or at a wall time `HH:MM`. */
export type Arrival = { minutesLate: number } | { atTime: string };

export interface RsvpWish<Session extends AnswerableSession> {
  /** The participant's sessions of one training day, in any order, cancelled ones left out. */
  sessions: readonly Session[];
  status: RsvpStatus;
  /** Only for `late`; may be missing. */
  arrival?: Arrival;
  /** Answers this session alone; without it the answer is for the whole day. */
  sessionId?: number;
  zone: string;
  /** When the person acted, and the downtimes it may have waited out. */
  now: Date;
  waited?: readonly Downtime[];
}

export interface RsvpRow {
  sessionId: number;
  status: RsvpStatus;
  arrivesAt: Date | null;
}

/** What the answer still lacks; it counts without. */
export type RsvpFollowUp = 'arrival' | 'reason' | 'letter';

export type RsvpDecision<Session extends AnswerableSession> =
  | { kind: 'decided'; rows: RsvpRow[]; alreadyStarted: Session[]; asks: RsvpFollowUp | null }
  | { kind: 'sessionStarted'; started: Session[]; remaining: Session[] }
  | { kind: 'arrivalOutsideSession'; session: Session; arrivesAt: Date }
  | { kind: 'noSession' };

/**
 * Decides what an attendance answer writes. The answer to a session closes when it starts. *Hadir* for the day
 * is saved for every session that has not begun; any other answer for a day that has begun is refused with
 * what remains, because it may have been meant for the session that runs. *Terlambat* for the day is late for
 * its first session, with the arrival, and present for the others. Izin asks for a reason, Dinas luar for a
 * letter; neither holds the answer up.
 */
export function decideRsvp<Session extends AnswerableSession>(
  wish: RsvpWish<Session>,
): RsvpDecision<Session> {
  const { status, sessionId } = wish;
  const sessions = wish.sessions
    .filter((session) => sessionId === undefined || session.id === sessionId)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const started = sessions.filter((session) => hasBegun(session, wish));
  const open = sessions.filter((session) => !hasBegun(session, wish));
  const [first] = sessions;
  if (first === undefined) return { kind: 'noSession' };
  if (open.length === 0 || (started.length > 0 && status !== 'present')) {
    return { kind: 'sessionStarted', started, remaining: stillOpen(wish) };
  }
  if (status === 'late') return decideLate(first, open.slice(1), wish);
  const rows = open.map(({ id }) => ({ sessionId: id, status, arrivesAt: null }));
  return { kind: 'decided', rows, alreadyStarted: started, asks: followUps[status] };
}

const followUps: Record<Exclude<RsvpStatus, 'late'>, RsvpFollowUp | null> = {
  present: null,
  excused: 'reason',
  sick: null,
  official_duty: 'letter',
};

function hasBegun(
  { startsAt }: AnswerableSession,
  { now, waited }: Pick<RsvpWish<AnswerableSession>, 'now' | 'waited'>,
) {
  return hasPassed(startsAt, { at: now, waited });
}

function stillOpen<Session extends AnswerableSession>(wish: RsvpWish<Session>): Session[] {
  return wish.sessions
    .filter((session) => !hasBegun(session, wish))
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function decideLate<Session extends AnswerableSession>(
  first: Session,
  others: Session[],
  { arrival, zone }: RsvpWish<Session>,
): RsvpDecision<Session> {
  const arrivesAt = arrival === undefined ? null : arrivalAt(first, arrival, zone);
  if (arrivesAt !== null && (arrivesAt <= first.startsAt || arrivesAt >= first.endsAt)) {
    return { kind: 'arrivalOutsideSession', session: first, arrivesAt };
  }
  const present = others.map(({ id }) => ({ sessionId: id, status: 'present' as const, arrivesAt: null }));
  const rows = [{ sessionId: first.id, status: 'late' as const, arrivesAt }, ...present];
  return { kind: 'decided', rows, alreadyStarted: [], asks: arrivesAt === null ? 'arrival' : null };
}

function arrivalAt({ startsAt }: AnswerableSession, arrival: Arrival, zone: string): Date {
  if ('minutesLate' in arrival) return new Date(startsAt.getTime() + arrival.minutesLate * 60_000);
  return instantOf(localDayOf(startsAt, zone), arrival.atTime, zone);
}

/** The last day on which a letter may follow: H+2 unless the programme sets another number of days. */
export function letterDueOn(heldOn: string, evidenceDays = 2): string {
  return addDays(heldOn, evidenceDays);
}
