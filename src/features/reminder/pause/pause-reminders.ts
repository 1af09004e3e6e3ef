import type { Right } from '#domain/people/authorise.ts';
import { isPaused } from '#domain/reminder/reminder-pause.ts';
import { instantOf } from '#domain/time/local-time.ts';
import { findPause, savePause } from '#storage/people/pause-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export interface PauseInput {
  right: Right<'pauseReminders'>;
  /** The local day, in the zone of the person's programme, on which reminders go again; undefined: until the person resumes. */
  resumeOn?: string;
  updateId: number;
  now: Date;
}

/**
 * Holds back everything the bot starts by itself for one person, in place of an earlier pause. What falls due
 * meanwhile is skipped, not sent later. The same update again changes nothing.
 */
export async function pauseReminders(
  needs: Pick<Needs, 'database'>,
  { right, resumeOn, updateId, now }: PauseInput,
): Promise<{ kind: 'paused' }> {
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'pauseReminders', now }, async () => {
      const resumeAt = resumeOn === undefined ? undefined : instantOf(resumeOn, '00:00', right.about.zone);
      await savePause(db, personId, { since: now, ...(resumeAt ? { resumeAt } : {}) });
      await audit(db, { personId, action: 'reminders.paused', now });
      return { kind: 'paused' as const };
    }),
  );
}

/** Lifts the pause. `notPaused`: there was none, or it had ended by itself. */
export async function resumeReminders(
  needs: Pick<Needs, 'database'>,
  { right, updateId, now }: Omit<PauseInput, 'resumeOn'>,
): Promise<{ kind: 'resumed' | 'notPaused' }> {
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'resumeReminders', now }, async () => {
      const wasPaused = isPaused(await findPause(db, personId), now);
      await savePause(db, personId, undefined);
      if (wasPaused) await audit(db, { personId, action: 'reminders.resumed', now });
      return { kind: wasPaused ? ('resumed' as const) : ('notPaused' as const) };
    }),
  );
}

async function audit(
  db: Parameters<typeof appendAudit>[0],
  { personId, action, now }: { personId: number; action: string; now: Date },
): Promise<void> {
  await appendAudit(db, { at: now, actorPersonId: personId, action, subject: `person:${personId}` });
}
