import { SpacedTurns } from './spaced-turns.ts';

/** How fast this bot may speak, over all its processes. Real time, not product time: Telegram counts it. */
export interface Pace {
  /** Waits while Telegram has told the bot to hold (429), at most `longestMs`. */
  untilAllowed(longestMs: number): Promise<void>;
  /** Nothing is sent for this long. */
  hold(ms: number): Promise<void>;
  /** A reply or an edit went out: it never waits, but takes from the share of mass sends. */
  countReply(): void;
  /** Waits for the turn of one mass-sent message at the set rate. */
  takeTurn(ratePerSecond: number): Promise<void>;
  /**
   * Waits for a group's turn: 20 messages a minute and no more. Replies wait here too: the 429 that a
   * group over its limit brings would hold everybody.
   */
  takeGroupTurn(chatId: number): Promise<void>;
}

/** 5 at once and 15 a minute after that: never more than 20 in any minute. */
export const groupTurns = { intervalMs: 4_000, burst: 5 };

/**
 * A turn missed by less than this is caught up with at once, so that a busy moment of the machine does
 * not lower the rate. Telegram's second has room for it: at 29 a second these are 8 of its burst of 30.
 */
export const catchUpMs = 250;

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Pace of one process. */
export function paceInMemory(): Pace {
  let heldUntilMs = 0;
  let nextTurnMs = 0;
  let replies = 0;
  const groups = new SpacedTurns<number>(groupTurns);
  return {
    untilAllowed: (longestMs) => sleepUntil(heldUntilMs, longestMs),
    hold: async (ms) => {
      heldUntilMs = Math.max(heldUntilMs, Date.now() + ms);
    },
    countReply: () => {
      replies += 1;
    },
    takeTurn: async (ratePerSecond) => {
      const slotMs = 1_000 / ratePerSecond;
      const now = Date.now();
      const startMs = now - nextTurnMs > catchUpMs ? now : nextTurnMs;
      nextTurnMs = startMs + slotMs * (1 + replies);
      replies = 0;
      await sleepUntil(Math.max(startMs, heldUntilMs), Number.POSITIVE_INFINITY);
    },
    takeGroupTurn: (chatId) => sleep(groups.take(chatId, Date.now())),
  };
}

async function sleepUntil(untilMs: number, longestMs: number): Promise<void> {
  const waitMs = Math.min(untilMs - Date.now(), longestMs);
  if (waitMs > 0) await sleep(waitMs);
}
