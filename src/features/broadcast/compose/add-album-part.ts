import type { BroadcastContent } from '#domain/broadcast/broadcast.ts';
import type { Right } from '#domain/people/authorise.ts';
import { changeDraft } from '#storage/broadcast/broadcast-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { findOwnDraft } from './change-draft.ts';
import { withAlbumPart } from './read-content.ts';

/**
 * Adds a further part to the album that is a draft's content; every part of an album is an update of its
 * own. A part that comes twice changes nothing. False when it belongs to no draft (any more), or to
 * another's.
 */
export async function addAlbumPart(
  needs: Pick<Needs, 'database'>,
  input: { right: Right<'broadcast'>; broadcastId: number; part: BroadcastContent },
): Promise<boolean> {
  const { right, broadcastId, part } = input;
  return needs.database.transaction(async (db) => {
    const draft = await findOwnDraft(db, right, broadcastId);
    if (!draft || draft.content.album?.id !== part.album?.id) return false;
    return changeDraft(db, broadcastId, { content: withAlbumPart(draft.content, part) });
  });
}
