import { deadlineGaps, type Outline } from '#domain/deadline-gaps.ts';
import { judgeReminder, type ReminderVerdict } from '#domain/judge-reminder.ts';
import { type NumberedSection, sectionsFor } from '#domain/plan-sections.ts';
import type { PlannedReminder } from '#domain/reminder.ts';
import { isOvertaken, type ReminderItem } from '#domain/reminder-items.ts';
import { parseTarget } from '#domain/reminder-target.ts';
import type { Db } from '#storage/database.ts';
import type { Deadline } from '#storage/deadline-store.ts';
import { getPlanTemplate } from '#storage/plan-template-store.ts';
import { listAnsweredSessions, listPlanOutlines } from '#storage/reminder-facts.ts';
import { loadReminderPlan, type ReminderPlan } from '#storage/reminder-planning.ts';

type ItemKey = Pick<ReminderItem, 'ruleKey' | 'participantId' | 'target' | 'occurrence'>;

/** A programme's reminders beside what its participants have done about them. */
export interface ReminderStanding extends ReminderPlan {
  sections: NumberedSection[];
  answered: Map<number, Set<number>>;
  outlines: Map<number, Outline>;
  now: Date;
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
    sections: sectionsFor(template, plan.programme),
    answered: await listAnsweredSessions(db, of.participantIds, plan.sessions),
    outlines: await listPlanOutlines(db, of.participantIds),
  };
}

/** The entry of the plan that an item belongs to; undefined when what it was about is gone. */
export function findReminder(standing: ReminderStanding, item: ItemKey): PlannedReminder | undefined {
  return standing.reminders.find(
    ({ ruleKey, target, occurrence }) =>
      ruleKey === item.ruleKey && target === item.target && occurrence === item.occurrence,
  );
}

/** May this item go now, must it wait, or is it of no use any more? `groupId` is the participant's present one. */
export function judgeItem(
  standing: ReminderStanding,
  item: ItemKey & { groupId?: number | null },
): ReminderVerdict {
  const reminder = findReminder(standing, item);
  const target = parseTarget(item.target);
  const changedGroup =
    target.kind === 'trainingDay' && item.groupId !== undefined && target.groupId !== item.groupId;
  const facts = { done: reminder !== undefined && isDone(standing, item, reminder), paused: false };
  const verdict = judgeReminder(changedGroup ? undefined : reminder, facts, standing.now);
  const overtaken = verdict.kind !== 'skip' && reminder && isOvertaken(reminder, standing.now);
  return overtaken ? { kind: 'skip', reason: 'superseded' } : verdict;
}

function isDone(standing: ReminderStanding, { participantId, target }: ItemKey, reminder: PlannedReminder) {
  if (parseTarget(target).kind === 'deadline')
    return gapsOf(standing, { participantId, target }).length === 0;
  const answered = standing.answered.get(participantId);
  return reminder.sessionIds.every((id) => answered?.has(id));
}

/** The deadline a target names. */
export function findDeadline({ deadlines }: ReminderStanding, target: string): Deadline | undefined {
  const about = parseTarget(target);
  return about.kind === 'deadline' ? deadlines.find(({ key }) => key === about.key) : undefined;
}

/** The sections that a participant still lacks for a deadline. */
export function gapsOf(
  standing: ReminderStanding,
  { participantId, target }: Pick<ItemKey, 'participantId' | 'target'>,
): NumberedSection[] {
  const keys = findDeadline(standing, target)?.sections;
  const outline = standing.outlines.get(participantId);
  return deadlineGaps(standing.sections, { ...(keys ? { keys } : {}), ...(outline ? { outline } : {}) });
}
