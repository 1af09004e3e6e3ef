import type { Redis } from 'ioredis';
import { ChatHolds, secondChatWithinMs } from './chat-holds.ts';
import {
  catchUpMs,
  costMs,
  groupTurns,
  type Pace,
  paceInMemory,
  sleep,
  telegramAllowance,
  waitForHold,
} from './pace.ts';

// The clock of Redis may be set back. What then lies further ahead than turns ever do is of the time before, and a key
// then lives longer than it was given: its value says how long that was.
const now = `local t = redis.call('time'); local now = t[1] * 1000 + t[2] / 1000
local function ahead(key)
  local at = tonumber(redis.call('get', key) or '0')
  return at - now > 600000 and 0 or at
end
local function left(key) return math.min(redis.call('pttl', key), tonumber(redis.call('get', key) or '0')) end`;

// Reserves the next slot of the shared timeline; the same arithmetic as in memory.
const turnScript = `${now}
local cost = tonumber(ARGV[3])
local start = ahead(KEYS[1])
if now - start > tonumber(ARGV[2]) then start = now end
local used = ahead(KEYS[2])
start = math.max(start, used - (tonumber(ARGV[4]) - cost))
redis.call('set', KEYS[1], string.format('%.3f', start + tonumber(ARGV[1])), 'PX', 600000)
redis.call('set', KEYS[2], string.format('%.3f', math.max(start, now, used) + cost), 'PX', 600000)
local held = left(KEYS[3])
return tostring(math.max(start - now, held, 0))`;

const replyScript = `${now}
local used = math.max(now, ahead(KEYS[1]))
redis.call('set', KEYS[1], string.format('%.3f', used + tonumber(ARGV[1])), 'PX', 600000)`;

// The same as SpacedTurns.take.
const groupScript = `${now}
local used = math.max(now, ahead(KEYS[1]))
redis.call('set', KEYS[1], string.format('%.3f', used + tonumber(ARGV[1])), 'PX', 600000)
return tostring(math.max(0, used - now - tonumber(ARGV[2])))`;

// The same as ChatHolds.note: a chat first, everybody when a second private one is refused soon after.
const holdScript = `${now}
local ms, chat = tonumber(ARGV[1]), ARGV[2]
local everybody = chat == ''
if not everybody then
  redis.call('zadd', KEYS[2], 'GT', now + ms, chat)
  redis.call('pexpire', KEYS[2], math.max(ms, redis.call('pttl', KEYS[2])))
  if string.sub(chat, 1, 1) ~= '-' then
    local before = redis.call('get', KEYS[3])
    everybody = before and before ~= chat
    redis.call('set', KEYS[3], chat, 'PX', ARGV[3])
  end
end
if everybody and left(KEYS[1]) < ms then redis.call('set', KEYS[1], ms, 'PX', ms) end`;

// How long everybody is held, then each held chat and how long.
const heldScript = `${now}
redis.call('zremrangebyscore', KEYS[2], '-inf', now)
local answer = { tostring(left(KEYS[1])) }
local held = redis.call('zrange', KEYS[2], 0, -1, 'WITHSCORES')
for i = 1, #held, 2 do
  answer[#answer + 1] = held[i]
  answer[#answer + 1] = tostring(tonumber(held[i + 1]) - now)
end
return answer`;

/** Pace shared by all processes through Redis; while Redis is away each process keeps its own. */
export function paceInRedis(redis: Redis): Pace {
  const keys = { turn: 'pace:turn', used: 'pace:used', held: 'pace:held' };
  const refused = { chats: 'pace:held-chats', last: 'pace:last-refused' };
  const own = paceInMemory();
  const heard = new ChatHolds();
  let replies = 0;
  let heardAtMs = Number.NEGATIVE_INFINITY;
  /** What other processes were told. Asking Redis at every call would cost as much as the call: once a second. */
  async function listen(): Promise<void> {
    heardAtMs = performance.now();
    const answer = await redis.eval(heldScript, 2, keys.held, refused.chats).catch(() => undefined);
    const [everybodyMs, ...chats] = ((answer ?? []) as string[]).map(Number);
    if (everybodyMs && everybodyMs > 0) heard.holdEverybody(performance.now(), everybodyMs);
    for (let at = 0; at < chats.length; at += 2)
      heard.holdChat(performance.now(), chats[at + 1]!, chats[at]!);
  }
  return {
    untilAllowed: async (longestMs, chatId) => {
      if (performance.now() - heardAtMs >= 1_000) await listen();
      const begunMs = performance.now();
      if (heard.leftMs(begunMs, chatId) > 0) await waitForHold(heard, longestMs, chatId);
      const leftMs = await own.untilAllowed(Math.max(0, longestMs - (performance.now() - begunMs)), chatId);
      return Math.max(leftMs, heard.leftMs(performance.now(), chatId));
    },
    hold: async (ms, chatId) => {
      await own.hold(ms, chatId);
      const [held, wait] = [[keys.held, refused.chats, refused.last], Math.ceil(ms)];
      const told = redis.eval(holdScript, 3, ...held, wait, chatId ?? '', secondChatWithinMs);
      await told.catch(() => undefined);
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
