import { type Broadcast, changeDraft, findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** Who a draft goes to by hand; nobody while its audience is another one. */
export const pickedIds = ({ audience }: Broadcast): number[] =>
  audience.kind === 'picked' ? audience.participantIds : [];

/**
 * Adds people to, or takes them off, those a draft is meant for. The same twice changes nothing. What was
 * shown before counts no more, so that nothing goes out that nobody has seen. Returns who is picked now.
 */
export async function pickPeople(
  needs: Pick<Needs, 'database'>,
  { broadcastId, add = [], remove = [] }: { broadcastId: number; add?: number[]; remove?: number[] },
): Promise<number[]> {
  return needs.database.transaction(async (db) => {
    const draft = await findBroadcast(db, broadcastId);
    if (!draft) return [];
    const picked = new Set([...pickedIds(draft), ...add]);
    for (const id of remove) picked.delete(id);
    const participantIds = [...picked];
    const { copy: _shown, confirmId: _asked, ...content } = draft.content;
    await changeDraft(db, broadcastId, { content, audience: { kind: 'picked', participantIds } });
    return participantIds;
  });
}
