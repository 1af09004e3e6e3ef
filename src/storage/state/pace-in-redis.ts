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

const keys = { turn: 'pace:turn', used: 'pace:used', held: 'pace:held' };
const refused = { chats: 'pace:held-chats', last: 'pace:last-refused' };

/** Pace shared by all processes through Redis; while Redis is away each process keeps its own. */
export const paceInRedis = (redis: Redis): Pace => new SharedPace(redis);

class SharedPace implements Pace {
  readonly #redis: Redis;
  readonly #own = paceInMemory();
  readonly #heard = new ChatHolds();
  #replies = 0;
  #heardAtMs = Number.NEGATIVE_INFINITY;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async untilAllowed(longestMs: number, chatId?: number): Promise<number> {
    if (performance.now() - this.#heardAtMs >= 1_000) await this.#listen();
    const begunMs = performance.now();
    if (this.#heard.leftMs(begunMs, chatId) > 0) await waitForHold(this.#heard, longestMs, chatId);
    const ownMs = Math.max(0, longestMs - (performance.now() - begunMs));
    const leftMs = await this.#own.untilAllowed(ownMs, chatId);
    return Math.max(leftMs, this.#heard.leftMs(performance.now(), chatId));
  }

  async hold(ms: number, chatId?: number): Promise<void> {
    await this.#own.hold(ms, chatId);
    const [held, wait] = [[keys.held, refused.chats, refused.last], Math.ceil(ms)];
    const told = this.#redis.eval(holdScript, 3, ...held, wait, chatId ?? '', secondChatWithinMs);
    await told.catch(() => undefined);
  }

  countReply(): void {
    this.#replies += 1;
    if (this.#replies > 1) return;
    // Counted together: a tenth of a second is 3 of the 10 messages that mass sends leave for replies.
    setTimeout(() => {
      this.#redis.eval(replyScript, 1, keys.used, this.#replies * costMs(0)).catch(() => undefined);
      this.#replies = 0;
    }, 100).unref();
  }

  async takeTurn(ratePerSecond: number): Promise<void> {
    const { turn, used, held } = keys;
    const { wholeMs, keptForRepliesMs } = telegramAllowance;
    const rate = [1_000 / ratePerSecond, catchUpMs, costMs(ratePerSecond), wholeMs - keptForRepliesMs];
    const answer = this.#redis.eval(turnScript, 3, turn, used, held, ...rate);
    const waitMs = await answer.catch(() => undefined);
    await (waitMs === undefined ? this.#own.takeTurn(ratePerSecond) : sleep(Number(waitMs)));
  }

  async takeGroupTurn(chatId: number): Promise<void> {
    const { intervalMs, burst } = groupTurns;
    const key = `pace:group:${chatId}`;
    const answer = this.#redis.eval(groupScript, 1, key, intervalMs, intervalMs * (burst - 1));
    const waitMs = await answer.catch(() => undefined);
    await (waitMs === undefined ? this.#own.takeGroupTurn(chatId) : sleep(Number(waitMs)));
  }

  /** What other processes were told. Asking Redis at every call would cost as much as the call: once a second. */
  async #listen(): Promise<void> {
    this.#heardAtMs = performance.now();
    const answer = await this.#redis.eval(heldScript, 2, keys.held, refused.chats).catch(() => undefined);
    const [everybodyMs, ...chats] = ((answer ?? []) as string[]).map(Number);
    if (everybodyMs && everybodyMs > 0) this.#heard.holdEverybody(performance.now(), everybodyMs);
    for (let at = 0; at < chats.length; at += 2)
      this.#heard.holdChat(performance.now(), chats[at + 1]!, chats[at]!);
  }
}
