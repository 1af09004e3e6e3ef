/** Checking in oneself opens this long before the start of a session. */
export const opensBeforeMinutes = 30;

const minuteMs = 60_000;

/** When a session takes place, and whether the organizers have closed its attendance before its time. */
export interface CheckInSession {
  startsAt: Date;
  endsAt: Date;
  closedAt?: Date;
}

/** What a programme decides about checking in. */
export interface CheckInRules {
  lateAfterMinutes: number;
  /** Minutes after the start at which checking in oneself ends; undefined: with the session. */
  checkInClosesMinutes?: number;
}

/** From when until when (not including) one can check in oneself, and from when one is late. */
export interface CheckInWindow {
  opensAt: Date;
  lateFromAt: Date;
  closesAt: Date;
}

/**
 * The window of a session. It never reaches past the session's end, nor past the moment the organizers closed
 * it. Whole minutes count as they print: with 15 minutes allowed after 08.00, 08.15 is in time and 08.16 late.
 */
export function checkInWindow(session: CheckInSession, rules: CheckInRules): CheckInWindow {
  const startMs = session.startsAt.getTime();
  const after = (minutes: number) => new Date(startMs + minutes * minuteMs);
  const ends = [
    session.endsAt,
    ...(rules.checkInClosesMinutes === undefined ? [] : [after(rules.checkInClosesMinutes)]),
    ...(session.closedAt ? [session.closedAt] : []),
  ];
  return {
    opensAt: after(-opensBeforeMinutes),
    lateFromAt: after(rules.lateAfterMinutes + 1),
    closesAt: new Date(Math.min(...ends.map((end) => end.getTime()))),
  };
}

export type WindowPhase = 'before' | 'open' | 'closed';

export function phaseAt(window: CheckInWindow, at: Date): WindowPhase {
  if (at >= window.closesAt) return 'closed';
  return at < window.opensAt ? 'before' : 'open';
}

/** What somebody is who comes in at `at`. */
export function arrivalStatus(window: CheckInWindow, at: Date): 'present' | 'late' {
  return at < window.lateFromAt ? 'present' : 'late';
}
