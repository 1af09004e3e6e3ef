import type { Redis } from 'ioredis';
import { catchUpMs, groupTurns, type Pace, paceInMemory, sleep } from './pace.ts';

// Reserves the next slot of the shared timeline; replies counted since then push it back.
const turnScript = `
local t = redis.call('time'); local now = t[1] * 1000 + t[2] / 1000
local slot = tonumber(ARGV[1])
local replies = tonumber(redis.call('getset', KEYS[2], '0') or '0')
local start = tonumber(redis.call('get', KEYS[1]) or '0')
if now - start > tonumber(ARGV[2]) then start = now end
redis.call('set', KEYS[1], string.format('%.3f', start + slot * (1 + replies)), 'PX', 600000)
local held = tonumber(redis.call('pttl', KEYS[3]))
return tostring(math.max(start - now, held, 0))`;

// The same as SpacedTurns.take.
const groupScript = `
local t = redis.call('time'); local now = t[1] * 1000 + t[2] / 1000
local interval = tonumber(ARGV[1])
local used = math.max(now, tonumber(redis.call('get', KEYS[1]) or '0'))
redis.call('set', KEYS[1], string.format('%.3f', used + interval), 'PX', 600000)
return tostring(math.max(0, used - now - tonumber(ARGV[2])))`;

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
      const answer = redis.eval(turnScript, 3, turn, counted, held, slotMs, catchUpMs);
      const waitMs = await answer.catch(() => undefined);
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
