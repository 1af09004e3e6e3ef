import type { BroadcastContent } from '#domain/broadcast/broadcast.ts';
import type { Right } from '#domain/people/authorise.ts';
import { changeDraft, createDraft } from '#storage/broadcast/broadcast-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { saveForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { findOwnDraft } from './change-draft.ts';

export interface ComposeInput {
  right: Right<'broadcast'>;
  /** The draft whose content is being replaced. */
  draftId?: number;
  content: BroadcastContent;
  updateId: number;
  now: Date;
}

/**
 * Takes what an announcement says. A draft that has gone out meanwhile, and another's, is left alone and a
 * new one begun.
 * The form stays behind with the update it was answered by, so that a repeated update finds its draft.
 */
export async function composeDraft(
  needs: Pick<Needs, 'database'>,
  input: ComposeInput,
): Promise<{ broadcastId: number }> {
  const { right, content, updateId, now } = input;
  const { programmeId } = right.about;
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'composeDraft', now }, async () => {
      const known = input.draftId === undefined ? undefined : await findOwnDraft(db, right, input.draftId);
      const replaced =
        known && (await changeDraft(db, known.id, { content, audience: { kind: 'undecided' } }));
      const broadcastId = replaced
        ? known.id
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
