import type { NextFunction } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';

/** Takes a message that is no text for its feature before what is open gets it, or passes it on with `next`. */
export type Claim = (ctx: BotContext, next: NextFunction) => Promise<unknown>;

/** A claim on everything but texts. */
export function butTexts(claim: Claim): Claim {
  return (ctx, next) => (ctx.message?.text === undefined ? claim(ctx, next) : next());
}

/**
 * Claims, or other parts, as one middleware, each asked when those before it passed the message on. Every answer of every
 * dialogue comes this way, so there is no filter and no composer of its own around each of them.
 */
export function inOrder(claims: readonly Claim[]): (ctx: BotContext, next: NextFunction) => Promise<void> {
  return async (ctx, next) => {
    const ask = (place: number): Promise<unknown> => {
      const claim = claims[place];
      return claim ? claim(ctx, () => ask(place + 1) as Promise<void>) : next();
    };
    await ask(0);
  };
}
