/** Works items off chat by chat: within a chat one at a time and in order, chats side by side. */
export interface ChatQueues<Item> {
  add(chatId: number, item: Item): void;
  /** True while the chat has something waiting or under way. */
  isBusy(chatId: number): boolean;
  /** Begins nothing more; what is under way goes on. */
  stop(): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

interface ChatQueue<Item> {
  waiting: Item[];
  running: Promise<void>;
}

/** `work` answers for its own failures: one that still rejects costs its item, never the chat. */
export function createChatQueues<Item>(work: (item: Item) => Promise<void>): ChatQueues<Item> {
  const chats = new Map<number, ChatQueue<Item>>();
  let isStopped = false;

  async function workOff(chatId: number, queue: ChatQueue<Item>): Promise<void> {
    for (let next = queue.waiting.shift(); next && !isStopped; next = queue.waiting.shift()) {
      await work(next).catch(() => undefined);
    }
    chats.delete(chatId);
  }

  return {
    add: (chatId, item) => {
      const queue = chats.get(chatId);
      if (queue) {
        queue.waiting.push(item);
        return;
      }
      const created: ChatQueue<Item> = { waiting: [item], running: Promise.resolve() };
      chats.set(chatId, created);
      created.running = workOff(chatId, created);
    },
    isBusy: (chatId) => chats.has(chatId),
    stop: () => {
      isStopped = true;
    },
    idle: async () => {
      while (chats.size > 0) await Promise.all([...chats.values()].map((queue) => queue.running));
    },
  };
}
