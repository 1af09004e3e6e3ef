import type { NextFunction } from 'grammy';
import { findActor, setUnreachable } from '#storage/actor-store.ts';
import type { BotContext, Needs } from '../bot-context.ts';

/** Fills in who this is, their language and the times of the update. Leaves updates without a sender. */
export function identify(needs: Needs) {
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    if (!ctx.from || ctx.from.is_bot) return;
    ctx.needs = needs;
    ctx.updateId = ctx.update.update_id;
    ctx.now = needs.clock.now();
    const sentSeconds = ctx.message?.date ?? ctx.editedMessage?.edit_date;
    ctx.actedAt = sentSeconds ? new Date(sentSeconds * 1_000) : ctx.now;
    ctx.answered = false;
    ctx.pressAnswered = false;
    ctx.actor = await findActor(
      needs.database.db,
      ctx.from.id,
      ctx.from.language_code === 'en' ? 'en' : 'id',
    );
    ctx.say = needs.sayIn(ctx.actor.locale);
    if (ctx.actor.wasUnreachable && ctx.chat?.type === 'private' && !ctx.myChatMember) {
      await setUnreachable(needs.database.db, ctx.actor.personId!, undefined);
    }
    await next();
  };
}
