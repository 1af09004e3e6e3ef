import type { NextFunction } from 'grammy';
import { valuesOf } from '#domain/forms/form-catalogue.ts';
import { findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';

/** Longer after the first message, a text is about something else. */
const withinMs = 2 * 60_000;

/**
 * People send one announcement in two messages. The second is no part of it; they hear so before they send the first
 * alone.
 */
export async function answerSecondMessage(ctx: BotContext, next: NextFunction): Promise<void> {
  const { actor, needs, say, now, updateId } = ctx;
  const { takenAt, takenUpdateId, draftId } = valuesOf(actor.form, 'broadcast') ?? {};
  if (takenAt === undefined || draftId === undefined || takenUpdateId === updateId) return next();
  if (now.getTime() - Date.parse(takenAt) > withinMs) return next();
  const draft = await findBroadcast(needs.database.db, draftId);
  if (draft?.state !== 'draft') return next();
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
