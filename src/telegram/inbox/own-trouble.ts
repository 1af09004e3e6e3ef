import type { BotContext } from '../bot-context.ts';
import { TookTooLong } from './time-limit.ts';

const mostTries = 4;
const patienceMs = 45_000;

/** Trouble of one update whose person cannot be told of it either. */
export class UntoldTrouble extends Error {
  override name = 'UntoldTrouble';
}

/**
 * Tells trouble of one update from an outage. It is the update's own after four tries, or after two that took 45 s
 * together (two that took too long), if Telegram answers a call that says nothing (getMe) at that moment. While
 * Telegram does not, everybody waits, and the last try is not counted.
 */
export function createOwnTroubles() {
  const tried = new WeakMap<object, { tries: number; sinceMs: number }>();
  return {
    isOwn: async (ctx: BotContext, error: unknown): Promise<boolean> => {
      const { tries, sinceMs } = tried.get(ctx.update) ?? { tries: 0, sinceMs: performance.now() };
      const hasTried = { tries: tries + 1, sinceMs };
      tried.set(ctx.update, hasTried);
      const isLong = error instanceof TookTooLong || performance.now() - sinceMs > patienceMs;
      if (hasTried.tries < (isLong ? 2 : mostTries)) return false;
      const isThere = await ctx.api.getMe().then(
        () => true,
        () => false,
      );
      if (!isThere) tried.set(ctx.update, { tries, sinceMs });
      return isThere;
    },
  };
}
