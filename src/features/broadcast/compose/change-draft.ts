import type { Right } from '#domain/people/authorise.ts';
import {
  type Broadcast,
  type DraftChange,
  findBroadcast,
  changeDraft as write,
} from '#storage/broadcast/broadcast-store.ts';
import type { Db } from '#storage/engine/database.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** A draft of whoever the right is of, in the programme that it is for; a draft is its author's alone. */
export async function findOwnDraft(
  db: Db,
  right: Right<'broadcast'>,
  broadcastId: number,
): Promise<Broadcast | undefined> {
  const found = await findBroadcast(db, broadcastId);
  return found?.state === 'draft' && isOwn(found, right) ? found : undefined;
}

export const isOwn = ({ programmeId, author }: Broadcast, { about, by }: Right<'broadcast'>) =>
  programmeId === about.programmeId && author.personId === by.personId;

/**
 * Changes what one's own draft says, or to whom it goes. False when it is no draft (any more), or another's. The same
 * twice changes nothing.
 */
export async function changeDraft(
  needs: Pick<Needs, 'database'>,
  { right, broadcastId, change }: { right: Right<'broadcast'>; broadcastId: number; change: DraftChange },
): Promise<boolean> {
  return needs.database.transaction(async (db) => {
    const draft = await findOwnDraft(db, right, broadcastId);
    return draft !== undefined && write(db, broadcastId, change);
  });
}
