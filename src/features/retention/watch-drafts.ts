import { type DraftStep, nextDraftStep } from '#domain/privacy/retention.ts';
import { listActiveProgrammes, type Programme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { eraseDueDrafts } from './erase-due-drafts.ts';
import { warnOfErasure } from './warn-of-erasure.ts';

/** The work of every minute: warns of, or deletes, the drafts of each programme whose time for it has come. */
export async function watchDrafts(needs: Needs): Promise<void> {
  const now = needs.clock.now();
  for (const programme of await listActiveProgrammes(needs.database.db)) {
    const programmeId = programme.id;
    try {
      const step = await findStep(needs, programme, now);
      if (!step || step.at > now) continue;
      if (step.kind === 'warn') await warnOfErasure(needs, { programmeId, now });
      else await eraseDueDrafts(needs, { programmeId, now });
    } catch (err) {
      // One programme's trouble must not keep the others from their turn.
      needs.log.error({ err, programmeId }, 'retention.programme-failed');
    }
  }
}

/** When the next warning or deletion falls due. */
export async function nextDraftMoment(needs: Needs): Promise<Date | undefined> {
  const now = needs.clock.now();
  const moments: Date[] = [];
  for (const programme of await listActiveProgrammes(needs.database.db)) {
    const step = await findStep(needs, programme, now);
    if (step) moments.push(step.at);
  }
  return moments.toSorted((one, other) => one.getTime() - other.getTime())[0];
}

async function findStep(needs: Needs, programme: Programme, now: Date): Promise<DraftStep | undefined> {
  if (programme.draftsErasedAt) return undefined;
  const window = await readSendingWindow(needs.database.db, programme);
  return nextDraftStep(programme, { window, now });
}
