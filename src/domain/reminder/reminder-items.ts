import type { StartedKind } from './pack-day.ts';
import type { PlannedReminder } from './reminder.ts';

/**
 * planned: waits for its time · queued: in a delivery · skipped: was of no use when its time came (with the
 * reason) · withdrawn: what it was about is gone; comes back when that does.
 */
export type ReminderItemState = 'planned' | 'queued' | 'skipped' | 'withdrawn';

/** One person's share of a reminder, as storage keeps it. */
export interface ReminderItem {
  id: number;
  ruleKey: string;
  participantId: number;
  target: string;
  occurrence: number;
  dueAt: Date;
  kind: StartedKind;
  /** Set for what a feature queued for itself instead of a rule: the last instant at which it may go. */
  usefulUntil?: Date;
  state: ReminderItemState;
}

/** What makes an item the one of a planned reminder and a person. */
export type ReminderItemKey = Pick<ReminderItem, 'ruleKey' | 'participantId' | 'target' | 'occurrence'>;

/**
 * The minute a reminder is planned for when it has no item yet; undefined when it is of no use any more, so that
 * joining late, or a rule made late, brings only what remains.
 */
export function findUsefulTime(reminder: PlannedReminder, now: Date): Date | undefined {
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
