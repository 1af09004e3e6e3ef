import { applyOnce } from '#storage/applied-updates.ts';
import { appendAudit } from '#storage/audit-store.ts';
import { revokeFeedKeys } from '#storage/feed-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

export type RevokeOutcome = { kind: 'revoked' } | { kind: 'noneInForce' };

/** Ends a participant's calendar address: whoever asks for it finds nothing from now on. Twice changes nothing. */
export async function revokeFeed(
  needs: Pick<Needs, 'database'>,
  input: { participantId: number; programmeId: number; personId: number; updateId: number; now: Date },
): Promise<RevokeOutcome> {
  const { participantId, programmeId, personId, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<RevokeOutcome>(db, { updateId, action: 'revokeFeed', now }, async () => {
      if ((await revokeFeedKeys(db, participantId, now)) === 0) return { kind: 'noneInForce' };
      const entry = {
        at: now,
        actorPersonId: personId,
        programmeId,
        subject: `participant:${participantId}`,
      };
      await appendAudit(db, { ...entry, action: 'feed.revoked' });
      return { kind: 'revoked' };
    }),
  );
}
