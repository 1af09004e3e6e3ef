import type { Right } from '#domain/people/authorise.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { findFeed, revokeFeedKeys } from '#storage/schedule/feed-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export type RevokeOutcome = { kind: 'revoked' } | { kind: 'noneInForce' };

export interface RevokeInput {
  right: Right<'keepCalendar'>;
  /** The address that was in force when the button was drawn: one made since stays. */
  seenFeedId: number;
  updateId: number;
  now: Date;
}

/** Ends a participant's calendar address: whoever asks for it finds nothing from now on. Twice changes nothing. */
export async function revokeFeed(needs: Pick<Needs, 'database'>, input: RevokeInput): Promise<RevokeOutcome> {
  const { right, updateId, now } = input;
  const { participantId, programmeId } = right.about;
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce<RevokeOutcome>(db, { updateId, action: 'revokeFeed', now }, async () => {
      if ((await findFeed(db, participantId, personId))?.id !== input.seenFeedId)
        return { kind: 'noneInForce' };
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
