import { instantOf } from '#domain/time/local-time.ts';
import { type DraftedSession, differenceOf, type SessionValues } from './session-change.ts';

/** Why a change cannot be. Times are `HH:MM`, days `YYYY-MM-DD`. */
export type ChangeFault =
  | { kind: 'endBeforeStart'; start: string; end: string }
  | { kind: 'outsideProgramme'; startsOn: string; endsOn: string }
  | { kind: 'overlap'; title: string; start: string; end: string }
  | { kind: 'inThePast' }
  | { kind: 'sessionStarted' };

export interface ChangeContext {
  /** The whole timetable as the draft makes it. */
  sessions: DraftedSession[];
  programme: { startsOn: string; endsOn: string; zone: string };
  now: Date;
}

/** What says when and for whom a session is. Once it has begun, the rest may still change: a room, materials. */
const settled = ['heldOn', 'startTime', 'endTime', 'groupId', 'isCancelled'] as const;

/**
 * Judges what a session is to become. Sessions of the same people must not overlap; touching is no overlap.
 * What has begun keeps its day, hours and people; nothing is moved into the past.
 */
export function judgeChange(change: DraftedSession, context: ChangeContext): ChangeFault | undefined {
  const { before, after } = change;
  const { programme, now } = context;
  const patch: Partial<SessionValues> = before ? differenceOf(before, after) : after;
  const touchesSettled = settled.some((field) => field in patch);
  if (!touchesSettled) return undefined;
  if (before && startOf(before, programme.zone) <= now) return { kind: 'sessionStarted' };
  if (after.isCancelled) return undefined;
  if (after.endTime <= after.startTime)
    return { kind: 'endBeforeStart', start: after.startTime, end: after.endTime };
  const { startsOn, endsOn } = programme;
  const isNewDay = !before || 'heldOn' in patch;
  if (isNewDay && (after.heldOn < startsOn || endsOn < after.heldOn))
    return { kind: 'outsideProgramme', startsOn, endsOn };
  if (startOf(after, programme.zone) <= now) return { kind: 'inThePast' };
  return findOverlap(change, context.sessions);
}

function findOverlap(change: DraftedSession, sessions: DraftedSession[]): ChangeFault | undefined {
  const { after } = change;
  const other = sessions.find(
    (each) =>
      !isSame(each, change) &&
      !each.after.isCancelled &&
      each.after.heldOn === after.heldOn &&
      each.after.startTime < after.endTime &&
      after.startTime < each.after.endTime &&
      sharePeople(each.after, after),
  );
  if (!other) return undefined;
  const { title, startTime, endTime } = other.after;
  return { kind: 'overlap', title, start: startTime, end: endTime };
}

const isSame = (a: DraftedSession, b: DraftedSession) =>
  a.sessionId === undefined
    ? a.changeId !== undefined && a.changeId === b.changeId
    : a.sessionId === b.sessionId;

const sharePeople = (a: SessionValues, b: SessionValues) =>
  a.groupId === null || b.groupId === null || a.groupId === b.groupId;

function startOf({ heldOn, startTime }: SessionValues, zone: string): Date {
  return instantOf(heldOn, startTime, zone);
}
