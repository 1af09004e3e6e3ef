import type { NextFunction } from 'grammy';
import { valuesOf } from '#domain/forms/form-catalogue.ts';
import { authorise } from '#domain/people/authorise.ts';
import { findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { placeBehind } from '#telegram/forms/text-behind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';

/**
 * People send one announcement in two messages. The second is no part of it; they hear so before they send the first
 * alone.
 */
export async function answerSecondMessage(ctx: BotContext, next: NextFunction): Promise<void> {
  const { actor, needs, say } = ctx;
  const { takenAt, takenUpdateId, draftId } = valuesOf(actor.form, 'broadcast') ?? {};
  if (takenAt === undefined || takenUpdateId === undefined || draftId === undefined) return next();
  const first = { updateId: takenUpdateId, at: takenAt };
  if (placeBehind(ctx, 'announcement', first) !== 'behind') return next();
  const draft = await findBroadcast(needs.database.db, draftId);
  if (draft?.state !== 'draft' || !authorise(actor, 'broadcast', draft)) return next();
  await showPrompt(ctx, {
    text: say('broadcast-second-message'),
    buttons: [
      [
        { label: say('broadcast-button-edit'), data: press('broadcastEdit', draft.id) },
        { label: say('broadcast-button-as-is'), data: press('broadcastDraft', draft.id) },
      ],
    ],
  });
}
