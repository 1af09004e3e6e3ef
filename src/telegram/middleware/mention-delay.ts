import type { NextFunction } from 'grammy';
import { graceUntil } from '#domain/time/downtime.ts';
import { listDowntimes } from '#storage/state/downtime-store.ts';
import { isAgain } from '#telegram/inbox/repeats.ts';
import type { BotContext } from '../bot-context.ts';
import { arrivalOf, heldMs } from '../inbox/arrivals.ts';

const worthMentioningMs = 3 * 60_000;

/**
 * When a message waited (the server was down), the answer says so, and that nothing is lost. One that was answered
 * in its time and comes again is not late.
 */
export async function mentionDelay(ctx: BotContext, next: NextFunction): Promise<void> {
  if (ctx.message && ctx.chat?.type === 'private' && !isAgain(ctx)) {
    const delayMs = await findDelayMs(ctx);
    if (delayMs >= worthMentioningMs)
      ctx.preface = ctx.say('answer-late', { minutes: Math.round(delayMs / 60_000) });
  }
  await next();
}

/**
 * How long the message has waited, as far as that is certain: in the inbox, and at Telegram while the bot is known to
 * have been down. A date that merely differs from our clock says nothing: the clock may be wrong.
 */
async function findDelayMs(ctx: BotContext): Promise<number> {
  const arrival = arrivalOf(ctx.update) ?? { receivedAt: ctx.now };
  const inboxMs = heldMs(arrival, ctx.now);
  const beforeMs = arrival.receivedAt.getTime() - ctx.actedAt.getTime();
  if (beforeMs < worthMentioningMs) return inboxMs;
  const downtimes = await listDowntimes(ctx.needs.database.db);
  const wasDown = downtimes.some(
    (each) =>
      ctx.actedAt <= each.untilAt &&
      each.fromAt < arrival.receivedAt &&
      arrival.receivedAt <= graceUntil(each),
  );
  return wasDown ? beforeMs + inboxMs : inboxMs;
}
