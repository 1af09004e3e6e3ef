import type { Update } from 'grammy/types';
import type { Clock } from '#domain/clock.ts';
import type { ChatLock } from '#storage/chat-lock.ts';
import type { Database } from '#storage/database.ts';
import {
  countAttempt,
  findPendingUpdates,
  findStates,
  hasEarlierPending,
  type IncomingUpdate,
  markHandled,
  storeUpdates,
} from '#storage/inbox-store.ts';
import { batchCalls } from './batch-calls.ts';
import type { Logger } from './logger.ts';

export interface UpdateInbox {
  /** Stores updates and returns once they are safe; handling goes on behind, one update a chat in order. */
  receive(updates: Update[]): Promise<void>;
  /** Handles an update that is already stored once more, under its own id. */
  repeat(update: IncomingUpdate): void;
  /** Takes up updates that were stored but never handled: by a killed process, or while a part was down. */
  recover(olderThanMs: number): Promise<void>;
  /** Resolves when nothing is being handled. */
  idle(): Promise<void>;
}

interface InboxNeeds {
  database: Database;
  lock: ChatLock;
  clock: Clock;
  log: Logger;
  /** True when other processes work on the same inbox. */
  shared: boolean;
  /** Handles one update to its end. Rejects when it should be tried again later. */
  handle(update: Update): Promise<void>;
}

/** How an update came into a chat's queue. */
type Arrival = 'new' | 'newBehindOther' | 'again' | 'recovered';

interface Queued {
  update: IncomingUpdate;
  arrival: Arrival;
}

interface ChatQueue {
  waiting: Queued[];
  running: Promise<void>;
}

/** The road of every update: table first, then acknowledged, then handled. */
export function createInbox(needs: InboxNeeds): UpdateInbox {
  const { database, clock } = needs;
  const chats = new Map<number, ChatQueue>();
  const inHand = new Set<number>();
  const store = batchCalls((updates: IncomingUpdate[]) => storeUpdates(database.db, updates, clock.now()));
  const finish = batchCalls((ids: number[]) => markHandled(database.db, ids, clock.now()));

  async function receive(updates: Update[]): Promise<void> {
    const incoming = updates.map(toIncoming);
    const fresh = await store(incoming);
    const seen = incoming.filter((each) => !fresh.has(each.updateId)).map((each) => each.updateId);
    const states = seen.length > 0 ? await findStates(database.db, seen) : new Map<number, string>();
    for (const update of incoming) {
      const stored = fresh.get(update.updateId);
      // An earlier one in this process's own hand is simply before it in the queue.
      const behindOther = stored?.behind !== undefined && !inHand.has(stored.behind);
      if (stored) enqueue({ update, arrival: behindOther ? 'newBehindOther' : 'new' });
      else if (states.get(update.updateId) === 'handled') enqueue({ update, arrival: 'again' });
    }
  }

  function enqueue(queued: Queued): void {
    const { updateId, chatId } = queued.update;
    if (inHand.has(updateId)) return;
    inHand.add(updateId);
    const queue = chats.get(chatId);
    if (queue) {
      queue.waiting.push(queued);
      return;
    }
    const created: ChatQueue = { waiting: [queued], running: Promise.resolve() };
    chats.set(chatId, created);
    created.running = runChat(chatId, created);
  }

  async function runChat(chatId: number, queue: ChatQueue): Promise<void> {
    for (let next = queue.waiting.shift(); next; next = queue.waiting.shift()) {
      try {
        await takeTurn(next);
      } catch (err) {
        // Not handled: the row stays pending and is taken up again by recovery.
        needs.log.warn({ err, updateId: next.update.updateId }, 'inbox.handle-later');
        await countAttempt(database.db, next.update.updateId, maxAttempts).catch(() => undefined);
      } finally {
        inHand.delete(next.update.updateId);
      }
    }
    chats.delete(chatId);
  }

  async function takeTurn({ update, arrival }: Queued): Promise<void> {
    if (needs.shared && arrival === 'newBehindOther') await waitForEarlier(update);
    await needs.lock.withChat(update.chatId, async () => {
      if (arrival === 'recovered' && !(await isStillPending(update))) return;
      await needs.handle(update.payload as Update);
      const marked = finish([update.updateId]);
      // Another process decides by this mark whether the chat is free; alone, nobody waits for it.
      if (needs.shared) await marked;
      else marked.catch((err: unknown) => needs.log.error({ err }, 'inbox.mark-failed'));
    });
  }

  /** The chat's earlier update is in another process's hand; after 30 s its process counts as gone. */
  async function waitForEarlier(update: IncomingUpdate): Promise<void> {
    const until = performance.now() + longestWaitMs;
    while (performance.now() < until && (await hasEarlierPending(database.db, update))) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  const isStillPending = async ({ updateId }: IncomingUpdate) =>
    (await findStates(database.db, [updateId])).get(updateId) === 'pending';

  return {
    receive,
    repeat: (update) => enqueue({ update, arrival: 'again' }),
    recover: async (olderThanMs) => {
      const before = new Date(clock.now().getTime() - olderThanMs);
      const pending = await findPendingUpdates(database.db, { before });
      for (const update of pending) enqueue({ update, arrival: 'recovered' });
    },
    idle: async () => {
      while (chats.size > 0) await Promise.all([...chats.values()].map((queue) => queue.running));
      await finish([]);
    },
  };
}

const longestWaitMs = 30_000;
const maxAttempts = 20;

function toIncoming(update: Update): IncomingUpdate {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  const from = update.callback_query?.from ?? update.my_chat_member?.from ?? message?.from;
  const chatId = message?.chat.id ?? update.my_chat_member?.chat.id ?? from?.id ?? 0;
  return { updateId: update.update_id, chatId, payload: update };
}
