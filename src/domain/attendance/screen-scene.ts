import { type CheckInRules, type CheckInSession, checkInWindow, phaseAt } from './check-in-window.ts';

/** A session as the venue screen sees it. */
export interface ScreenSession extends CheckInSession {
  /** Undefined for everybody. */
  groupId?: number;
}

/**
 * What the screen shows: open: a session one can check in to · waiting: the next one that opens (`isFirst`: none
 * has been today) · running: one that goes on though checking in has closed · over: nothing comes any more.
 */
export type ScreenScene<S extends ScreenSession> =
  | { kind: 'open' | 'running'; session: S; next?: S }
  | { kind: 'waiting'; next: S }
  | { kind: 'over' };

/**
 * Picks what a screen shows at `now`. Of sessions that are open at the same time it is the one that begins
 * last: the others have had their time. With a group chosen, only its own sessions and those for everybody.
 */
export function pickScene<S extends ScreenSession>(
  sessions: S[],
  { rules, now, groupId }: { rules: CheckInRules; now: Date; groupId?: number },
): ScreenScene<S> {
  const shown = sessions
    .filter((each) => groupId === undefined || each.groupId === undefined || each.groupId === groupId)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const phaseOf = (session: S) => phaseAt(checkInWindow(session, rules), now);
  const open = shown.findLast((each) => phaseOf(each) === 'open');
  const next = shown.find((each) => phaseOf(each) === 'before' && each !== open);
  if (open) return { kind: 'open', session: open, ...(next ? { next } : {}) };
  const running = shown.findLast((each) => each.startsAt <= now && now < each.endsAt);
  if (running) return { kind: 'running', session: running, ...(next ? { next } : {}) };
  return next ? { kind: 'waiting', next } : { kind: 'over' };
}

/** Groups whose own session can be checked in to at `now`: with two of them the screen must be told which. */
export function openGroupIds(sessions: ScreenSession[], rules: CheckInRules, now: Date): number[] {
  const open = sessions.filter((each) => phaseAt(checkInWindow(each, rules), now) === 'open');
  return [...new Set(open.flatMap(({ groupId }) => groupId ?? []))];
}

/** What a person is called in the room: the first word of the name that is no title such as `Dr.`. */
export function firstNameOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.find((word) => word.length > 1 && !word.endsWith('.')) ?? words[0] ?? '';
}
