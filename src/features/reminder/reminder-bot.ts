import { findNextReminderAt } from '#storage/reminder-store.ts';
import type { Feature } from '#telegram/feature.ts';
import { createReminderTick } from './reminder-tick.ts';

/** Tell me in time, not too often, not at night: the reminders that run by themselves. */
export function createReminder(): Feature {
  return {
    name: 'reminder',
    tick: createReminderTick(),
    nextDueAt: (needs) => findNextReminderAt(needs.database.db),
  };
}
