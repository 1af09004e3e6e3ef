import type { Composer } from 'grammy';
import type { Right } from '#domain/people/authorise.ts';
import { askNewContentMessage } from '#features/broadcast/broadcast-messages.ts';
import { steerBroadcast } from '#features/broadcast/send/steer-broadcast.ts';
import type { Broadcast } from '#storage/broadcast/broadcast-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { show, showPrompt } from '#telegram/screens/show-message.ts';
import { changeDraft } from './change-draft.ts';
import { showConfirm, takeBackPreview } from './preview-draft.ts';
import { askContent, withDraft } from './with-draft.ts';

/** Changing a draft, asking for receipts, leaving it. */
export function addDraftPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'broadcastEdit', (ctx, id) => withDraft(ctx, id, (draft) => editContent(ctx, draft)));
  onPress(bot, 'broadcastCancel', (ctx, id) =>
    withDraft(ctx, id, (draft, right) => discard(ctx, right, draft)),
  );
  onPress(bot, 'broadcastConfirm', (ctx, id) =>
    withDraft(ctx, id, (draft, right) => showConfirm(ctx, right, draft)),
  );
  onPress(bot, 'broadcastReceipts', (ctx, id, wish) =>
    withDraft(ctx, id, (draft, right) =>
      askForReceipts(ctx, right, { ...draft, wantsReceipts: wish === 'on' }),
    ),
  );
}

async function askForReceipts(ctx: BotContext, right: Right<'broadcast'>, draft: Broadcast): Promise<void> {
  const { id, wantsReceipts } = draft;
  await changeDraft(ctx.needs, { right, broadcastId: id, change: { wantsReceipts } });
  await showConfirm(ctx, right, draft);
}

/** Opens the form for other content; the preview leaves the chat, so that no two stand there. */
async function editContent(ctx: BotContext, draft: Broadcast): Promise<void> {
  await askContent(ctx, draft);
  await takeBackPreview(ctx, draft);
  await showPrompt(ctx, askNewContentMessage(ctx.say));
}

async function discard(ctx: BotContext, right: Right<'broadcast'>, draft: Broadcast): Promise<void> {
  const input = { right, broadcastId: draft.id, updateId: ctx.updateId, now: ctx.now };
  await steerBroadcast(ctx.needs, { ...input, steering: 'discard' });
  await show(ctx, { text: ctx.say('broadcast-discarded') });
}
