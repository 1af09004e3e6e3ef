import { authorise, type Right } from '#domain/people/authorise.ts';
import { type Broadcast, findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { show } from '#telegram/screens/show-message.ts';
import { cardMessage } from './card/card-messages.ts';
import { readCard } from './card/read-card.ts';
import { programmeAnnounced } from './compose/draft-forms.ts';

/** The right to announce in the programme of the open form, else in the one in hand. */
export function rightToAnnounce({ actor }: BotContext): Right<'broadcast'> | undefined {
  const programmeId = programmeAnnounced(actor);
  return programmeId === undefined ? undefined : authorise(actor, 'broadcast', { programmeId });
}

/** Runs for whoever may announce where they are; anybody else is refused. */
export async function withAnnouncing(
  ctx: BotContext,
  run: (right: Right<'broadcast'>) => Promise<unknown>,
): Promise<void> {
  const right = rightToAnnounce(ctx);
  if (!right) return refuse(ctx);
  await run(right);
}

/** Runs with a broadcast of a programme this person may announce in; anybody else is refused. */
export async function withBroadcast(
  ctx: BotContext,
  id: number,
  run: (broadcast: Broadcast, right: Right<'broadcast'>) => Promise<void>,
): Promise<void> {
  const broadcast = await findBroadcast(ctx.needs.database.db, id);
  const right = broadcast && authorise(ctx.actor, 'broadcast', { programmeId: broadcast.programmeId });
  if (!right) return refuse(ctx);
  await run(broadcast, right);
}

/** The card of a broadcast under the pressed button, as it stands now. */
export async function showCardHere(ctx: BotContext, { id }: Broadcast): Promise<void> {
  const content = await readCard(ctx.needs.database.db, { broadcastId: id, now: ctx.now });
  if (content) await show(ctx, cardMessage(ctx.say, content));
}
