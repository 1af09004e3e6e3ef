import type { PresenceSource, PresenceStatus } from './attendance.ts';
import { spentSteps, usableSteps } from './check-in-code.ts';
import {
  arrivalStatus,
  type CheckInRules,
  type CheckInSession,
  checkInWindow,
  phaseAt,
} from './check-in-window.ts';

/** What stands already for a participant in a session. */
export interface MarkedPresence {
  status: PresenceStatus;
  arrivedAt?: Date;
  source: PresenceSource;
}

/** A session of a programme somebody is in, as checking in sees it. */
export interface CheckInPlace extends CheckInSession, CheckInRules {
  sessionId: number;
  participantId: number;
  title: string;
  heldOn: string;
  zone: string;
  /** False for a session of another group. */
  isOwn: boolean;
  isCancelled: boolean;
  presence?: MarkedPresence;
}

/** What somebody holds up: digits they typed, or the session and step of a genuine QR. */
export type CheckInKey =
  | { kind: 'digits'; fits(sessionId: number, step: number): boolean }
  | { kind: 'token'; sessionId: number; step: number };

export type CheckInVerdict<P extends CheckInPlace> =
  | { kind: 'checkIn'; place: P; step: number; status: 'present' | 'late' }
  | { kind: 'alreadyIn' | 'notOpen' | 'closed' | 'cancelled' | 'otherGroup' | 'expired'; place: P }
  /** A QR of a programme the person is not in. */
  | { kind: 'otherProgramme' }
  | { kind: 'wrong' }
  /** Digits, and nothing they could be for: no window is open, or everything open is marked. */
  | { kind: 'noWindow' }
  | { kind: 'nothingLeft'; place: P };

/**
 * Decides what digits or a QR sent at `at` do. The time of sending counts, never that of arrival: a code that
 * was right then is right. `places` are the sessions of the person's programmes around that time.
 */
export function judgeCheckIn<P extends CheckInPlace>(
  key: CheckInKey,
  { places, at }: { places: P[]; at: Date },
): CheckInVerdict<P> {
  const sorted = places.toSorted(byRelevance(at));
  return key.kind === 'token' ? judgeToken(key, sorted, at) : judgeDigits(key, sorted, at);
}

function judgeToken<P extends CheckInPlace>(
  { sessionId, step }: { sessionId: number; step: number },
  places: P[],
  at: Date,
): CheckInVerdict<P> {
  const place = places.find((each) => each.sessionId === sessionId);
  if (!place) return { kind: 'otherProgramme' };
  if (isMarked(place)) return { kind: 'alreadyIn', place };
  return usableSteps(at).includes(step) ? judgePlace(place, step, at) : { kind: 'expired', place };
}

function judgeDigits<P extends CheckInPlace>(
  key: Extract<CheckInKey, { kind: 'digits' }>,
  places: P[],
  at: Date,
): CheckInVerdict<P> {
  for (const place of places) {
    const step = usableSteps(at).find((each) => key.fits(place.sessionId, each));
    if (step !== undefined) return judgePlace(place, step, at);
  }
  const open = places.filter((place) => isOpen(place, at));
  if (open.length === 0) return { kind: 'noWindow' };
  if (open.every((place) => isMarked(place))) return { kind: 'nothingLeft', place: open[0]! };
  const spent = open.find((place) => spentSteps(at).some((step) => key.fits(place.sessionId, step)));
  return spent ? { kind: 'expired', place: spent } : { kind: 'wrong' };
}

/** A fresh code of this session: may it be used by this person now? */
function judgePlace<P extends CheckInPlace>(place: P, step: number, at: Date): CheckInVerdict<P> {
  if (place.isCancelled) return { kind: 'cancelled', place };
  if (!place.isOwn) return { kind: 'otherGroup', place };
  if (isMarked(place)) return { kind: 'alreadyIn', place };
  const window = checkInWindow(place, place);
  const phase = phaseAt(window, at);
  if (phase !== 'open') return { kind: phase === 'before' ? 'notOpen' : 'closed', place };
  return { kind: 'checkIn', place, step, status: arrivalStatus(window, at) };
}

/** Whether a mark stands that the person's own check-in leaves alone: any but the absence set at the close. */
function isMarked({ presence }: CheckInPlace): boolean {
  return presence !== undefined && !(presence.source === 'close' && presence.status === 'unrecorded');
}

function isOpen(place: CheckInPlace, at: Date): boolean {
  return place.isOwn && !place.isCancelled && phaseAt(checkInWindow(place, place), at) === 'open';
}

/** Own sessions before others, open ones before others, then the one that begins last. */
function byRelevance(at: Date) {
  const rank = (place: CheckInPlace) => (isOpen(place, at) ? 0 : place.isOwn ? 1 : 2);
  return (a: CheckInPlace, b: CheckInPlace) =>
    rank(a) - rank(b) || b.startsAt.getTime() - a.startsAt.getTime();
}
