import { defaultReminderRules } from '#domain/reminder-rule.ts';
import { listActiveProgrammes } from '#storage/programme-store.ts';
import { readPlanningFingerprints, replanReminders } from '#storage/reminder-planning.ts';
import { findNextReminderAt } from '#storage/reminder-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import type { Feature } from '#telegram/feature.ts';
import { queueDueReminders } from './queue-due-reminders.ts';
import { wordReminder } from './word-reminder.ts';

/** Tell me in time, not too often, not at night: the reminders that run by themselves. */
export function createReminder(): Feature {
  const planned: PlannedProgrammes = new Map();
  return {
    name: 'reminder',
    tick: async (needs) => {
      await replanChanged(needs, planned);
      const now = needs.clock.now();
      let queued = 0;
      for (const { id } of await listActiveProgrammes(needs.database.db)) {
        queued += await queueDueReminders(needs, { programmeId: id, now });
      }
      if (queued > 0) await needs.jobs.enqueue('deliver');
    },
    nextDueAt: (needs) => findNextReminderAt(needs.database.db),
    wordReminder: { rules: defaultReminderRules.map(({ key }) => key), word: wordReminder },
  };
}

type PlannedProgrammes = Map<number, { fingerprint: string; plannedAt: Date }>;

const replanAfterMs = 3_600_000;

/**
 * The safety net under the acts that plan by themselves: plans a programme again when what its reminders hang
 * on has changed, and once an hour of product time.
 */
async function replanChanged(needs: Needs, planned: PlannedProgrammes): Promise<void> {
  const now = needs.clock.now();
  for (const { programmeId, fingerprint } of await readPlanningFingerprints(needs.database.db)) {
    const last = planned.get(programmeId);
    const isFresh = last && now.getTime() - last.plannedAt.getTime() < replanAfterMs;
    if (isFresh && last.fingerprint === fingerprint) continue;
    await needs.database.transaction((db) => replanReminders(db, programmeId, now));
    planned.set(programmeId, { fingerprint, plannedAt: now });
  }
}
