import { authorise, type Right } from '#domain/people/authorise.ts';
import { formatInstant, formatTime } from '#domain/time/time-format.ts';
import { showAudience } from '#features/broadcast/audience/audience-presses.ts';
import { nobodyMessage } from '#features/broadcast/broadcast-messages.ts';
import { refreshCard } from '#features/broadcast/card/progress-card.ts';
import { showConfirm } from '#features/broadcast/compose/preview-draft.ts';
import { withDraft } from '#features/broadcast/compose/with-draft.ts';
import { refuseTime, showScheduled } from '#features/broadcast/time/time-form.ts';
import { quietMessage, repeatedMessage } from '#features/broadcast/time/timing-messages.ts';
import { showCardHere } from '#features/broadcast/with-broadcast.ts';
import { type Broadcast, findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { show, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { sayQuiet } from '#telegram/sending/quiet-words.ts';
import { type SendManner, type SendOutcome, sendBroadcast } from './send-broadcast.ts';

/** Sends a draft, or sets its time, and shows what came of it: the card, or the next question. */
export async function sendDraft(
  ctx: BotContext,
  id: number,
  { manner, at }: { manner: SendManner; at?: Date },
): Promise<void> {
  const known = await findBroadcast(ctx.needs.database.db, id);
  const isMoved = known?.state === 'scheduled' && at !== undefined;
  if (!isMoved && known?.state !== 'draft') return answerSent(ctx, known);
  const run = async (broadcast: Broadcast, right: Right<'broadcast'>) => {
    const outcome = await sendBroadcast(ctx.needs, {
      right,
      broadcastId: id,
      messageId: ctx.callbackQuery?.message?.message_id,
      manner,
      at,
      updateId: ctx.updateId,
      now: ctx.now,
    });
    await showOutcome(ctx, right, { broadcast, outcome, at });
  };
  // What is scheduled any organizer may move; a draft is its author's alone.
  const right = isMoved ? authorise(ctx.actor, 'broadcast', { programmeId: known.programmeId }) : undefined;
  if (right) return run(known, right);
  await withDraft(ctx, id, run);
}

async function showOutcome(
  ctx: BotContext,
  right: Right<'broadcast'>,
  { broadcast, outcome, at }: { broadcast: Broadcast; outcome: SendOutcome; at?: Date },
): Promise<void> {
  const { say, needs, now } = ctx;
  const { id } = broadcast;
  const programme = await getProgramme(needs.database.db, broadcast.programmeId);
  const { zone } = programme;
  const timed = { id, now, zone, at };
  switch (outcome.kind) {
    case 'started':
    case 'scheduled':
      if (!ctx.callbackQuery) return showScheduled(ctx, id);
      return refreshCard(needs, { api: ctx.api, broadcastId: id, isPressed: true });
    case 'alreadySent':
    case 'noDraft':
      return answerSent(ctx, await findBroadcast(needs.database.db, id));
    case 'unseen':
      return showAudience(ctx, { right, draftId: id });
    case 'stale':
      await toast(ctx, say('broadcast-too-late'));
      return showConfirm(ctx, right, broadcast);
    case 'nobody':
      return show(ctx, nobodyMessage(say, id));
    case 'past':
      return refuseTime(
        ctx,
        broadcast,
        say('broadcast-time-past', { at: formatInstant(at!, zone, say.locale) }),
      );
    case 'repeated':
      return showPrompt(ctx, repeatedMessage(say, { ...timed, sentAt: new Date(outcome.sentAt) }));
    case 'quiet':
      return showPrompt(
        ctx,
        quietMessage(say, {
          ...{ ...timed, nextAt: new Date(outcome.nextAt) },
          why: await sayQuiet(ctx, programme, at),
        }),
      );
  }
}

/** A second press, or one on an old question: says when it went out and shows how it stands. */
async function answerSent(ctx: BotContext, broadcast: Broadcast | undefined): Promise<void> {
  const { say, needs } = ctx;
  if (!broadcast || !authorise(ctx.actor, 'broadcast', { programmeId: broadcast.programmeId }))
    return refuse(ctx);
  if (broadcast.startedAt) {
    const { zone } = await getProgramme(needs.database.db, broadcast.programmeId);
    const when = broadcast.startedAt > ctx.now ? 'scheduled' : 'sent';
    await toast(ctx, say('broadcast-already-sent', { time: formatTime(broadcast.startedAt, zone), when }));
  }
  await showCard(ctx, broadcast);
}

/** The card in its one place, and under the pressed button when that is another. */
export async function showCard(ctx: BotContext, broadcast: Broadcast): Promise<void> {
  const pressedId = ctx.callbackQuery?.message?.message_id;
  const isAuthor = broadcast.author.personId === ctx.actor.personId;
  await refreshCard(ctx.needs, { api: ctx.api, broadcastId: broadcast.id, isPressed: true });
  if (!isAuthor || pressedId !== broadcast.progressMessageId) await showCardHere(ctx, broadcast);
}
