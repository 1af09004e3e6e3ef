import { type Composer, GrammyError } from 'grammy';
import { isKnown } from '#domain/people/actor.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { formatInstant, formatTime } from '#domain/time/time-format.ts';
import { refreshCardSoon } from '#features/broadcast/card/progress-card.ts';
import { receiptButtons } from '#features/broadcast/send/queue-recipients.ts';
import { showCard } from '#features/broadcast/send/send-draft.ts';
import { withBroadcast } from '#features/broadcast/with-broadcast.ts';
import { type Broadcast, findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import { findReceipt } from '#storage/broadcast/receipt-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { keyboard, toast } from '#telegram/screens/show-message.ts';
import { confirmReading } from './confirm-reading.ts';
import { nudgeReaders } from './nudge-readers.ts';

/** "Sudah baca" under an announcement, and asking those who have not pressed it. */
export function addReceiptPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'broadcastRead', markRead);
  onPress(bot, 'broadcastNudge', (ctx, id) =>
    withBroadcast(ctx, id, (broadcast, right) => nudge(ctx, right, broadcast)),
  );
}

/** The message stays as it is; only its button says that, and when, it was pressed. */
async function markRead(ctx: BotContext, broadcastId: number): Promise<void> {
  const { actor, needs, say } = ctx;
  const { db } = needs.database;
  const receipt = isKnown(actor) ? await findReceipt(db, broadcastId, actor.personId) : undefined;
  const right = receipt && authorise(actor, 'readBroadcast', { programmeId: receipt.programmeId });
  if (!right) return toast(ctx, say('broadcast-not-yours'));
  const act = {
    ...{ right, broadcastId, readAt: ctx.actedAt, updateId: ctx.updateId, now: ctx.now },
    message: await pressedMessage(ctx, broadcastId),
  };
  const outcome = await confirmReading(needs, act);
  if (outcome.kind === 'notYours') return toast(ctx, say('broadcast-not-yours'));
  const { zone } = await getProgramme(db, right.about.programmeId);
  const time = formatTime(new Date(outcome.readAt), zone);
  await toast(ctx, say('broadcast-read', { time, when: outcome.kind }));
  const buttons = receiptButtons(say('broadcast-button-read-at', { time }), broadcastId);
  await ctx.editMessageReplyMarkup({ reply_markup: keyboard(buttons) }).catch((error: unknown) => {
    // The message is gone, or its button says so already.
    if (!(error instanceof GrammyError)) throw error;
  });
  refreshCardSoon(needs, { api: ctx.api, broadcastId });
}

async function pressedMessage(ctx: BotContext, broadcastId: number) {
  const pressed = ctx.callbackQuery?.message;
  const broadcast = await findBroadcast(ctx.needs.database.db, broadcastId);
  if (!pressed?.date || broadcast?.content.album) return undefined;
  return { messageId: pressed.message_id, sentAt: new Date(pressed.date * 1_000) };
}

async function nudge(ctx: BotContext, right: Right<'broadcast'>, broadcast: Broadcast): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  const outcome = await nudgeReaders(needs, { right, broadcastId: broadcast.id, updateId, now });
  if (outcome.kind === 'gone') return refuse(ctx);
  if (outcome.kind === 'nobody') {
    await toast(ctx, say('broadcast-nudge-nobody'));
    return showCard(ctx, broadcast);
  }
  const { zone } = await getProgramme(needs.database.db, broadcast.programmeId);
  const at = formatInstant(new Date(outcome.at), zone, say.locale);
  if (outcome.kind === 'before') return toast(ctx, say('broadcast-nudged-before', { at }));
  const when = new Date(outcome.at) > now ? 'later' : 'now';
  await toast(ctx, say('broadcast-nudged', { count: outcome.count, at, when }));
}
