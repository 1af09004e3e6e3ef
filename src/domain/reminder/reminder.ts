import { addDays, instantOf, localDayOf } from '#domain/time/local-time.ts';
import { type Placement, placeReminder } from '#domain/time/quiet-hours.ts';
import type { SendingWindow } from '#domain/time/sending-window.ts';
import { familyOf, type ReminderRule, type ReminderTiming } from './reminder-rule.ts';
import { listSubjects, type Subject, type SubjectInput } from './reminder-subjects.ts';
import { formatTarget } from './reminder-target.ts';

const minuteMs = 60_000;
/** A reminder that is wanted after its anchor (a deadline missed) is of use this long. */
const usefulDaysAfter = 3;

export interface ReminderPlanInput extends Omit<SubjectInput, 'zone'> {
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
  /** The sessions of a training day: who has answered them all has nothing to do. Empty for anything else. */
  sessionIds: number[];
  /** Only for this group (null: those without one); undefined: whatever their group. */
  groupId?: number | null;
  /** Only for this participant. */
  participantId?: number;
  wantedAt: Date;
  placement: Placement;
  /** The last instant at which it may go: past it, it is too late. */
  usefulUntil: Date;
  /** When the next rule of the same family speaks about the same target; this one is stale from then on. */
  supersededAt: Date | null;
}

/**
 * Every reminder that the rules ask for, past ones included (as skipped), in order of the wanted time. A time
 * that has passed but is still of use is placed at `now` or the next allowed minute: a session that was added
 * late still asks, and after downtime what is useful still goes.
 */
export function planReminders(input: ReminderPlanInput): PlannedReminder[] {
  return listSubjects({ ...input, zone: input.window.zone })
    .flatMap((subject) => planSubject(subject, input))
    .toSorted((a, b) => a.wantedAt.getTime() - b.wantedAt.getTime());
}

/** When a rule speaks, the window aside. */
export function wantedTime(anchorAt: Date, timing: ReminderTiming, zone: string): Date {
  if ('minutes' in timing) return new Date(anchorAt.getTime() + timing.minutes * minuteMs);
  return instantOf(addDays(localDayOf(anchorAt, zone), timing.days), timing.at, zone);
}

function planSubject(subject: Subject, { rules, window, now }: ReminderPlanInput): PlannedReminder[] {
  const spoken = rules.filter((rule) => speaksAbout(rule, subject));
  // A deadline's rule for one group must not silence the rule for everybody.
  const { kind } = subject.target;
  const families = Map.groupBy(spoken, (rule) =>
    kind === 'trainingDay' ? familyOf(rule) : `${familyOf(rule)} ${rule.groupId}`,
  );
  return [...families.values()].flatMap((family) => {
    const all = family.map((rule) => planRule(subject, rule, { window, now }));
    all.sort((a, b) => a.wantedAt.getTime() - b.wantedAt.getTime());
    const planned = onceAfter(all, subject);
    return planned.map((reminder, index) => ({
      ...reminder,
      supersededAt: firstPlacedAt(planned.slice(index + 1)),
    }));
  });
}

/** That a deadline has passed is said once: of the rules that speak after it only the first does. */
function onceAfter<R extends { wantedAt: Date }>(planned: R[], { target, anchorAt }: Subject): R[] {
  const firstAfter = planned.findIndex(({ wantedAt }) => wantedAt > anchorAt);
  return target.kind === 'deadline' && firstAfter >= 0 ? planned.slice(0, firstAfter + 1) : planned;
}

function speaksAbout({ anchor, planState, groupId }: ReminderRule, subject: Subject): boolean {
  const { target } = subject;
  if (anchor !== subject.anchor) return false;
  if (target.kind === 'planState') return target.state === planState;
  return target.kind !== 'trainingDay' || groupId === undefined || groupId === target.groupId;
}

function planRule(
  subject: Subject,
  rule: ReminderRule,
  { window, now }: { window: SendingWindow; now: Date },
): Omit<PlannedReminder, 'supersededAt'> {
  const { target, occurrence, sessionIds, anchorAt, participantId } = subject;
  const wantedAt = wantedTime(anchorAt, rule.timing, window.zone);
  const usefulUntil =
    wantedAt > anchorAt
      ? new Date(wantedAt.getTime() + usefulDaysAfter * 1440 * minuteMs)
      : subject.usefulUntil;
  const exception = { allowedOnDaysOff: rule.allowedOnDaysOff };
  const isBeforeRule = rule.since !== undefined && wantedAt < rule.since;
  const groupId = target.kind === 'trainingDay' ? target.groupId : rule.groupId;
  return {
    ruleKey: rule.key,
    target: formatTarget(target),
    occurrence,
    sessionIds,
    ...(groupId === undefined ? {} : { groupId }),
    ...(participantId === undefined ? {} : { participantId }),
    wantedAt,
    placement: isBeforeRule
      ? { kind: 'skipped', reason: 'tooLate' }
      : placeReminder({ wantedAt, uselessAfter: usefulUntil, window, now, exception }),
    usefulUntil,
  };
}

/** The later of wanted and placed: a reminder moved forward in time still leaves its predecessor its turn. */
function firstPlacedAt(later: readonly { wantedAt: Date; placement: Placement }[]): Date | null {
  for (const { placement, wantedAt } of later) {
    if (placement.kind === 'at') return new Date(Math.max(placement.at.getTime(), wantedAt.getTime()));
  }
  return null;
}
