import { skippedNotice } from '#features/reminder/skipped/skipped-messages.ts';
import type { Database } from '#storage/engine/database.ts';
import { listActiveProgrammes, type Programme } from '#storage/programme/programme-store.ts';
import { readPlanningFingerprints, replanReminders } from '#storage/reminder/reminder-planning.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { type QueuedReminders, queueDueReminders } from './queue-due-reminders.ts';

/** By programme, what its reminders hung on when this process last planned them. */
type Fingerprints = Map<number, string>;

/**
 * The work of every minute. Planning is the safety net under the acts that plan by themselves: done when this
 * process begins (holiday files may be new) and when what a programme's reminders hang on has changed.
 */
export function createReminderTick(): (needs: Needs) => Promise<void> {
  const plannedIn = new WeakMap<Database, Fingerprints>();
  return async (needs) => {
    const planned = plannedIn.get(needs.database) ?? new Map();
    plannedIn.set(needs.database, planned);
    await replanChanged(needs, planned);
    const now = needs.clock.now();
    let queued = 0;
    for (const programme of await listActiveProgrammes(needs.database.db)) {
      try {
        const done = await queueDueReminders(needs, { programmeId: programme.id, now });
        queued += done.queued;
        await tellOfDowntime(needs, { programme, skipped: done.skipped, now });
      } catch (err) {
        // One programme's trouble must not keep the others from their reminders.
        needs.log.error({ err, programmeId: programme.id }, 'reminder.programme-failed');
      }
    }
    if (queued > 0) await needs.jobs.enqueue('deliver');
  };
}

/** The tick comes every minute: what it finds useless so long after it was due lapsed while nobody looked. */
const downtimeMs = 15 * 60_000;

/** Tells the organizers, at the next allowed minute, that something lapsed because the bot was down. */
async function tellOfDowntime(
  needs: Needs,
  of: { programme: Programme; skipped: QueuedReminders['skipped']; now: Date },
): Promise<void> {
  const { programme, skipped, now } = of;
  const lapsed = skipped.filter(
    ({ reason, dueAt }) =>
      ['tooLate', 'quiet', 'superseded'].includes(reason) && now.getTime() - dueAt.getTime() > downtimeMs,
  );
  if (lapsed.length === 0) return;
  const programmeId = programme.id;
  await needs.database.transaction(async (db) => {
    await notifyStaff(needs, db, {
      programmeId,
      dedupeKey: `reminders-lapsed:${programmeId}:${now.toISOString()}`,
      ...{ quiet: 'waits', now },
      word: (say) => skippedNotice(say, { programmeId, count: lapsed.length }),
    });
  });
}

async function replanChanged(needs: Needs, planned: Fingerprints): Promise<void> {
  const now = needs.clock.now();
  const present = await readPlanningFingerprints(needs.database.db);
  const active = new Set(present.map(({ programmeId }) => programmeId));
  for (const programmeId of planned.keys()) if (!active.has(programmeId)) planned.delete(programmeId);
  for (const { programmeId, fingerprint } of present) {
    if (planned.get(programmeId) === fingerprint) continue;
    try {
      await needs.database.transaction((db) => replanReminders(db, programmeId, now));
      planned.set(programmeId, fingerprint);
    } catch (err) {
      needs.log.error({ err, programmeId }, 'reminder.plan-failed');
    }
  }
}
