import type { Composer } from 'grammy';
import { authorise } from '#domain/authorise.ts';
import { formatTime } from '#domain/time-format.ts';
import { type Broadcast, findBroadcast } from '#storage/broadcast-store.ts';
import { getProgramme } from '#storage/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { ButtonName } from '#telegram/button-catalogue.ts';
import { onPress } from '#telegram/on-press.ts';
import { show, toast } from '#telegram/show-message.ts';
import { nobodyMessage, quietMessage, repeatedMessage } from './broadcast-messages.ts';
import { withDraft } from './draft-presses.ts';
import { refreshCard } from './progress-card.ts';
import { showCardHere } from './report-presses.ts';
import { type SendManner, sendBroadcast } from './send-broadcast.ts';
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
    onPress(bot, name as keyof typeof manners, (ctx, id) => sendDraft(ctx, id, manner));
  }
  for (const [name, steering] of Object.entries(steerings)) {
    onPress(bot, name as keyof typeof steerings, (ctx, id) => steer(ctx, id, steering));
  }
}

async function sendDraft(ctx: BotContext, id: number, manner: SendManner): Promise<void> {
  const known = await findBroadcast(ctx.needs.database.db, id);
  if (known?.state !== 'draft') return answerSent(ctx, id, known);
  await withDraft(ctx, id, async (draft) => {
    const outcome = await sendBroadcast(ctx.needs, {
      broadcastId: id,
      personId: ctx.actor.personId!,
      messageId: ctx.callbackQuery!.message!.message_id,
      manner,
      updateId: ctx.updateId,
      now: ctx.now,
    });
    const { zone } = await getProgramme(ctx.needs.database.db, draft.programmeId);
    switch (outcome.kind) {
      case 'started':
      case 'scheduled':
        return refreshCard(ctx.needs, { api: ctx.api, broadcastId: id });
      case 'alreadySent':
      case 'noDraft':
        return answerSent(ctx, id, await findBroadcast(ctx.needs.database.db, id));
      case 'nobody':
        return show(ctx, nobodyMessage(ctx.say, id));
      case 'repeated':
        return show(
          ctx,
          repeatedMessage(ctx.say, { id, sentAt: new Date(outcome.sentAt), now: ctx.now, zone }),
        );
      case 'quiet':
        return show(ctx, quietMessage(ctx.say, { id, now: ctx.now, nextAt: new Date(outcome.nextAt), zone }));
    }
  });
}

/** A second press, or one on an old question: says when it went out and shows how it stands. */
async function answerSent(ctx: BotContext, id: number, broadcast: Broadcast | undefined): Promise<void> {
  const { say, needs } = ctx;
  if (!broadcast || !authorise(ctx.actor, 'broadcast', { programmeId: broadcast.programmeId }))
    return show(ctx, { text: say('not-allowed') });
  if (broadcast.startedAt) {
    const { zone } = await getProgramme(needs.database.db, broadcast.programmeId);
    const when = broadcast.startedAt > ctx.now ? 'scheduled' : 'sent';
    await toast(ctx, say('broadcast-already-sent', { time: formatTime(broadcast.startedAt, zone), when }));
  }
  if (broadcast.progressMessageId === ctx.callbackQuery?.message?.message_id && isAuthor(ctx, broadcast))
    return refreshCard(needs, { api: ctx.api, broadcastId: id });
  await showCardHere(ctx, broadcast);
}

async function steer(ctx: BotContext, id: number, steering: Steering): Promise<void> {
  const { needs, actor, say, updateId, now } = ctx;
  const broadcast = await findBroadcast(needs.database.db, id);
  if (!broadcast || !authorise(actor, 'broadcast', { programmeId: broadcast.programmeId }))
    return show(ctx, { text: say('not-allowed') });
  const input = { broadcastId: id, personId: actor.personId!, steering, updateId, now };
  const outcome = await steerBroadcast(needs, input);
  if (outcome.kind === 'tooLate') await toast(ctx, say('broadcast-too-late'));
  await refreshCard(needs, { api: ctx.api, broadcastId: id });
  const pressedId = ctx.callbackQuery?.message?.message_id;
  if (!isAuthor(ctx, broadcast) || pressedId !== broadcast.progressMessageId)
    await showCardHere(ctx, broadcast);
}

const isAuthor = (ctx: BotContext, broadcast: Broadcast) => broadcast.author.personId === ctx.actor.personId;
