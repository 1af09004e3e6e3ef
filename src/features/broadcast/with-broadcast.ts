import { authorise } from '#domain/people/authorise.ts';
import { type Broadcast, findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { show } from '#telegram/screens/show-message.ts';
import { cardMessage } from './card/card-messages.ts';
import { readCard } from './card/read-card.ts';

/** Runs with a broadcast of a programme this person may announce in; anybody else is refused. */
export async function withBroadcast(
  ctx: BotContext,
  id: number,
  run: (broadcast: Broadcast) => Promise<void>,
): Promise<void> {
  const broadcast = await findBroadcast(ctx.needs.database.db, id);
  if (!broadcast || !authorise(ctx.actor, 'broadcast', { programmeId: broadcast.programmeId }))
    return refuse(ctx);
  await run(broadcast);
}

/** The card of a broadcast under the pressed button, as it stands now. */
export async function showCardHere(ctx: BotContext, { id }: Broadcast): Promise<void> {
  const content = await readCard(ctx.needs.database.db, { broadcastId: id, now: ctx.now });
  if (content) await show(ctx, cardMessage(ctx.say, content));
}
