import type { Db } from '#storage/engine/database.ts';
import { isDatabaseAway } from '#storage/engine/database-away.ts';
import { type IncomingUpdate, storeUpdates } from '#storage/state/inbox-store.ts';
import { type SetAside, storeSetAside } from '#storage/state/set-aside-store.ts';
import { newErrorCode } from './error-code.ts';

/**
 * Stores updates as storage/state/inbox-store does. One that the database will not take (nested too deep) costs nobody else
 * of its batch anything: it is set aside, without its contents. Throws only when nothing can be stored now.
 */
export async function storeIncoming(
  db: Db,
  updates: IncomingUpdate[],
  receivedAt: Date,
): Promise<Map<number, { behind?: number }>> {
  try {
    return await storeUpdates(db, updates, receivedAt);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    if (updates.length > 1) return storeOneByOne(db, updates, receivedAt);
    const unstorable = updates.map(({ updateId, chatId }) => ({
      ...{ updateId, chatId },
      ...{ reason: 'unstorable', errorCode: newErrorCode() },
    }));
    await storeSetAside(db, unstorable, receivedAt);
    return new Map();
  }
}

/** Sets updates aside; where the database will not take what they hold, without it. */
export async function keepAside(db: Db, updates: SetAside[], now: Date): Promise<void> {
  try {
    await storeSetAside(db, updates, now);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    await storeSetAside(
      db,
      updates.map(({ payload, ...rest }) => rest),
      now,
    );
  }
}

async function storeOneByOne(db: Db, updates: IncomingUpdate[], receivedAt: Date) {
  const fresh = new Map<number, { behind?: number }>();
  for (const update of updates) {
    for (const [id, stored] of await storeIncoming(db, [update], receivedAt)) fresh.set(id, stored);
  }
  return fresh;
}
