import type { Message } from '#domain/message.ts';
import { cardMessage } from '#features/broadcast/card/card-messages.ts';
import { readCard } from '#features/broadcast/card/read-card.ts';
import { type Broadcast, setProgressCard } from '#storage/broadcast/broadcast-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { send, showPrompt } from '#telegram/screens/show-message.ts';
import { askTimeMessage } from './timing-messages.ts';

/** Asks when an announcement shall go; the form takes a typed time. */
export async function openTime(ctx: BotContext, broadcast: Broadcast): Promise<void> {
  await openForm(ctx, 'broadcastTime', { broadcastId: broadcast.id });
  await showPrompt(ctx, await timeScreen(ctx, broadcast));
}

/** Says why it is no time for this, and asks again. */
export async function refuseTime(ctx: BotContext, broadcast: Broadcast, refused: string): Promise<void> {
  await showPrompt(ctx, await timeScreen(ctx, broadcast, refused));
}

/** What was scheduled by typing has no pressed message: its card comes below, and the form is done. */
export async function showScheduled(ctx: BotContext, broadcastId: number): Promise<void> {
  const { db } = ctx.needs.database;
  await openForm(ctx, 'broadcastTime', { broadcastId, takenUpdateId: ctx.updateId });
  const content = await readCard(db, { broadcastId, now: ctx.now });
  if (content) await setProgressCard(db, broadcastId, await send(ctx, cardMessage(ctx.say, content)));
}

async function timeScreen(ctx: BotContext, broadcast: Broadcast, refused?: string): Promise<Message> {
  const { db } = ctx.needs.database;
  const programme = await getProgramme(db, broadcast.programmeId);
  return askTimeMessage(ctx.say, {
    id: broadcast.id,
    now: ctx.now,
    zone: programme.zone,
    window: await readSendingWindow(db, programme),
    isScheduled: broadcast.state === 'scheduled',
    refused,
  });
}
