import type { BroadcastContent } from '#domain/broadcast/broadcast.ts';
import { changeDraft, createDraft } from '#storage/broadcast/broadcast-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { saveForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

export interface ComposeInput {
  programmeId: number;
  personId: number;
  /** The draft whose content is being replaced. */
  draftId?: number;
  content: BroadcastContent;
  updateId: number;
  now: Date;
}

/**
 * Takes what an announcement says. A draft that has gone out meanwhile is left alone and a new one begun.
 * The form stays behind with the update it was answered by, so that a repeated update finds its draft.
 */
export async function composeDraft(
  needs: Pick<Needs, 'database'>,
  input: ComposeInput,
): Promise<{ broadcastId: number }> {
  const { programmeId, personId, content, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'composeDraft', now }, async () => {
      const replaced =
        input.draftId !== undefined &&
        (await changeDraft(db, input.draftId, { content, audience: { kind: 'undecided' } }));
      const broadcastId = replaced
        ? input.draftId!
        : await createDraft(db, { programmeId, authorPersonId: personId, content, now });
      const values = {
        programmeId,
        draftId: broadcastId,
        takenUpdateId: updateId,
        takenAt: now.toISOString(),
        albumId: content.album?.id,
      };
      await saveForm(db, personId, { kind: 'broadcast', values, now });
      return { broadcastId };
    }),
  );
}
