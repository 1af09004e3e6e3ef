import type { Right } from '#domain/people/authorise.ts';
import { findOwnDraft } from '#features/broadcast/compose/change-draft.ts';
import { type Broadcast, changeDraft } from '#storage/broadcast/broadcast-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** Who a draft goes to by hand; nobody while its audience is another one. */
export const pickedIds = ({ audience }: Broadcast): number[] =>
  audience.kind === 'picked' ? audience.participantIds : [];

/**
 * Adds people to, or takes them off, those a draft is meant for. The same twice changes nothing. What was
 * shown before counts no more, so that nothing goes out that nobody has seen. Returns who is picked now; of another's draft
 * nobody.
 */
export async function pickPeople(
  needs: Pick<Needs, 'database'>,
  input: { right: Right<'broadcast'>; broadcastId: number; add?: number[]; remove?: number[] },
): Promise<number[]> {
  const { right, broadcastId, add = [], remove = [] } = input;
  return needs.database.transaction(async (db) => {
    const draft = await findOwnDraft(db, right, broadcastId);
    if (!draft) return [];
    const picked = new Set([...pickedIds(draft), ...add]);
    for (const id of remove) picked.delete(id);
    const participantIds = [...picked];
    const { copy: _shown, confirmId: _asked, ...content } = draft.content;
    await changeDraft(db, broadcastId, { content, audience: { kind: 'picked', participantIds } });
    return participantIds;
  });
}
