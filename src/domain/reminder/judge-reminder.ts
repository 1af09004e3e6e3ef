import { nextAllowedAt } from '#domain/time/quiet-hours.ts';
import type { SendingWindow } from '#domain/time/sending-window.ts';
import type { PlannedReminder } from './reminder.ts';
import { isOvertaken } from './reminder-items.ts';

/** What storage knows about one person's item when it falls due. */
export interface ReminderFacts {
  /** All sessions answered, or the sections of the deadline finished. */
  done: boolean;
  /** The person has paused the bot's own messages. */
  paused: boolean;
  /** It asks a second time about a day, and three days in a row went without an answer (domain/reminder/easing). */
  eased: boolean;
}

export const reminderSkips = [
  'done',
  'paused',
  'eased',
  'withdrawn',
  'superseded',
  'tooLate',
  'quiet',
] as const;
export type ReminderSkip = (typeof reminderSkips)[number];

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
  if (facts.eased) return skip('eased');
  if (isOvertaken(reminder, now)) return skip('superseded');
  const { placement } = reminder;
  if (placement.kind === 'skipped') return skip(placement.reason);
  return placement.at > now ? { kind: 'wait', until: placement.at } : { kind: 'send' };
}

/** Decides the same for what a feature queued for itself (a warning): no rule tells when it is done. */
export function judgeStarted(
  { usefulUntil, paused, eased }: { usefulUntil: Date; paused: boolean; eased: boolean },
  { window, now }: { window: SendingWindow; now: Date },
): ReminderVerdict {
  if (paused) return { kind: 'skip', reason: 'paused' };
  if (eased) return { kind: 'skip', reason: 'eased' };
  if (usefulUntil < now) return { kind: 'skip', reason: 'tooLate' };
  const nextAt = nextAllowedAt(now, window);
  if (nextAt <= now) return { kind: 'send' };
  return nextAt <= usefulUntil ? { kind: 'wait', until: nextAt } : { kind: 'skip', reason: 'quiet' };
}
