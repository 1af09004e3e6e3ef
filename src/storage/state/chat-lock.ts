import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';

/** Lets one handler at a time work on a chat, over all processes. */
export interface ChatLock {
  /**
   * Waits for the chat, runs `work`, lets go. `work` hears whether somebody else had the chat first, and can ask at any
   * time whether the chat still is its own. Throws ChatLockTimeout after 60 s of waiting.
   */
  withChat<T>(chatId: number, work: (hasWaited: boolean, isHeld: () => boolean) => Promise<T>): Promise<T>;
}

export class ChatLockTimeout extends Error {
  override name = 'ChatLockTimeout';
}

/** Locks within this process. */
export function chatLockInMemory(): ChatLock {
  const tails = new Map<number, Promise<unknown>>();
  return {
    async withChat(chatId, work) {
      const before = tails.get(chatId);
      const begin = () => work(before !== undefined, () => true);
      const mine = (before ?? Promise.resolve()).then(begin, begin);
      const tail = mine.catch(() => undefined);
      tails.set(chatId, tail);
      void tail.then(() => tails.get(chatId) === tail && tails.delete(chatId));
      return mine;
    },
  };
}

/** How long a chat stays its holder's without a renewal. */
export const leaseMs = 8_000;
const waitMs = 60_000;
// A key that lives longer than a lease is of a time before the clock of Redis was set back.
const takeScript = `if redis.call('pttl', KEYS[1]) > tonumber(ARGV[2]) then redis.call('del', KEYS[1]) end
return redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2], 'NX')`;
const releaseScript = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;
const renewScript = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`;

/** Locks in Redis: a lease of 8 s, renewed while the work runs, so a killed holder frees it by itself. */
export function chatLockInRedis(redis: Redis): ChatLock {
  return {
    withChat: (chatId, work) => {
      const key = `lock:chat:${chatId}`;
      const token = randomUUID();
      return holdLease(work, {
        name: key,
        take: async () => (await redis.eval(takeScript, 1, key, token, leaseMs)) !== null,
        renew: async () => (await redis.eval(renewScript, 1, key, token, leaseMs)) === 1,
        release: () => redis.eval(releaseScript, 1, key, token),
      });
    },
  };
}

/** Where a lease is kept. `take` and `renew` say whether it is this turn's. */
export interface LeaseKeeper {
  name: string;
  take(): Promise<boolean>;
  renew(): Promise<boolean>;
  release(): Promise<unknown>;
}

/** Waits for the lease, runs `work` while renewing it, gives it back. */
export async function holdLease<T>(
  work: (hasWaited: boolean, isHeld: () => boolean) => Promise<T>,
  keeper: LeaseKeeper,
): Promise<T> {
  const { hasWaited, askedAtMs } = await acquire(keeper);
  const lease = watchLease(askedAtMs);
  const renewal = setInterval(() => {
    const renewedAtMs = nowMs();
    keeper.renew().then(
      (isMine) => (isMine ? lease.renew(renewedAtMs) : lease.lose()),
      () => undefined,
    );
  }, leaseMs / 4);
  try {
    return await work(hasWaited, lease.isHeld);
  } finally {
    clearInterval(renewal);
    await keeper.release().catch(() => undefined);
  }
}

/** A second before the lease is over, counted from before it was asked for. */
const heldMs = leaseMs - 1_000;

/** Goes on while the process sleeps, and does not follow a clock that is set. */
const nowMs = () => performance.now();

/** Whether a lease still holds, by this process's own clock: one that wakes after a pause knows it at once. */
function watchLease(askedAtMs: number) {
  let renewedAtMs = askedAtMs;
  let isLost = false;
  return {
    isHeld: () => !isLost && nowMs() - renewedAtMs < heldMs,
    renew: (atMs: number) => {
      // A lease that has run out once may have been another's in between.
      isLost ||= nowMs() - renewedAtMs >= leaseMs;
      renewedAtMs = atMs;
    },
    lose: () => {
      isLost = true;
    },
  };
}

async function acquire(keeper: LeaseKeeper) {
  for (let waitedMs = 0; waitedMs < waitMs; ) {
    const askedAtMs = nowMs();
    if (await keeper.take()) return { hasWaited: waitedMs > 0, askedAtMs };
    const pauseMs = 20 + Math.random() * 60;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    waitedMs += pauseMs;
  }
  throw new ChatLockTimeout(`${keeper.name} was not free for ${waitMs} ms`);
}
