import type { BotContext } from '../bot-context.ts';
import { TookTooLong } from './time-limit.ts';

const mostTries = 4;
const patienceMs = 45_000;

/** Trouble of one update whose person cannot be told of it either. */
export class UntoldTrouble extends Error {
  override name = 'UntoldTrouble';
}

interface Tried {
  tries: number;
  sinceMs: number;
  /** Telegram answered after the last try. */
  wasThere: boolean;
}

/**
 * Tells trouble of one update from an outage. It is the update's own after four tries, or after two that took 45 s
 * together (two that took too long), if Telegram answers a call that says nothing (getMe) after the last of them and the
 * one before: a call that hung in an outage may end when it is over. While Telegram does not, everybody waits, and
 * the try is not counted.
 */
export function createOwnTroubles() {
  const tried = new WeakMap<object, Tried>();
  return {
    isOwn: async (ctx: BotContext, error: unknown): Promise<boolean> => {
      const before = tried.get(ctx.update) ?? { tries: 0, sinceMs: performance.now(), wasThere: false };
      const tries = before.tries + 1;
      const isLong = error instanceof TookTooLong || performance.now() - before.sinceMs > patienceMs;
      const needed = isLong ? 2 : mostTries;
      if (tries < needed - 1) {
        tried.set(ctx.update, { ...before, tries });
        return false;
      }
      const isThere = await ctx.api.getMe().then(
        () => true,
        () => false,
      );
      tried.set(ctx.update, { ...before, tries: isThere ? tries : before.tries, wasThere: isThere });
      return isThere && before.wasThere && tries >= needed;
    },
  };
}
