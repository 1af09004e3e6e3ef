import { addDays, instantOf, localDayOf } from './local-time.ts';
import { type Placement, placeReminder } from './quiet-hours.ts';
import type { ReminderRule, ReminderTiming } from './reminder-rule.ts';
import { formatTarget, type ReminderTarget } from './reminder-target.ts';
import type { SendingWindow } from './sending-window.ts';
import { type CalendarSession, occurrenceOf, trainingDays } from './training-day.ts';

const minuteMs = 60_000;
/** An attendance reminder is of no use closer than this to the first session. */
const minutesBeforeStart = 15;
/** A reminder that is wanted after its anchor (a deadline missed) is of use this long. */
const usefulDaysAfter = 3;

/** A deadline of the plan. */
export interface PlanDeadline {
  key: string;
  dueAt: Date;
  revision: number;
}

export interface ReminderPlanInput {
  sessions: readonly CalendarSession[];
  groupIds: readonly number[];
  deadlines: readonly PlanDeadline[];
  rules: readonly ReminderRule[];
  window: SendingWindow;
  now: Date;
}

/**
 * One reminder for all it may concern; storage gives each person of the target an item of their own, unique by
 * (ruleKey, person, target, occurrence).
 */
export interface PlannedReminder {
  ruleKey: string;
  target: string;
  occurrence: number;
  /** The sessions of a training day: who has answered them all gets nothing. Empty for a deadline. */
  sessionIds: number[];
  wantedAt: Date;
  placement: Placement;
  /** The last instant at which it may go: past it, it is too late. */
  usefulUntil: Date;
  /** When the next rule of the same kind speaks about the same target; this one is stale from then on. */
  supersededAt: Date | null;
}

interface Subject {
  target: ReminderTarget;
  occurrence: number;
  sessionIds: number[];
  anchorAt: Date;
  usefulUntil: Date;
}

/**
 * Every reminder that the rules ask for, past ones included (as skipped), in order of the wanted time. A time
 * that has passed but is still of use is placed at `now` or the next allowed minute: a session that was added
 * late still asks, and after downtime what is useful still goes.
 */
export function planReminders(input: ReminderPlanInput): PlannedReminder[] {
  const { rules } = input;
  const dayRules = rules.filter(({ anchor }) => anchor === 'trainingDay');
  const deadlineRules = rules.filter(({ anchor }) => anchor === 'deadline');
  return [
    ...daySubjects(input).flatMap((subject) => planSubject(subject, dayRules, input)),
    ...input.deadlines.map(deadlineSubject).flatMap((subject) => planSubject(subject, deadlineRules, input)),
  ].toSorted((a, b) => a.wantedAt.getTime() - b.wantedAt.getTime());
}

function daySubjects({ sessions, groupIds, window }: ReminderPlanInput): Subject[] {
  return trainingDays({ sessions, groupIds, zone: window.zone }).flatMap(({ heldOn, groupId, sessions }) => {
    const [first] = sessions;
    if (first === undefined) return [];
    return {
      target: { kind: 'trainingDay', heldOn, groupId },
      occurrence: occurrenceOf(sessions),
      sessionIds: sessions.map(({ id }) => id),
      anchorAt: first.startsAt,
      usefulUntil: new Date(first.startsAt.getTime() - minutesBeforeStart * minuteMs),
    };
  });
}

function deadlineSubject({ key, dueAt, revision }: PlanDeadline): Subject {
  const target = { kind: 'deadline' as const, key };
  return { target, occurrence: revision, sessionIds: [], anchorAt: dueAt, usefulUntil: dueAt };
}

function planSubject(
  subject: Subject,
  rules: readonly ReminderRule[],
  { window, now }: ReminderPlanInput,
): PlannedReminder[] {
  const planned = rules.map((rule) => planRule(subject, rule, { window, now }));
  planned.sort((a, b) => a.wantedAt.getTime() - b.wantedAt.getTime());
  return planned.map((reminder, index) => ({
    ...reminder,
    supersededAt: firstPlacedAt(planned.slice(index + 1)),
  }));
}

function planRule(
  { target, occurrence, sessionIds, anchorAt, usefulUntil }: Subject,
  rule: ReminderRule,
  { window, now }: { window: SendingWindow; now: Date },
): Omit<PlannedReminder, 'supersededAt'> {
  const wantedAt = wantedTime(anchorAt, rule.timing, window.zone);
  const uselessAfter =
    wantedAt > anchorAt ? new Date(wantedAt.getTime() + usefulDaysAfter * 1440 * minuteMs) : usefulUntil;
  const exception = { allowedOnDaysOff: rule.allowedOnDaysOff };
  return {
    ruleKey: rule.key,
    target: formatTarget(target),
    occurrence,
    sessionIds,
    wantedAt,
    placement: placeReminder({ wantedAt, uselessAfter, window, now, exception }),
    usefulUntil: uselessAfter,
  };
}

/** The later of wanted and placed: a reminder moved forward in time still leaves its predecessor its turn. */
function firstPlacedAt(later: readonly { wantedAt: Date; placement: Placement }[]): Date | null {
  for (const { placement, wantedAt } of later) {
    if (placement.kind === 'at') return new Date(Math.max(placement.at.getTime(), wantedAt.getTime()));
  }
  return null;
}

function wantedTime(anchorAt: Date, timing: ReminderTiming, zone: string): Date {
  if ('minutes' in timing) return new Date(anchorAt.getTime() + timing.minutes * minuteMs);
  return instantOf(addDays(localDayOf(anchorAt, zone), timing.days), timing.at, zone);
}
