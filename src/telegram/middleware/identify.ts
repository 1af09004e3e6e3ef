import type { NextFunction } from 'grammy';
import { isKnown } from '#domain/people/actor.ts';
import { type ActMoment, waitedOut } from '#domain/time/downtime.ts';
import { findActor, setUnreachable } from '#storage/people/actor-store.ts';
import { listDowntimes } from '#storage/state/downtime-store.ts';
import type { BotContext, Needs } from '../bot-context.ts';
import { arrivalOf } from '../inbox/arrivals.ts';
import { isAnsweredKind } from '../inbox/read-update.ts';

/**
 * A message has Telegram's date, which cannot lie after its arrival: then it is our clock that is behind. Of anything
 * else only the arrival is known.
 */
async function findMoment(ctx: BotContext): Promise<ActMoment> {
  const arrivedAt = arrivalOf(ctx.update)?.receivedAt ?? ctx.now;
  const sentSeconds = ctx.message?.date ?? ctx.editedMessage?.edit_date;
  if (sentSeconds) return { at: new Date(Math.min(sentSeconds * 1_000, arrivedAt.getTime())) };
  return { at: arrivedAt, waited: waitedOut(await listDowntimes(ctx.needs.database.db), arrivedAt) };
}

/**
 * Fills in who this is, their language and the times of the update. Leaves updates without a sender, and those of kinds
 * nobody answers.
 */
export function identify(needs: Needs) {
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    if (!isAnsweredKind(ctx.update) || !ctx.from || ctx.from.is_bot) return;
    ctx.needs = needs;
    ctx.updateId = ctx.update.update_id;
    ctx.now = needs.clock.now();
    ctx.acted = await findMoment(ctx);
    ctx.actedAt = ctx.acted.at;
    ctx.answered = false;
    ctx.pressAnswered = false;
    ctx.actor = await findActor(needs.database.db, ctx.from.id, {
      spokenLocale: ctx.from.language_code === 'en' ? 'en' : 'id',
      now: ctx.now,
    });
    ctx.say = needs.sayIn(ctx.actor.locale);
    if (isKnown(ctx.actor) && ctx.actor.wasUnreachable && ctx.chat?.type === 'private' && !ctx.myChatMember) {
      await setUnreachable(needs.database.db, ctx.actor.personId, undefined);
    }
    await next();
  };
}
