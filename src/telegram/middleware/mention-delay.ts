import type { NextFunction } from 'grammy';
import type { BotContext } from '../bot-context.ts';

const worthMentioningMs = 3 * 60_000;

/** When a message waited (the server was down), the answer says so, and that nothing is lost. */
export async function mentionDelay(ctx: BotContext, next: NextFunction): Promise<void> {
  const delayMs = ctx.now.getTime() - ctx.actedAt.getTime();
  if (ctx.message && ctx.chat?.type === 'private' && delayMs >= worthMentioningMs) {
    ctx.preface = ctx.say('answer-late', { minutes: Math.round(delayMs / 60_000) });
  }
  await next();
}
