/** What a rule hangs on: a training day of a group, a deadline of the plan, or a state of each one's own plan. */
export type ReminderAnchor = 'trainingDay' | 'deadline' | 'planState';

/** Counted from the first day of the programme (`notStarted`), or from the reviewer's decision. */
export const remindedPlanStates = ['notStarted', 'changesRequested'] as const;
export type RemindedPlanState = (typeof remindedPlanStates)[number];

/**
 * When, counted from the anchor: a wall time some days before (negative) or after its day, or minutes before
 * (negative) or after its first start or the deadline.
 */
export type ReminderTiming = { days: number; at: string } | { minutes: number };

/**
 * `open`: only people who still have something to do (answer for a session, finish the sections of a deadline,
 * leave the plan state); `everyone`: also those who are done. A rule without words of its own is always `open`.
 */
export type ReminderAudience = 'open' | 'everyone';

export interface ReminderRule {
  /** Stable within a programme and never used again; part of what makes a reminder unique. */
  key: string;
  anchor: ReminderAnchor;
  /** For the anchor `planState`. */
  planState?: RemindedPlanState;
  timing: ReminderTiming;
  audience: ReminderAudience;
  /** Only the participants of this group. */
  groupId?: number;
  /** The organizer's own words, with placeholders; undefined for what the bot says by itself. */
  text?: string;
  /** Since when it goes by its present timing: what it would have said before that is not made up for. */
  since?: Date;
  /** It may go on a Sunday or a day off, inside that day's hours: for the H-1 attendance question alone. */
  allowedOnDaysOff: boolean;
}

/** What a rule says: the attendance question, what is missing for a deadline, how the plan stands, or own words. */
export type ReminderMessage = 'attendance' | 'deadline' | 'planState' | 'ownWords';

export function messageOf({ text, anchor }: Pick<ReminderRule, 'text' | 'anchor'>): ReminderMessage {
  if (text !== undefined) return 'ownWords';
  return anchor === 'trainingDay' ? 'attendance' : anchor;
}

/**
 * Rules of one family speak about the same thing: a later one makes an earlier one stale. Own words say each
 * something else.
 */
export function familyOf(rule: ReminderRule): string {
  return rule.text === undefined ? messageOf(rule) : `own:${rule.key}`;
}

/** Whether a rule is the attendance question of the day before, the one that days off need not stop. */
export function mayIgnoreDaysOff({ anchor, text, timing }: Omit<ReminderRule, 'key'>): boolean {
  return anchor === 'trainingDay' && text === undefined && 'days' in timing && timing.days === -1;
}

/** The rule that asks first about a training day; undefined when none of these does. */
export function findAttendanceQuestion<R extends ReminderRule>(rules: readonly R[]): R | undefined {
  return rules.find((rule) => messageOf(rule) === 'attendance' && mayIgnoreDaysOff(rule));
}

const openRule = { audience: 'open', allowedOnDaysOff: false } as const;

const deadlineRule = (days: number): ReminderRule => ({
  ...openRule,
  key: `plan-deadline-${days}`,
  anchor: 'deadline',
  timing: { days: -days, at: '09:00' },
});

/** What every programme starts with. */
export const defaultReminderRules: readonly ReminderRule[] = [
  {
    ...openRule,
    key: 'attendance-question',
    anchor: 'trainingDay',
    timing: { days: -1, at: '16:00' },
    allowedOnDaysOff: true,
  },
  { ...openRule, key: 'attendance-reminder', anchor: 'trainingDay', timing: { days: 0, at: '07:00' } },
  deadlineRule(7),
  deadlineRule(3),
  deadlineRule(1),
];
