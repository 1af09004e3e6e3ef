import type { Right } from '#domain/people/authorise.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { findFeed, insertFeedKey, revokeFeedKeys } from '#storage/schedule/feed-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export interface RenewInput {
  right: Right<'keepCalendar'>;
  /** The address in force when the button was drawn; 0 when there was none. */
  seenFeedId: number;
  updateId: number;
  now: Date;
}

export type RenewOutcome = { kind: 'renewed'; address: string } | { kind: 'changedMeanwhile' };

/**
 * Gives a participant a private calendar address in place of the one before, which ends. Only the hash of its
 * key is kept: what comes back is the only copy. A second tap changes nothing; the same update again makes the
 * address anew, because the first one may have been lost with the process.
 */
export async function renewFeed(
  needs: Pick<Needs, 'database' | 'secrets'> & { publicUrl: string },
  input: RenewInput,
): Promise<RenewOutcome> {
  const { right, seenFeedId, updateId, now } = input;
  const { participantId, programmeId } = right.about;
  const { personId } = right.by;
  return needs.database.transaction(async (db) => {
    const act = { updateId, action: 'renewFeed', now };
    const outcome = await applyOnce<{ kind: 'renewed' | 'changedMeanwhile' }>(db, act, async () => {
      const inForce = await findFeed(db, participantId, personId);
      if ((inForce?.id ?? 0) !== seenFeedId) return { kind: 'changedMeanwhile' };
      const entry = {
        at: now,
        actorPersonId: personId,
        programmeId,
        subject: `participant:${participantId}`,
      };
      await appendAudit(db, { ...entry, action: 'feed.renewed' });
      return { kind: 'renewed' };
    });
    if (outcome.kind === 'changedMeanwhile') return { kind: 'changedMeanwhile' };
    await revokeFeedKeys(db, participantId, now);
    const key = needs.secrets.newPayload('k');
    await insertFeedKey(db, { participantId, personId, keyHash: needs.secrets.hash(key), createdAt: now });
    return { kind: 'renewed', address: `${needs.publicUrl}/kalender/${key}.ics` };
  });
}
