import type { Redis } from 'ioredis';
import { catchUpMs, costMs, groupTurns, type Pace, paceInMemory, sleep, telegramAllowance } from './pace.ts';

const now = `local t = redis.call('time'); local now = t[1] * 1000 + t[2] / 1000`;

// Reserves the next slot of the shared timeline; the same arithmetic as in memory.
const turnScript = `${now}
local cost = tonumber(ARGV[3])
local start = tonumber(redis.call('get', KEYS[1]) or '0')
if now - start > tonumber(ARGV[2]) then start = now end
local used = tonumber(redis.call('get', KEYS[2]) or '0')
start = math.max(start, used - (tonumber(ARGV[4]) - cost))
redis.call('set', KEYS[1], string.format('%.3f', start + tonumber(ARGV[1])), 'PX', 600000)
redis.call('set', KEYS[2], string.format('%.3f', math.max(start, now, used) + cost), 'PX', 600000)
local held = tonumber(redis.call('pttl', KEYS[3]))
return tostring(math.max(start - now, held, 0))`;

const replyScript = `${now}
local used = math.max(now, tonumber(redis.call('get', KEYS[1]) or '0'))
redis.call('set', KEYS[1], string.format('%.3f', used + tonumber(ARGV[1])), 'PX', 600000)`;

// The same as SpacedTurns.take.
const groupScript = `${now}
local used = math.max(now, tonumber(redis.call('get', KEYS[1]) or '0'))
redis.call('set', KEYS[1], string.format('%.3f', used + tonumber(ARGV[1])), 'PX', 600000)
return tostring(math.max(0, used - now - tonumber(ARGV[2])))`;

/** Pace shared by all processes through Redis; while Redis is away each process keeps its own. */
export function paceInRedis(redis: Redis): Pace {
  const keys = { turn: 'pace:turn', used: 'pace:used', held: 'pace:held' };
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
      // Counted together: a tenth of a second is 3 of the 10 messages that mass sends leave for replies.
      setTimeout(() => {
        redis.eval(replyScript, 1, keys.used, replies * costMs(0)).catch(() => undefined);
        replies = 0;
      }, 100).unref();
    },
    takeTurn: async (ratePerSecond) => {
      const { turn, used, held } = keys;
      const { wholeMs, keptForRepliesMs } = telegramAllowance;
      const rate = [1_000 / ratePerSecond, catchUpMs, costMs(ratePerSecond), wholeMs - keptForRepliesMs];
      const waitMs = await redis.eval(turnScript, 3, turn, used, held, ...rate).catch(() => undefined);
      await (waitMs === undefined ? own.takeTurn(ratePerSecond) : sleep(Number(waitMs)));
    },
    takeGroupTurn: async (chatId) => {
      const { intervalMs, burst } = groupTurns;
      const answer = redis.eval(groupScript, 1, `pace:group:${chatId}`, intervalMs, intervalMs * (burst - 1));
      const waitMs = await answer.catch(() => undefined);
      await (waitMs === undefined ? own.takeGroupTurn(chatId) : sleep(Number(waitMs)));
    },
  };
}
