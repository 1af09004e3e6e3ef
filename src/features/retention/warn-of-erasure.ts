import { draftsGoAt, nextDraftStep } from '#domain/privacy/retention.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { listUnsentDrafts } from '#storage/privacy/programme-drafts.ts';
import { getProgramme, lockProgramme, updateProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { tell } from '#telegram/sending/tell.ts';
import { ownDraftNotice, warningNotice } from './retention-messages.ts';

/** `told`: how many participants, beside the organizers. */
export type WarningOutcome = { kind: 'warned'; goOn: string; told: number } | { kind: 'notDue' };

/**
 * Tells the organizers of a programme, and everybody in the bot who has written what was not handed in, on which day
 * drafts go; the day is kept, drafts go no sooner. Only inside the sending window. Audited; once for each such day.
 */
export async function warnOfErasure(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  { programmeId, now }: { programmeId: number; now: Date },
): Promise<WarningOutcome> {
  return needs.database.transaction(async (db) => {
    await lockProgramme(db, programmeId);
    const programme = await getProgramme(db, programmeId);
    const step = nextDraftStep(programme, { window: await readSendingWindow(db, programme), now });
    if (step?.kind !== 'warn' || step.at > now) return { kind: 'notDue' };
    const { goOn } = step;
    const unsent = await listUnsentDrafts(db, programmeId);
    const usefulUntil = draftsGoAt(goOn, programme.zone);
    const news = {
      programmeId,
      subject: `drafts:${programmeId}`,
      revision: 'next',
      usefulUntil,
      now,
    } as const;
    const own = unsent.flatMap((draft) =>
      draft.personId === undefined ? [] : [{ personId: draft.personId, draft }],
    );
    await tell(needs, db, {
      ...{ ...news, purpose: 'decision', quiet: 'waits', dedupeKey: `draft-goes:${programmeId}:${goOn}` },
      to: own,
      word: (say, { draft }) => ownDraftNotice(say, { programme, draft, goOn }),
    });
    await updateProgramme(db, programmeId, { draftsGoOn: goOn });
    await appendAudit(db, {
      ...{ at: now, action: 'retention.warned', programmeId, subject: `programme:${programmeId}` },
      details: { goOn, unsent: unsent.length, told: own.length },
    });
    await notifyStaff(needs, db, {
      ...{ ...news, quiet: 'waits', dedupeKey: `drafts-go:${programmeId}:${goOn}` },
      word: (say) => warningNotice(say, { programme, goOn, unsent }),
    });
    return { kind: 'warned', goOn, told: own.length };
  });
}
