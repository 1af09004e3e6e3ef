import type { PlannedReminder } from './reminder.ts';

/** What storage knows about one person's item when it falls due. */
export interface ReminderFacts {
  /** All sessions answered, or the sections of the deadline finished. */
  done: boolean;
  /** The person has paused the bot's own messages. */
  paused: boolean;
}

export type ReminderSkip = 'done' | 'paused' | 'withdrawn' | 'superseded' | 'tooLate' | 'quiet';

export type ReminderVerdict =
  | { kind: 'send' }
  | { kind: 'wait'; until: Date }
  | { kind: 'skip'; reason: ReminderSkip };

/**
 * Decides whether an item that has fallen due may go now. `reminder` is the item's entry in a plan made with
 * the present `now`; undefined when the plan no longer holds it (moved to another day, cancelled, rule gone).
 */
export function judgeReminder(
  reminder: PlannedReminder | undefined,
  facts: ReminderFacts,
  now: Date,
): ReminderVerdict {
  const skip = (reason: ReminderSkip): ReminderVerdict => ({ kind: 'skip', reason });
  if (reminder === undefined) return skip('withdrawn');
  if (facts.done) return skip('done');
  if (facts.paused) return skip('paused');
  if (reminder.supersededAt !== null && reminder.supersededAt <= now) return skip('superseded');
  const { placement } = reminder;
  if (placement.kind === 'skipped') return skip(placement.reason);
  return placement.at > now ? { kind: 'wait', until: placement.at } : { kind: 'send' };
}
