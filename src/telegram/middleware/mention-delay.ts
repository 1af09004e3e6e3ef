import type { NextFunction } from 'grammy';
import type { BotContext } from '../bot-context.ts';
import { isAgain } from '../repeats.ts';

const worthMentioningMs = 3 * 60_000;

/**
 * When a message waited (the server was down), the answer says so, and that nothing is lost. One that was answered
 * in its time and comes again is not late.
 */
export async function mentionDelay(ctx: BotContext, next: NextFunction): Promise<void> {
  const delayMs = ctx.now.getTime() - ctx.actedAt.getTime();
  if (ctx.message && ctx.chat?.type === 'private' && !isAgain(ctx) && delayMs >= worthMentioningMs) {
    ctx.preface = ctx.say('answer-late', { minutes: Math.round(delayMs / 60_000) });
  }
  await next();
}
