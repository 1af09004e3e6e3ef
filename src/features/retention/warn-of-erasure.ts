import { isLocale } from '#domain/locale.ts';
import { nextDraftStep } from '#domain/retention.ts';
import { appendAudit } from '#storage/audit-store.ts';
import { listUnsentDrafts, type UnsentDraft } from '#storage/programme-drafts.ts';
import { getProgramme, lockProgramme, type Programme, updateProgramme } from '#storage/programme-store.ts';
import { type NewDelivery, queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { readSendingWindow } from '#storage/sending-window-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/notify-staff.ts';
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
    const own = unsent.flatMap((draft) => ownDelivery(needs, { programme, draft, goOn, now }));
    await queueDeliveries(db, own);
    await updateProgramme(db, programmeId, { draftsGoOn: goOn });
    await appendAudit(db, {
      ...{ at: now, action: 'retention.warned', programmeId, subject: `programme:${programmeId}` },
      details: { goOn, unsent: unsent.length, told: own.length },
    });
    await notifyStaff(needs, db, {
      programmeId,
      dedupeKey: `drafts-go:${programmeId}:${goOn}`,
      now,
      word: (say) => warningNotice(say, { programme, goOn, unsent }),
    });
    return { kind: 'warned', goOn, told: own.length };
  });
}

/** The message to one writer; none to somebody who cannot be written to. */
function ownDelivery(
  needs: Pick<Needs, 'sayIn'>,
  of: { programme: Programme; draft: UnsentDraft; goOn: string; now: Date },
): NewDelivery[] {
  const { programme, draft, goOn, now } = of;
  const { personId, locale } = draft;
  if (personId === null) return [];
  const say = needs.sayIn(isLocale(locale) ? locale : 'id');
  return [
    {
      dedupeKey: `draft-goes:${programme.id}:${goOn}:${personId}`,
      kind: 'notice',
      ...{ personId, programmeId: programme.id, dueAt: now },
      payload: { kind: 'notice', message: ownDraftNotice(say, { programme, draft, goOn }) },
    },
  ];
}
