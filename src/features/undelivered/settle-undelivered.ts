import { appendAudit } from '#storage/privacy/audit-store.ts';
import {
  dismissUndelivered,
  ofTheBot,
  sendUndeliveredAgain,
  type Undelivered,
} from '#storage/sending/undelivered-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** `unchanged`: somebody was faster, or it has arrived meanwhile. */
export type SettledUndelivered = { kind: 'sentAgain' | 'dismissed' | 'unchanged' };

/**
 * Sends news once more that did not arrive for certain, or takes it off the list. The row decides, so that a second
 * press, or a colleague's, does nothing more.
 */
export async function settleUndelivered(
  needs: Pick<Needs, 'database' | 'jobs'>,
  input: { undelivered: Undelivered; act: 'sendAgain' | 'dismiss'; personId: number; now: Date },
): Promise<SettledUndelivered> {
  const { undelivered, act, personId, now } = input;
  const { id, programmeId } = undelivered;
  return needs.database.transaction(async (db) => {
    const isDone =
      act === 'sendAgain' ? await sendUndeliveredAgain(db, id, now) : await dismissUndelivered(db, id, now);
    if (!isDone) return { kind: 'unchanged' };
    const action = act === 'sendAgain' ? 'delivery.sentAgain' : 'delivery.dismissed';
    await appendAudit(db, {
      at: now,
      actorPersonId: personId,
      action,
      programmeId: programmeId === ofTheBot ? undefined : programmeId,
      subject: `delivery:${id}`,
    });
    if (act === 'sendAgain') await needs.jobs.enqueue('deliver', db);
    return { kind: act === 'sendAgain' ? 'sentAgain' : 'dismissed' };
  });
}
