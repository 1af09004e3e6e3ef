import { valuesOf } from '#domain/forms/form-catalogue.ts';
import { authorise } from '#domain/people/authorise.ts';
import { findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { placeBehind } from '#telegram/forms/text-behind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import type { Repeat } from './composing-dialogue.ts';

/**
 * People send one announcement in two messages. The second is no part of it; they hear so before they send the first
 * alone.
 */
export async function findSecondMessage(ctx: BotContext): Promise<Repeat | undefined> {
  const { actor, needs, say } = ctx;
  const { takenAt, takenUpdateId, draftId } = valuesOf(actor.form, 'broadcast') ?? {};
  if (takenAt === undefined || takenUpdateId === undefined || draftId === undefined) return undefined;
  const first = { updateId: takenUpdateId, at: takenAt };
  if (placeBehind(ctx, 'announcement', first) !== 'behind') return undefined;
  const draft = await findBroadcast(needs.database.db, draftId);
  if (draft?.state !== 'draft' || !authorise(actor, 'broadcast', draft)) return undefined;
  return () =>
    showPrompt(ctx, {
      text: say('broadcast-second-message'),
      buttons: [
        [
          { label: say('broadcast-button-edit'), data: press('broadcastEdit', draft.id) },
          { label: say('broadcast-button-as-is'), data: press('broadcastDraft', draft.id) },
        ],
      ],
    });
}
