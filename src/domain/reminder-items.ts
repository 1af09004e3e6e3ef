import type { PlannedReminder } from './reminder.ts';
import { parseTarget } from './reminder-target.ts';

/**
 * planned: waits for its time · queued: in a delivery · skipped: was of no use when its time came (with the
 * reason) · withdrawn: what it was about is gone; comes back when that does.
 */
export type ReminderItemState = 'planned' | 'queued' | 'skipped' | 'withdrawn';

/** One person's share of a reminder, as storage keeps it. */
export interface ReminderItem {
  id: bigint;
  ruleKey: string;
  participantId: number;
  target: string;
  occurrence: number;
  dueAt: Date;
  state: ReminderItemState;
}

export type NewReminderItem = Pick<
  ReminderItem,
  'ruleKey' | 'participantId' | 'target' | 'occurrence' | 'dueAt'
>;

/** What has to be written so that the items are those of the plan. */
export interface ItemChanges {
  added: NewReminderItem[];
  /** Planned anew for another time, or back after a withdrawal. */
  placed: { id: bigint; dueAt: Date }[];
  withdrawnIds: bigint[];
}

export interface ItemComparison {
  reminders: readonly PlannedReminder[];
  /** Those who have joined. */
  participants: readonly { id: number; groupId: number | null }[];
  items: readonly ReminderItem[];
  now: Date;
}

/**
 * Compares the items with the plan. What is of no use any more is not added for anybody, so joining late brings
 * only what remains. An item whose wanted time has passed keeps the minute it was given (it may have been
 * postponed), unless that minute is now too late.
 */
export function compareItems({ reminders, participants, items, now }: ItemComparison): ItemChanges {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  const changes: ItemChanges = { added: [], placed: [], withdrawnIds: [] };
  const wanted = new Set<string>();
  for (const reminder of reminders) {
    for (const participant of audienceOf(reminder, participants)) {
      const { ruleKey, target, occurrence } = reminder;
      const fresh = { ruleKey, target, occurrence, participantId: participant.id };
      wanted.add(keyOf(fresh));
      const item = byKey.get(keyOf(fresh));
      const dueAt = findUsefulTime(reminder, now);
      if (!dueAt) continue;
      if (!item) changes.added.push({ ...fresh, dueAt });
      else if (isMisplaced(item, reminder, { dueAt, now })) changes.placed.push({ id: item.id, dueAt });
    }
  }
  changes.withdrawnIds = items
    .filter((item) => item.state === 'planned' && !wanted.has(keyOf(item)))
    .map(({ id }) => id);
  return changes;
}

/** The participants a reminder is for: those of the target's group, or all. */
function audienceOf<P extends { groupId: number | null }>(
  { target }: PlannedReminder,
  participants: readonly P[],
): readonly P[] {
  const about = parseTarget(target);
  if (about.kind === 'deadline') return participants;
  return participants.filter(({ groupId }) => groupId === about.groupId);
}

function findUsefulTime(reminder: PlannedReminder, now: Date): Date | undefined {
  const { placement } = reminder;
  return placement.kind === 'at' && !isOvertaken(reminder, now) ? placement.at : undefined;
}

const closeMs = 6 * 3_600_000;

/**
 * Whether the next rule of the same kind makes this reminder superfluous: its turn has come, or this one is late
 * and the next follows within six hours (joined at 06.00 three days before a deadline: the 09.00 one is enough).
 */
export function isOvertaken(
  { wantedAt, supersededAt }: Pick<PlannedReminder, 'wantedAt' | 'supersededAt'>,
  now: Date,
): boolean {
  if (supersededAt === null) return false;
  const lateMs = now.getTime() - wantedAt.getTime();
  return supersededAt <= now || (lateMs > closeMs && supersededAt.getTime() - now.getTime() < closeMs);
}

function isMisplaced(
  item: ReminderItem,
  { wantedAt, usefulUntil }: PlannedReminder,
  { dueAt, now }: { dueAt: Date; now: Date },
): boolean {
  if (item.state === 'withdrawn') return true;
  if (item.state !== 'planned' || item.dueAt.getTime() === dueAt.getTime()) return false;
  return wantedAt > now || item.dueAt > usefulUntil;
}

function keyOf(item: Pick<ReminderItem, 'ruleKey' | 'participantId' | 'target' | 'occurrence'>): string {
  return [item.ruleKey, item.participantId, item.target, item.occurrence].join(' ');
}
