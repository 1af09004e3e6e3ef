import { ChatHolds } from './chat-holds.ts';
import { SpacedTurns } from './spaced-turns.ts';

/**
 * How fast this bot may speak, over all its processes. Real time that never goes back, not product time and not the
 * machine's calendar: Telegram counts it.
 */
export interface Pace {
  /**
   * Waits while Telegram has told the bot to hold (429), at most `longestMs`: everybody, or also this chat alone.
   * Returns how long it must still be held after that; 0 when the call may go.
   */
  untilAllowed(longestMs: number, chatId?: number): Promise<number>;
  /**
   * A call was refused with 429 for this long. It holds its chat; everybody when a second private chat is refused
   * within 5 s, or when the call had no chat.
   */
  hold(ms: number, chatId?: number): Promise<void>;
  /** A reply or an edit went out: it never waits, but takes from what mass sends may use. */
  countReply(): void;
  /**
   * Waits for the turn of one mass-sent message: at the set rate, and only while Telegram's allowance has
   * something left for replies.
   */
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
 * not lower the rate.
 */
export const catchUpMs = 250;

/**
 * Telegram's allowance: 30 messages a second, as many at once after a rest. Each message costs its share of
 * a second; mass sends leave 10 for replies, so that below 30 a second together neither waits for the other.
 */
export const telegramAllowance = { perSecond: 30, wholeMs: 1_000, keptForRepliesMs: 1_000 / 3 };

/** What one message costs; a bot that pays for more than 30 a second has as much more of them. */
export const costMs = (ratePerSecond: number) => 1_000 / Math.max(telegramAllowance.perSecond, ratePerSecond);

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Pace of one process. */
export function paceInMemory(): Pace {
  const holds = new ChatHolds();
  let nextTurnMs = Number.NEGATIVE_INFINITY;
  let allowanceUsedUntilMs = Number.NEGATIVE_INFINITY;
  const groups = new SpacedTurns<number>(groupTurns);
  const use = (atMs: number, ms: number) => {
    allowanceUsedUntilMs = Math.max(atMs, allowanceUsedUntilMs) + ms;
  };
  return {
    untilAllowed: (longestMs, chatId) => waitForHold(holds, longestMs, chatId),
    hold: async (ms, chatId) => void holds.note(performance.now(), ms, chatId),
    countReply: () => use(performance.now(), costMs(0)),
    takeTurn: async (ratePerSecond) => {
      const cost = costMs(ratePerSecond);
      const now = performance.now();
      const { wholeMs, keptForRepliesMs } = telegramAllowance;
      const onTimeMs = now - nextTurnMs > catchUpMs ? now : nextTurnMs;
      const startMs = Math.max(onTimeMs, allowanceUsedUntilMs - (wholeMs - keptForRepliesMs - cost));
      nextTurnMs = startMs + 1_000 / ratePerSecond;
      use(Math.max(startMs, now), cost);
      await sleep(Math.max(0, startMs - now, holds.leftMs(now)));
    },
    takeGroupTurn: (chatId) => sleep(groups.take(chatId, performance.now())),
  };
}

/** Waits out a hold, at most `longestMs`. Returns what is left of it then. */
export async function waitForHold(holds: ChatHolds, longestMs: number, chatId?: number): Promise<number> {
  const untilMs = performance.now() + longestMs;
  // A timer may end a moment early.
  for (;;) {
    const nowMs = performance.now();
    const leftMs = holds.leftMs(nowMs, chatId);
    if (leftMs === 0 || nowMs >= untilMs) return leftMs;
    await sleep(Math.ceil(Math.min(leftMs, untilMs - nowMs)));
  }
}
