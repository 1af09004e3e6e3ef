import { unmarkedRule } from '#domain/attendance/unmarked-day.ts';
import { type NumberedSection, sectionsFor } from '#domain/plan/plan-sections.ts';
import { deadlineGaps } from '#domain/reminder/deadline-gaps.ts';
import type { AskedQuestion } from '#domain/reminder/easing.ts';
import { type PlannedReminder, planReminders } from '#domain/reminder/reminder.ts';
import type { ReminderItemKey } from '#domain/reminder/reminder-items.ts';
import type { ReminderPause } from '#domain/reminder/reminder-pause.ts';
import { messageOf } from '#domain/reminder/reminder-rule.ts';
import { parseTarget } from '#domain/reminder/reminder-target.ts';
import type { Db } from '#storage/engine/database.ts';
import { listPauses } from '#storage/people/pause-store.ts';
import { getPlanTemplate } from '#storage/plan/plan-template-store.ts';
import type { Deadline } from '#storage/programme/deadline-store.ts';
import {
  listAnsweredSessions,
  listAskedQuestions,
  listPlanFacts,
  type PlanFacts,
} from '#storage/reminder/reminder-facts.ts';
import { loadReminderPlan, type ReminderPlan } from '#storage/reminder/reminder-planning.ts';
import type { StoredRule } from '#storage/reminder/reminder-rule-store.ts';

/** A programme's reminders beside what its participants have done about them. */
export interface ReminderStanding extends ReminderPlan {
  sections: NumberedSection[];
  answered: Map<number, Set<number>>;
  plans: Map<number, PlanFacts>;
  pauses: Map<number, ReminderPause>;
  /** The attendance questions, and news of not being recorded, that reached each since they last did anything about it. */
  asked: Map<number, AskedQuestion[]>;
  now: Date;
  /** Entries of the plan by rule, target and occurrence. */
  byKey: Map<string, PlannedReminder[]>;
}

export async function loadStanding(
  db: Db,
  of: { programmeId: number; participantIds: number[]; now: Date },
): Promise<ReminderStanding> {
  const plan = await loadReminderPlan(db, of.programmeId, of.now);
  const { template } = await getPlanTemplate(db, of.programmeId);
  return {
    ...plan,
    now: of.now,
    byKey: indexReminders(plan.reminders),
    sections: sectionsFor(template, plan.programme),
    answered: await listAnsweredSessions(db, of.participantIds, plan.sessions),
    plans: await listPlanFacts(db, of.participantIds),
    pauses: await listPauses(db, of.participantIds),
    asked: await listAskedQuestions(db, of.participantIds, questionKeys(plan.rules)),
  };
}

const questionKeys = (rules: readonly StoredRule[]) => [
  ...rules.filter((rule) => messageOf(rule) === 'attendance').map(({ key }) => key),
  unmarkedRule,
];

/** The same facts judged at another instant (as if nobody did anything until then), or by other rules. */
export function replanStanding(
  standing: ReminderStanding,
  changes: { now?: Date; rules?: StoredRule[] },
): ReminderStanding {
  const { now = standing.now, rules = standing.rules } = changes;
  const input = { ...standing.input, now, rules: rules.filter(({ isOn }) => isOn) };
  const reminders = planReminders(input);
  return { ...standing, now, rules, input, reminders, byKey: indexReminders(reminders) };
}

const keyOf = ({ ruleKey, target, occurrence }: Omit<ReminderItemKey, 'participantId'>) =>
  [ruleKey, target, occurrence].join(' ');

function indexReminders(reminders: readonly PlannedReminder[]): Map<string, PlannedReminder[]> {
  return Map.groupBy(reminders, keyOf);
}

/** The entry of the plan that an item belongs to; undefined when what it was about is gone. */
export function findReminder(
  { byKey }: Pick<ReminderStanding, 'byKey'>,
  item: ReminderItemKey,
): PlannedReminder | undefined {
  const found = byKey.get(keyOf(item));
  return found?.find(({ participantId }) => (participantId ?? item.participantId) === item.participantId);
}

export function findRule(
  { rules }: Pick<ReminderStanding, 'rules'>,
  ruleKey: string,
): StoredRule | undefined {
  return rules.find(({ key }) => key === ruleKey);
}

/** The deadline a target names. */
export function findDeadline({ deadlines }: ReminderStanding, target: string): Deadline | undefined {
  const about = parseTarget(target);
  return about.kind === 'deadline' ? deadlines.find(({ key }) => key === about.key) : undefined;
}

/** The sections that a participant still lacks for a deadline. */
export function gapsOf(
  standing: ReminderStanding,
  { participantId, target }: Pick<ReminderItemKey, 'participantId' | 'target'>,
): NumberedSection[] {
  const keys = findDeadline(standing, target)?.sections;
  const outline = standing.plans.get(participantId)?.outline;
  return deadlineGaps(standing.sections, { ...(keys ? { keys } : {}), ...(outline ? { outline } : {}) });
}
