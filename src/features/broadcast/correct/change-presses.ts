import type { Composer } from 'grammy';
import type { Right } from '#domain/people/authorise.ts';
import { showCard } from '#features/broadcast/send/send-draft.ts';
import { showCardHere, withBroadcast } from '#features/broadcast/with-broadcast.ts';
import { findChange } from '#storage/broadcast/broadcast-change-store.ts';
import type { Broadcast } from '#storage/broadcast/broadcast-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { confirmRecallMessage, tooLateToRecallMessage } from './change-messages.ts';
import { applyCorrection } from './correct-broadcast.ts';
import { openCorrection } from './correction-dialogue.ts';
import { findRecallable, recallBroadcast } from './recall-broadcast.ts';

/** Correcting what was sent, and taking it back. */
export function addChangePresses(bot: Composer<BotContext>): void {
  onPress(bot, 'broadcastCorrect', (ctx, id) =>
    withBroadcast(ctx, id, (broadcast) => openCorrection(ctx, broadcast)),
  );
  onPress(bot, 'correctionSave', (ctx, changeId) => save(ctx, changeId, false));
  onPress(bot, 'correctionTell', (ctx, changeId) => save(ctx, changeId, true));
  onPress(bot, 'broadcastRecall', (ctx, id) =>
    withBroadcast(ctx, id, (broadcast) => askRecall(ctx, broadcast)),
  );
  onPress(bot, 'broadcastRecallYes', (ctx, id) =>
    withBroadcast(ctx, id, (broadcast, right) => recall(ctx, right, broadcast)),
  );
}

async function save(ctx: BotContext, changeId: number, notify: boolean): Promise<void> {
  const change = await findChange(ctx.needs.database.db, changeId);
  await withBroadcast(ctx, change?.broadcastId ?? 0, async (broadcast, right) => {
    const pressedId = ctx.callbackQuery?.message?.message_id;
    const isAuthor = broadcast.author.personId === ctx.actor.personId;
    const outcome = await applyCorrection(ctx.needs, {
      right,
      changeId,
      notify,
      cardId: isAuthor ? pressedId : undefined,
      updateId: ctx.updateId,
      now: ctx.now,
    });
    if (outcome.kind === 'busy') return toast(ctx, ctx.say('broadcast-busy'));
    if (outcome.kind === 'tooLate') await toast(ctx, ctx.say('broadcast-correction-done'));
    const progressMessageId =
      isAuthor && outcome.kind === 'started' ? pressedId : broadcast.progressMessageId;
    await showCard(ctx, { ...broadcast, progressMessageId });
  });
}

async function askRecall(ctx: BotContext, broadcast: Broadcast): Promise<void> {
  const { db } = ctx.needs.database;
  const recallable = await findRecallable(db, broadcast.id, ctx.now);
  if (recallable.messages.length === 0 && recallable.tooOld === 0) return showCardHere(ctx, broadcast);
  if (recallable.messages.length === 0) return show(ctx, tooLateToRecallMessage(ctx.say, broadcast));
  const { zone } = await getProgramme(db, broadcast.programmeId);
  await show(ctx, confirmRecallMessage(ctx.say, { broadcast, zone, recallable }));
}

async function recall(ctx: BotContext, right: Right<'broadcast'>, broadcast: Broadcast): Promise<void> {
  const { needs, updateId, now } = ctx;
  const outcome = await recallBroadcast(needs, { right, broadcastId: broadcast.id, updateId, now });
  switch (outcome.kind) {
    case 'started':
      return showCard(ctx, broadcast);
    case 'busy':
      await toast(ctx, ctx.say('broadcast-busy'));
      return showCard(ctx, broadcast);
    case 'tooLate':
      return askRecall(ctx, broadcast);
    case 'gone':
      return refuse(ctx);
  }
}
