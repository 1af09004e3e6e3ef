import type { BroadcastContent } from '#domain/broadcast/broadcast.ts';
import { changeDraft, findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { withAlbumPart } from './read-content.ts';

/**
 * Adds a further part to the album that is a draft's content; every part of an album is an update of its
 * own. A part that comes twice changes nothing. Returns false when it belongs to no draft (any more).
 */
export async function addAlbumPart(
  needs: Pick<Needs, 'database'>,
  { broadcastId, part }: { broadcastId: number; part: BroadcastContent },
): Promise<boolean> {
  return needs.database.transaction(async (db) => {
    const draft = await findBroadcast(db, broadcastId);
    if (draft?.state !== 'draft' || draft.content.album?.id !== part.album?.id) return false;
    return changeDraft(db, broadcastId, { content: withAlbumPart(draft.content, part) });
  });
}
