/** What a rule hangs on: a training day of a group, or a deadline of the plan. */
export type ReminderAnchor = 'trainingDay' | 'deadline';

/**
 * When, counted from the anchor: a wall time some days before (negative) or after its day, or minutes before
 * (negative) or after its first start or the deadline.
 */
export type ReminderTiming = { days: number; at: string } | { minutes: number };

export interface ReminderRule {
  /** Stable within a programme; part of what makes a reminder unique. */
  key: string;
  anchor: ReminderAnchor;
  timing: ReminderTiming;
  /** Only people who still have something to do: answer for a session, finish the sections of a deadline. */
  audience: 'unanswered' | 'notDone';
  message: 'attendanceQuestion' | 'attendanceReminder' | 'planDeadline';
  /** For the H-1 attendance question alone: it may go on a Sunday or a day off, inside that day's hours. */
  allowedOnDaysOff: boolean;
}

function deadlineRule(days: number): ReminderRule {
  return {
    key: `plan-deadline-${days}`,
    anchor: 'deadline',
    timing: { days: -days, at: '09:00' },
    audience: 'notDone',
    message: 'planDeadline',
    allowedOnDaysOff: false,
  };
}

/** What every programme starts with. */
export const defaultReminderRules: readonly ReminderRule[] = [
  {
    key: 'attendance-question',
    anchor: 'trainingDay',
    timing: { days: -1, at: '16:00' },
    audience: 'unanswered',
    message: 'attendanceQuestion',
    allowedOnDaysOff: true,
  },
  {
    key: 'attendance-reminder',
    anchor: 'trainingDay',
    timing: { days: 0, at: '07:00' },
    audience: 'unanswered',
    message: 'attendanceReminder',
    allowedOnDaysOff: false,
  },
  deadlineRule(7),
  deadlineRule(3),
  deadlineRule(1),
];
