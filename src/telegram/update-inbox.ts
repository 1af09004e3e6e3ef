import type { Update } from 'grammy/types';
import type { Clock } from '#domain/clock.ts';
import type { ChatLock } from '#storage/chat-lock.ts';
import type { Database } from '#storage/database.ts';
import {
  countAttempt,
  findPendingUpdates,
  findStates,
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
  /** True when other processes work on the same inbox: the lock holder then drains the chat from the table. */
  shared: boolean;
  /** Handles one update to its end. Rejects when it should be tried again later. */
  handle(update: Update): Promise<void>;
}

interface ChatQueue {
  waiting: { update: IncomingUpdate; again: boolean }[];
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
    const seen = incoming.filter((each) => !fresh.has(each.updateId));
    const states =
      seen.length > 0
        ? await findStates(
            database.db,
            seen.map((each) => each.updateId),
          )
        : new Map();
    for (const update of incoming) {
      if (fresh.has(update.updateId)) enqueue(update, false);
      else if (states.get(update.updateId) === 'handled') enqueue(update, true);
    }
  }

  function enqueue(update: IncomingUpdate, again: boolean): void {
    if (inHand.has(update.updateId)) return;
    inHand.add(update.updateId);
    const queue = chats.get(update.chatId);
    if (queue) queue.waiting.push({ update, again });
    else {
      const created: ChatQueue = { waiting: [{ update, again }], running: Promise.resolve() };
      chats.set(update.chatId, created);
      created.running = runChat(update.chatId, created);
    }
  }

  async function runChat(chatId: number, queue: ChatQueue): Promise<void> {
    while (queue.waiting.length > 0) {
      try {
        await needs.lock.withChat(chatId, () => (needs.shared ? drainShared(chatId, queue) : drain(queue)));
      } catch (err) {
        needs.log.error({ err, chatId }, 'inbox.chat-failed');
        for (const { update } of queue.waiting.splice(0)) inHand.delete(update.updateId);
      }
    }
    chats.delete(chatId);
  }

  async function drain(queue: ChatQueue): Promise<void> {
    for (let next = queue.waiting.shift(); next; next = queue.waiting.shift()) await handleOne(next.update);
  }

  async function drainShared(chatId: number, queue: ChatQueue): Promise<void> {
    const mine = queue.waiting.splice(0);
    const pending = await findPendingUpdates(database.db, { chatId });
    const repeats = mine.filter((each) => each.again).map((each) => each.update);
    for (const update of [...pending, ...repeats]) await handleOne(update);
    for (const { update } of mine) inHand.delete(update.updateId);
  }

  async function handleOne(update: IncomingUpdate): Promise<void> {
    try {
      await needs.handle(update.payload as Update);
      const done = finish([update.updateId]).catch((err) => needs.log.error({ err }, 'inbox.mark-failed'));
      if (needs.shared) await done;
    } catch (err) {
      needs.log.warn({ err, updateId: update.updateId }, 'inbox.handle-later');
      await countAttempt(database.db, update.updateId, maxAttempts).catch(() => undefined);
    } finally {
      inHand.delete(update.updateId);
    }
  }

  return {
    receive,
    repeat: (update) => enqueue(update, true),
    recover: async (olderThanMs) => {
      const before = new Date(clock.now().getTime() - olderThanMs);
      for (const update of await findPendingUpdates(database.db, { before })) enqueue(update, false);
    },
    idle: async () => {
      while (chats.size > 0) await Promise.all([...chats.values()].map((queue) => queue.running));
    },
  };
}

const maxAttempts = 20;

function toIncoming(update: Update): IncomingUpdate {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  const from = update.callback_query?.from ?? update.my_chat_member?.from ?? message?.from;
  const chatId = message?.chat.id ?? update.my_chat_member?.chat.id ?? from?.id ?? 0;
  return { updateId: update.update_id, chatId, payload: update };
}
