import type { Composer } from 'grammy';
import { withBroadcast } from '#features/broadcast/with-broadcast.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { ButtonName } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { toast } from '#telegram/screens/show-message.ts';
import type { SendManner } from './send-broadcast.ts';
import { sendDraft, showCard } from './send-draft.ts';
import { type Steering, steerBroadcast } from './steer-broadcast.ts';

const manners = {
  broadcastSend: 'ask',
  broadcastRepeat: 'anyway',
  broadcastLater: 'later',
  broadcastSilent: 'silently',
} satisfies Partial<Record<ButtonName, SendManner>>;

const steerings = {
  broadcastPause: 'pause',
  broadcastResume: 'resume',
  broadcastStop: 'askStop',
  broadcastStopYes: 'stop',
  broadcastAgain: 'again',
} satisfies Partial<Record<ButtonName, Steering>>;

/** Sending a draft, and steering what is being sent. */
export function addSendingPresses(bot: Composer<BotContext>): void {
  for (const [name, manner] of Object.entries(manners)) {
    onPress(bot, name as keyof typeof manners, (ctx, id) => sendDraft(ctx, id, { manner }));
  }
  for (const [name, steering] of Object.entries(steerings)) {
    onPress(bot, name as keyof typeof steerings, (ctx, id) => steer(ctx, id, steering));
  }
}

async function steer(ctx: BotContext, id: number, steering: Steering): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  await withBroadcast(ctx, id, async (broadcast, right) => {
    const input = { right, broadcastId: id, steering, updateId, now };
    const outcome = await steerBroadcast(needs, input);
    if (outcome.kind === 'tooLate') await toast(ctx, say('broadcast-too-late'));
    await showCard(ctx, broadcast);
  });
}
