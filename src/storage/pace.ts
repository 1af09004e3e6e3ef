import type { Redis } from 'ioredis';

/** How fast this bot may speak, over all its processes. Real time, not product time: Telegram counts it. */
export interface Pace {
  /** Waits while Telegram has told the bot to hold (429), at most `longestMs`. */
  untilAllowed(longestMs: number): Promise<void>;
  /** Nothing is sent for this long. */
  hold(ms: number): Promise<void>;
  /** A reply went out: it never waits, but takes from the share of mass sends. */
  countReply(): void;
  /** Waits for the turn of one mass-sent message at the set rate. */
  takeTurn(ratePerSecond: number): Promise<void>;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Pace of one process. */
export function paceInMemory(): Pace {
  let heldUntilMs = 0;
  let nextTurnMs = 0;
  let replies = 0;
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
      const startMs = Math.max(Date.now(), nextTurnMs);
      nextTurnMs = startMs + slotMs * (1 + replies);
      replies = 0;
      await sleepUntil(Math.max(startMs, heldUntilMs), Number.POSITIVE_INFINITY);
    },
  };
}

async function sleepUntil(untilMs: number, longestMs: number): Promise<void> {
  const waitMs = Math.min(untilMs - Date.now(), longestMs);
  if (waitMs > 0) await sleep(waitMs);
}

// Reserves the next slot of the shared timeline; replies counted since then push it back.
const turnScript = `
local t = redis.call('time'); local now = t[1] * 1000 + t[2] / 1000
local slot = tonumber(ARGV[1])
local replies = tonumber(redis.call('getset', KEYS[2], '0') or '0')
local start = math.max(now, tonumber(redis.call('get', KEYS[1]) or '0'))
redis.call('set', KEYS[1], tostring(start + slot * (1 + replies)), 'PX', 600000)
local held = tonumber(redis.call('pttl', KEYS[3]))
return tostring(math.max(start - now, held, 0))`;

/** Pace shared by all processes through Redis; while Redis is away each process keeps its own. */
export function paceInRedis(redis: Redis): Pace {
  const keys = { turn: 'pace:turn', replies: 'pace:replies', held: 'pace:held' };
  const own = paceInMemory();
  let replies = 0;
  let checkedAtMs = 0;
  return {
    untilAllowed: async (longestMs) => {
      // Asking Redis at every call would cost as much as the call; a second-old answer is fresh enough.
      if (Date.now() - checkedAtMs > 1_000) {
        checkedAtMs = Date.now();
        const leftMs = await redis.pttl(keys.held).catch(() => 0);
        if (leftMs > 0) await own.hold(leftMs);
      }
      await own.untilAllowed(longestMs);
    },
    hold: async (ms) => {
      await own.hold(ms);
      await redis.set(keys.held, '1', 'PX', Math.ceil(ms)).catch(() => undefined);
    },
    countReply: () => {
      replies += 1;
      if (replies > 1) return;
      // Counted together: the count only slows mass sends down, a quarter second late is early enough.
      setTimeout(() => {
        redis.incrby(keys.replies, replies).catch(() => undefined);
        replies = 0;
      }, 250).unref();
    },
    takeTurn: async (ratePerSecond) => {
      const slotMs = 1_000 / ratePerSecond;
      const { turn, replies: counted, held } = keys;
      const waitMs = await redis.eval(turnScript, 3, turn, counted, held, slotMs).catch(() => undefined);
      await (waitMs === undefined ? own.takeTurn(ratePerSecond) : sleep(Number(waitMs)));
    },
  };
}
