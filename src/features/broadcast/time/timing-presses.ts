import type { Composer } from 'grammy';
import { type FormValues, valuesOf } from '#domain/forms/form-catalogue.ts';
import { parseTypedMoment } from '#domain/time/typed-moment.ts';
import type { Repeat } from '#features/broadcast/compose/composing-dialogue.ts';
import { withDraft } from '#features/broadcast/compose/with-draft.ts';
import { sendManners } from '#features/broadcast/send/send-broadcast.ts';
import { sendDraft } from '#features/broadcast/send/send-draft.ts';
import { showCardHere, withBroadcast } from '#features/broadcast/with-broadcast.ts';
import { type Broadcast, findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { toast } from '#telegram/screens/show-message.ts';
import { openTime, refuseTime } from './time-form.ts';

/** Choosing when an announcement goes, by buttons or typed; a scheduled one may be moved. */
export function addTimingPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'broadcastSchedule', (ctx, id) => withTimed(ctx, id, (found) => openTime(ctx, found)));
  onPress(bot, 'broadcastAt', (ctx, id, minute, word) =>
    withTimed(ctx, id, () => {
      const manner = sendManners.find((each) => each === word) ?? 'ask';
      return sendDraft(ctx, id, { manner, at: new Date(minute * 60_000) });
    }),
  );
}

/** Runs with one's own draft, or with what is scheduled. */
async function withTimed(
  ctx: BotContext,
  id: number,
  run: (found: Broadcast) => Promise<void>,
): Promise<void> {
  const found = await findBroadcast(ctx.needs.database.db, id);
  if (found?.state === 'draft') return withDraft(ctx, id, run);
  await withBroadcast(ctx, id, async (broadcast) => {
    if (broadcast.state === 'scheduled') return run(broadcast);
    await toast(ctx, ctx.say('broadcast-too-late'));
    await showCardHere(ctx, broadcast);
  });
}

/** A time typed while the form is open, or the same update once more. */
export async function takeTime(
  ctx: BotContext,
  { broadcastId: id }: FormValues<'broadcastTime'>,
): Promise<void> {
  await withTimed(ctx, id, async (broadcast) => {
    const { zone } = await getProgramme(ctx.needs.database.db, broadcast.programmeId);
    const read = parseTypedMoment(ctx.message?.text ?? '', { now: ctx.now, zone });
    if (read.kind === 'at') return sendDraft(ctx, id, { manner: 'ask', at: read.at });
    await refuseTime(ctx, broadcast, ctx.say('broadcast-time-refused', { why: read.kind }));
  });
}

/** The same typed time again, after it was taken: the card is shown again. */
export function repeatTime(ctx: BotContext): Repeat | undefined {
  const form = valuesOf(ctx.actor.form, 'broadcastTime');
  if (!form || form.takenUpdateId !== ctx.updateId) return undefined;
  return () => withBroadcast(ctx, form.broadcastId, (broadcast) => showCardHere(ctx, broadcast));
}
