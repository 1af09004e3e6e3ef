import { nextDraftStep } from '#domain/privacy/retention.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import type { ErasedDrafts } from '#storage/privacy/erase-draft.ts';
import { eraseProgrammeDrafts } from '#storage/privacy/programme-drafts.ts';
import { getProgramme, lockProgramme, updateProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import { closeFormsIn } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { erasedNotice } from './retention-messages.ts';

export const erasedAction = 'retention.draftsErased';

export type ErasureOutcome = { kind: 'erased'; gone: ErasedDrafts } | { kind: 'notDue' };

/**
 * Deletes the drafts of everybody of a programme whose time has come, for good: from then on its plans are only read.
 * Audited with the numbers; organizers are told of them at the next minute of the sending window. Run again, or by
 * two processes at once, it is done and told once.
 */
export async function eraseDueDrafts(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  { programmeId, now }: { programmeId: number; now: Date },
): Promise<ErasureOutcome> {
  return needs.database.transaction(async (db) => {
    await lockProgramme(db, programmeId);
    const programme = await getProgramme(db, programmeId);
    const window = await readSendingWindow(db, programme);
    const step = nextDraftStep(programme, { window, now });
    if (step?.kind !== 'erase' || step.at > now) return { kind: 'notDue' };
    const gone = await eraseProgrammeDrafts(db, programmeId);
    await closeFormsIn(db, programmeId, 'planNudge');
    await updateProgramme(db, programmeId, { draftsErasedAt: now });
    await audit(db, { programmeId, now, gone });
    await notifyStaff(needs, db, {
      programmeId,
      ...{ subject: `drafts:${programmeId}`, revision: 'next', quiet: 'waits', now },
      dedupeKey: `drafts-erased:${programmeId}`,
      word: (say) => erasedNotice(say, { programme, gone, erasedAt: now }),
    });
    return { kind: 'erased', gone };
  });
}

async function audit(
  db: Db,
  { programmeId, now, gone }: { programmeId: number; now: Date; gone: ErasedDrafts },
): Promise<void> {
  await appendAudit(db, {
    at: now,
    action: erasedAction,
    programmeId,
    subject: `programme:${programmeId}`,
    details: { ...gone },
  });
}
