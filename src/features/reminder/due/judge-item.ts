import { unmarkedRule } from '#domain/attendance/unmarked-day.ts';
import { isDeadlineMet, type Outline } from '#domain/reminder/deadline-gaps.ts';
import { isEasedOff, isUnheeded } from '#domain/reminder/easing.ts';
import { judgeReminder, judgeStarted, type ReminderVerdict } from '#domain/reminder/judge-reminder.ts';
import type { StartedKind } from '#domain/reminder/pack-day.ts';
import type { PlannedReminder } from '#domain/reminder/reminder.ts';
import type { ReminderItem, ReminderItemKey } from '#domain/reminder/reminder-items.ts';
import { isPaused } from '#domain/reminder/reminder-pause.ts';
import { messageOf } from '#domain/reminder/reminder-rule.ts';
import { parseTarget } from '#domain/reminder/reminder-target.ts';
import {
  findDeadline,
  findReminder,
  findRule,
  gapsOf,
  type ReminderStanding,
} from '#features/reminder/reminder-standing.ts';

type JudgedItem = ReminderItemKey & Pick<ReminderItem, 'usefulUntil'> & { groupId?: number | null };

/** May this item go now, must it wait, or is it of no use any more? `groupId` is the participant's present one. */
export function judgeItem(standing: ReminderStanding, item: JudgedItem): ReminderVerdict {
  const { now, window } = standing;
  const paused = isPaused(standing.pauses.get(item.participantId), now);
  if (item.usefulUntil)
    return judgeStarted(
      { usefulUntil: item.usefulUntil, paused, eased: isEased(standing, item) },
      { window, now },
    );
  const reminder = findReminder(standing, item);
  const changedGroup =
    item.groupId !== undefined && reminder?.groupId !== undefined && reminder.groupId !== item.groupId;
  const done = reminder !== undefined && isDone(standing, item, reminder);
  const eased = isEased(standing, item);
  return judgeReminder(changedGroup ? undefined : reminder, { done, paused, eased }, now);
}

function isEased(standing: ReminderStanding, item: ReminderItemKey): boolean {
  const asked = standing.asked.get(item.participantId) ?? [];
  if (item.ruleKey === unmarkedRule) return isUnheeded(asked);
  const rule = findRule(standing, item.ruleKey);
  return rule !== undefined && messageOf(rule) === 'attendance' && isEasedOff(item, asked);
}

/** How an item counts on its day. */
export function weighItem(
  standing: ReminderStanding,
  item: JudgedItem & { kind: StartedKind },
): { kind: StartedKind; usefulUntil: Date } {
  const usefulUntil = item.usefulUntil ?? findReminder(standing, item)?.usefulUntil ?? standing.now;
  return { kind: item.kind, usefulUntil };
}

/** Whether the rule's audience leaves this participant out: they have nothing to do about it any more. */
export function isDone(
  standing: ReminderStanding,
  { participantId, ruleKey, target }: Omit<ReminderItemKey, 'occurrence'>,
  reminder: Pick<PlannedReminder, 'sessionIds'>,
): boolean {
  if (findRule(standing, ruleKey)?.audience === 'everyone') return false;
  const about = parseTarget(target);
  switch (about.kind) {
    case 'deadline':
      return isMet(standing, { participantId, target });
    case 'planState':
      // A plan that was sent back is in the plan only while it is.
      return about.state === 'notStarted' && hasBegun(standing.plans.get(participantId)?.outline);
    case 'trainingDay': {
      const answered = standing.answered.get(participantId);
      return reminder.sessionIds.every((id) => answered?.has(id));
    }
  }
}

function isMet(
  standing: ReminderStanding,
  about: Pick<ReminderItemKey, 'participantId' | 'target'>,
): boolean {
  const sections = findDeadline(standing, about.target)?.sections;
  const state = standing.plans.get(about.participantId)?.state;
  return isDeadlineMet(sections ? { sections } : {}, { gaps: gapsOf(standing, about), state });
}

const hasBegun = (outline: Outline | undefined) =>
  Object.values(outline ?? {}).some((entry) => entry !== undefined && entry.state !== 'skipped');
