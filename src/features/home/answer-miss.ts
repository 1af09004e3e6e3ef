import { isStranger } from '#domain/people/actor.ts';
import { setMissCount } from '#storage/people/actor-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { keepMissed } from '#telegram/forms/missed-texts.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { show } from '#telegram/screens/show-message.ts';
import { missMessage, offerPersonMessage, strangerMessage } from './home-messages.ts';

const missesBeforePerson = 3;

/** Says what can be done to somebody whom nothing understood; the third time in a row, that a person can be asked. */
export async function answerMiss(ctx: BotContext): Promise<void> {
  const { actor, say, needs } = ctx;
  if (!actor.personId || isStranger(ctx.actor)) return show(ctx, strangerMessage(say));
  const kind = contentKind(ctx.message);
  if (kind !== 'text')
    return show(ctx, {
      ...missMessage(say, actor),
      text: say('home-miss-kind', { refused: say('content-refused', { kind }) }),
    });
  const missCount = actor.missCount + 1;
  const offer = missCount >= missesBeforePerson && actor.memberships.length > 0;
  await setMissCount(needs.database.db, actor.personId, offer ? 0 : missCount);
  await rememberMiss(ctx, missCount);
  await show(ctx, offer ? offerPersonMessage(say) : missMessage(say, actor));
}

/** The texts in a row that nobody understood are kept together. */
async function rememberMiss(ctx: BotContext, missCount: number): Promise<void> {
  await keepMissed(ctx, missCount > 1 ? 'behind' : 'instead');
}

/** They are understood again. */
export async function forgetMisses(ctx: BotContext): Promise<void> {
  if (ctx.actor.personId && ctx.actor.missCount > 0)
    await setMissCount(ctx.needs.database.db, ctx.actor.personId, 0);
}
