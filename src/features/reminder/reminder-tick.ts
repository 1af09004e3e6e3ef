import { listActiveProgrammes } from '#storage/programme-store.ts';
import { readPlanningFingerprints, replanReminders } from '#storage/reminder-planning.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { queueDueReminders } from './queue-due-reminders.ts';

/** By programme, what its reminders hung on when this process last planned them. */
type Fingerprints = Map<number, string>;

/**
 * The work of every minute. Planning is the safety net under the acts that plan by themselves: done when this
 * process begins (holiday files may be new) and when what a programme's reminders hang on has changed.
 */
export function createReminderTick(): (needs: Needs) => Promise<void> {
  const planned: Fingerprints = new Map();
  return async (needs) => {
    await replanChanged(needs, planned);
    const now = needs.clock.now();
    let queued = 0;
    for (const { id } of await listActiveProgrammes(needs.database.db)) {
      const done = await queueDueReminders(needs, { programmeId: id, now });
      queued += done.queued;
    }
    if (queued > 0) await needs.jobs.enqueue('deliver');
  };
}

async function replanChanged(needs: Needs, planned: Fingerprints): Promise<void> {
  const now = needs.clock.now();
  for (const { programmeId, fingerprint } of await readPlanningFingerprints(needs.database.db)) {
    if (planned.get(programmeId) === fingerprint) continue;
    await needs.database.transaction((db) => replanReminders(db, programmeId, now));
    planned.set(programmeId, fingerprint);
  }
}
