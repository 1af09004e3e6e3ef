import { randomUUID } from 'node:crypto';
import type { Db } from '#storage/engine/database.ts';
import { releaseLease, renewLease, takeLease } from './chat-lease-store.ts';
import { type ChatLock, holdLease, leaseMs } from './chat-lock.ts';
import type { RedisOutage } from './redis-outage.ts';

/** Locks as rows: a lease like the one in Redis, for processes on one PostgreSQL. A few statements a turn. */
export function chatLockInDatabase(db: Db): ChatLock {
  return {
    withChat: (chatId, work) => {
      const lease = { chatId, token: randomUUID(), forMs: leaseMs };
      return holdLease(work, {
        name: `the lease of chat ${chatId}`,
        take: () => takeLease(db, lease),
        renew: () => renewLease(db, lease),
        release: () => releaseLease(db, lease),
      });
    },
  };
}

/**
 * Locks in Redis and, while any process cannot reach it, in the database: who has Redis then takes both, so that
 * those with and those without exclude each other. In the second until all know of an outage two processes may
 * hold a chat by different locks; the claim on an update's row keeps the elder from writing (state/claim-store).
 */
export function chatLockOverOutages(
  inRedis: ChatLock,
  inDatabase: ChatLock,
  outage: Pick<RedisOutage, 'isAway' | 'isShared'>,
): ChatLock {
  return {
    async withChat(chatId, work) {
      if (outage.isAway()) return inDatabase.withChat(chatId, work);
      const isShared = outage.isShared();
      let isBegun = false;
      try {
        return await inRedis.withChat(chatId, (hasWaited, isHeld) => {
          isBegun = true;
          if (!isShared) return work(hasWaited, isHeld);
          return inDatabase.withChat(chatId, (hasWaitedMore, isHeldToo) =>
            work(hasWaited || hasWaitedMore, () => isHeld() && isHeldToo()),
          );
        });
      } catch (error) {
        if (isBegun || !outage.isAway()) throw error;
        return inDatabase.withChat(chatId, work);
      }
    },
  };
}
