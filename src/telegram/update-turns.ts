import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Clock } from '#domain/clock.ts';
import { batchCalls, batchLookups } from '#storage/batch-calls.ts';
import type { ChatLock } from '#storage/chat-lock.ts';
import type { Database } from '#storage/database.ts';
import {
  findPendingUpdates,
  findStates,
  hasEarlierPending,
  type IncomingUpdate,
  markHandled,
} from '#storage/inbox-store.ts';
import type { Logger } from './logger.ts';
import { noteRepeat } from './repeats.ts';

export interface InboxNeeds {
  database: Database;
  lock: ChatLock;
  clock: Clock;
  log: Logger;
  /** True when other processes work on the same inbox. */
  shared: boolean;
  /** Handles one update to its end. Rejects when it should be tried again later. */
  handle(update: Update): Promise<void>;
}

/** An update in its chat's queue. */
export interface Queued {
  update: IncomingUpdate;
  /** Its chat had an earlier update waiting in another process when it was stored. */
  isBehindOther?: boolean;
  /** It was handled before and is repeated on purpose: a redelivery, or [Coba lagi]. */
  isAgain?: boolean;
  /** It may have been handled meanwhile; the row decides. */
  isDoubtful?: boolean;
  /** Somebody may have begun to handle it: it was found waiting, or is tried once more. */
  isRetry?: boolean;
}

export interface Turns {
  /** Handles one update when its turn in the chat has come, over all processes. Rejects to be tried again. */
  take(queued: Queued): Promise<void>;
  /** Resolves when everything handled is marked so. */
  settled(): Promise<void>;
}

/** One update's turn: after the chat's earlier ones, alone in its chat, handled, marked. */
export function createTurns(needs: InboxNeeds): Turns {
  const { database, clock, shared } = needs;
  const { db } = database;
  const finish = batchCalls((ids: number[]) => markHandled(db, ids, clock.now()));

  async function take(queued: Queued): Promise<void> {
    const { update, isAgain } = queued;
    if (queued.isBehindOther) await letEarlierGoFirst(update);
    await needs.lock.withChat(update.chatId, async (hasWaited) => {
      const isDoubtful = queued.isDoubtful || (shared && hasWaited);
      if (isDoubtful && !isAgain && !(await isPending(update))) return;
      if (isAgain || queued.isRetry) noteRepeat(update.payload, isAgain ? 'again' : 'retry');
      await withTimeLimit(needs.handle(update.payload as Update));
      const marked = finish([update.updateId]);
      // Another process decides by this mark whether the chat is free; alone, nobody waits for it.
      if (shared) await marked;
      else marked.catch((err: unknown) => needs.log.error({ err }, 'inbox.mark-failed'));
    });
  }

  /** Earlier ones are in another process's hand; after 5 s, and once the chat is free, this one takes them. */
  async function letEarlierGoFirst(update: IncomingUpdate): Promise<void> {
    const until = performance.now() + longestWaitMs;
    while (await hasEarlierPending(db, update)) {
      if (performance.now() > until) {
        const earlier = await findPendingUpdates(db, { earlierThan: update });
        for (const each of earlier) await take({ update: each, isDoubtful: true, isRetry: true });
        return;
      }
      await sleep(25);
    }
  }

  const stateOf = batchLookups(async (updateIds: number[]) => {
    const states = await findStates(db, updateIds);
    return updateIds.map((id) => states.get(id));
  });
  const isPending = async ({ updateId }: IncomingUpdate) => (await stateOf(updateId)) === 'pending';

  return { take, settled: () => finish([]).catch(() => undefined) };
}

const longestWaitMs = 5_000;
const longestHandlingMs = 180_000;

/** A handler that never ends would hold its chat for ever. */
async function withTimeLimit(handling: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    const tooLong = () => reject(new Error(`an update was not handled within ${longestHandlingMs} ms`));
    timer = setTimeout(tooLong, longestHandlingMs).unref();
  });
  try {
    await Promise.race([handling, limit]);
  } finally {
    clearTimeout(timer);
  }
}
