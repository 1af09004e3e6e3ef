import { type PresenceStatus, presenceStatuses } from './attendance.ts';

/** How a programme counts attendance. What is not stored has the default. */
export interface AttendanceRules {
  /** Of what is planned, this much must be attended. */
  minimumPercent: number;
  /** `jp`: a session weighs its teaching hours; `session`: each weighs one. */
  countBy: 'jp' | 'session';
  /** Length of one JP, for sessions whose JP nobody wrote down. */
  minutesPerJp: number;
  /** Statuses that count as attended. */
  counted: readonly PresenceStatus[];
  /** Somebody later than this does not count, however they are marked; undefined: late always counts. */
  lateCountsUntilMinutes?: number;
  /** Whether what was excused and does not count stays in the hours one is measured by. */
  excusedStays: boolean;
  /** Minutes after its end at which a session in which somebody was marked closes by itself. */
  closeAfterMinutes: number;
}

export const defaultAttendanceRules: Omit<AttendanceRules, 'minimumPercent'> = {
  countBy: 'jp',
  minutesPerJp: 45,
  counted: ['present', 'late'],
  excusedStays: true,
  closeAfterMinutes: 120,
};

/** The rules of a programme from its minimum and what it has stored of its own; anything unreadable has the default. */
export function readAttendanceRules(minimumPercent: number, stored: unknown): AttendanceRules {
  const own = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const counted = Array.isArray(own.counted)
    ? presenceStatuses.filter((each) => isIn(own.counted, each))
    : [];
  const lateLimit = wholeMinutes(own.lateCountsUntilMinutes);
  return {
    minimumPercent,
    countBy: own.countBy === 'session' ? 'session' : defaultAttendanceRules.countBy,
    minutesPerJp: wholeMinutes(own.minutesPerJp) || defaultAttendanceRules.minutesPerJp,
    counted: counted.length > 0 ? counted : defaultAttendanceRules.counted,
    ...(lateLimit === undefined ? {} : { lateCountsUntilMinutes: lateLimit }),
    excusedStays: own.excusedStays !== false,
    closeAfterMinutes: wholeMinutes(own.closeAfterMinutes) ?? defaultAttendanceRules.closeAfterMinutes,
  };
}

const isIn = (list: unknown, status: PresenceStatus) => (list as unknown[]).includes(status);

function wholeMinutes(value: unknown): number | undefined {
  return Number.isInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}
