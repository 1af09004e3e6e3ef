import type { PresenceStatus } from './attendance.ts';
import type { AttendanceRules } from './attendance-rules.ts';

/** A session as far as counting goes. Cancelled ones count nowhere. */
export interface CountedSession {
  id: number;
  startsAt: Date;
  endsAt: Date;
  groupId?: number;
  jp?: number;
  cancelledAt?: Date;
  closedAt?: Date;
}

/** A mark: what happened, and when somebody came in, where that is known. */
export interface Mark {
  sessionId: number;
  status: PresenceStatus;
  arrivedAt?: Date;
}

/**
 * How a session stands for one participant. `unmarked` is over but not closed, and nobody has said anything yet:
 * it counts neither for nor against. `held` is closed, or over and marked.
 */
export interface SessionStanding {
  sessionId: number;
  state: 'coming' | 'unmarked' | 'held';
  /** The mark; for a session that is over and unmarked, what an approved absence makes of it. */
  status?: PresenceStatus;
  /** Weight in hundredths of a JP (or of a session): whole numbers, so that sums are exact. */
  weight: number;
  counts: boolean;
  /** False when it left the hours one is measured by: excused, and the programme takes those out. */
  isMeasured: boolean;
}

/** `hard`: three quarters of what may be missed is used up. `impossible`: the minimum is out of reach. */
export type WarningLevel = 'none' | 'hard' | 'impossible';

/** Where one participant stands. JP, or sessions where the programme counts those, with at most two decimals. */
export interface AttendanceRecord {
  sessions: SessionStanding[];
  attended: number;
  held: number;
  planned: number;
  /** One decimal; undefined before anything was held. */
  percentSoFar?: number;
  /** When nothing more is missed; one decimal; undefined when nothing is planned. */
  bestPercent?: number;
  /** What may still be missed, whole units, never negative. */
  absenceLeft: number;
  level: WarningLevel;
}

export interface AttendanceFacts {
  /** All sessions of the programme; those of other groups are left out here. */
  sessions: readonly CountedSession[];
  groupId?: number;
  marks: readonly Mark[];
  /** Absences that were approved, by the status they give. */
  approved: readonly { sessionId: number; status: PresenceStatus }[];
}

/**
 * The one place that counts attendance: the status card, the recap, the board and the warnings all read this. A
 * participant is measured by the sessions for everyone and those of the group they are in now. A session without
 * JP weighs its minutes over the length of a JP, rounded to whole JP, at least one. Percentages never exceed 100 and
 * are never rounded up to 100 or to the minimum.
 */
export function recordAttendance(
  facts: AttendanceFacts,
  { rules, now }: { rules: AttendanceRules; now: Date },
): AttendanceRecord {
  const marks = new Map(facts.marks.map((mark) => [mark.sessionId, mark]));
  const approved = new Map(facts.approved.map((each) => [each.sessionId, each.status]));
  const sessions = facts.sessions
    .filter((each) => !each.cancelledAt && (each.groupId === undefined || each.groupId === facts.groupId))
    .map((session) =>
      standingOf(session, { mark: marks.get(session.id), approved: approved.get(session.id), rules, now }),
    );
  return { sessions, ...tally(sessions, rules.minimumPercent) };
}

function standingOf(
  session: CountedSession,
  known: { mark?: Mark; approved?: PresenceStatus; rules: AttendanceRules; now: Date },
): SessionStanding {
  const { mark, rules, now } = known;
  const isOver = session.endsAt <= now || session.closedAt !== undefined;
  const status = mark?.status ?? (isOver ? known.approved : undefined);
  const state = !isOver ? 'coming' : status || session.closedAt ? 'held' : 'unmarked';
  const counts = status !== undefined && doesCount(status, { session, mark, rules });
  const isExcused = status === 'excused' || status === 'sick' || status === 'official_duty';
  const isMeasured = rules.excusedStays || counts || !isExcused;
  return { sessionId: session.id, state, status, weight: weightOf(session, rules), counts, isMeasured };
}

function doesCount(
  status: PresenceStatus,
  { session, mark, rules }: { session: CountedSession; mark?: Mark; rules: AttendanceRules },
): boolean {
  if (!rules.counted.includes(status)) return false;
  const limit = rules.lateCountsUntilMinutes;
  if (status !== 'late' || limit === undefined || !mark?.arrivedAt) return true;
  return mark.arrivedAt.getTime() - session.startsAt.getTime() <= limit * 60_000;
}

/** The weight of a session in hundredths. */
export function weightOf(
  { jp, startsAt, endsAt }: Pick<CountedSession, 'jp' | 'startsAt' | 'endsAt'>,
  rules: Pick<AttendanceRules, 'countBy' | 'minutesPerJp'>,
): number {
  if (rules.countBy === 'session') return 100;
  if (jp !== undefined) return Math.round(jp * 100);
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  return Math.max(1, Math.round(minutes / rules.minutesPerJp)) * 100;
}

function tally(sessions: SessionStanding[], minimumPercent: number): Omit<AttendanceRecord, 'sessions'> {
  const measured = sessions.filter((each) => each.isMeasured);
  const held = measured.filter((each) => each.state === 'held');
  const planned = sum(measured);
  const attended = sum(held.filter((each) => each.counts));
  const lost = sum(held) - attended;
  const allowed = (planned * (100 - minimumPercent)) / 100;
  const percent = (part: number, whole: number) =>
    whole > 0 ? { value: roundPercent(part, whole, minimumPercent) } : undefined;
  const percentSoFar = percent(attended, sum(held))?.value;
  const bestPercent = percent(planned - lost, planned)?.value;
  return {
    attended: attended / 100,
    held: sum(held) / 100,
    planned: planned / 100,
    ...(percentSoFar === undefined ? {} : { percentSoFar }),
    ...(bestPercent === undefined ? {} : { bestPercent }),
    absenceLeft: Math.max(0, Math.floor((allowed - lost) / 100)),
    level: lost === 0 ? 'none' : lost > allowed ? 'impossible' : lost >= 0.75 * allowed ? 'hard' : 'none',
  };
}

const sum = (sessions: SessionStanding[]) => sessions.reduce((total, each) => total + each.weight, 0);

/** One decimal. 79,96 stays below a minimum of 80, and 99,97 below 100: nobody reads that they have what they lack. */
function roundPercent(part: number, whole: number, minimumPercent: number): number {
  const exact = (part * 1_000) / whole;
  const rounded = Math.round(exact);
  const steps = [minimumPercent * 10, 1_000];
  return (steps.some((step) => exact < step && rounded >= step) ? Math.floor(exact) : rounded) / 10;
}
