import type { Message } from 'grammy/types';
import type { RecordLog } from '#sandbox/demo/record-log.ts';
import type { SandboxChanges } from '#sandbox/demo/sandbox-changes.ts';

/** A message with what Telegram keeps beside it. */
export interface StoredMessage {
  message: Message;
  /** Place in the order of all changes of this chat. */
  seq: number;
  isDeleted?: boolean;
  isSilent?: boolean;
}

/** All messages of all chats. Deleted ones leave a mark, so that their ids are never given again. */
export class MessageStore {
  readonly #table;
  readonly #byChat = new Map<number, Map<number, StoredMessage>>();
  readonly #lastSeq = new Map<number, number>();
  readonly #changes: SandboxChanges;
  #lastPrivateId = 0;

  constructor(log: RecordLog, changes: SandboxChanges) {
    this.#changes = changes;
    this.#table = log.table<StoredMessage>('messages');
    for (const stored of this.#table.values()) this.#index(stored);
  }

  /** Private chats and basic groups share one row of ids, a supergroup has its own, as in Telegram. */
  nextId(chatId: number): number {
    if (!isSupergroup(chatId)) return this.#lastPrivateId + 1;
    return Math.max(0, ...(this.#byChat.get(chatId)?.keys() ?? [])) + 1;
  }

  find(chatId: number, messageId: number): StoredMessage | undefined {
    const stored = this.#byChat.get(chatId)?.get(messageId);
    return stored?.isDeleted ? undefined : stored;
  }

  save(message: Message, marks: { isSilent?: boolean } = {}): Message {
    this.#put({ message, ...marks });
    return message;
  }

  change(stored: StoredMessage, message: Message): Message {
    this.#put({ ...stored, message });
    return message;
  }

  delete(chatId: number, messageId: number): void {
    const stored = this.find(chatId, messageId);
    if (stored) this.#put({ ...stored, isDeleted: true });
  }

  /** Visible messages of a chat, oldest first. */
  list(chatId: number): StoredMessage[] {
    return [...(this.#byChat.get(chatId)?.values() ?? [])].filter((stored) => !stored.isDeleted);
  }

  lastSeq(chatId: number): number {
    return this.#lastSeq.get(chatId) ?? 0;
  }

  #put(stored: Omit<StoredMessage, 'seq'>): void {
    const chatId = stored.message.chat.id;
    const numbered = { ...stored, seq: this.lastSeq(chatId) + 1 };
    this.#index(numbered);
    this.#table.put(`${chatId}:${stored.message.message_id}`, numbered);
    this.#changes.emit('chat', chatId);
  }

  #index(stored: StoredMessage): void {
    const { chat, message_id: messageId } = stored.message;
    const chatMessages = this.#byChat.get(chat.id) ?? new Map<number, StoredMessage>();
    chatMessages.set(messageId, stored);
    this.#byChat.set(chat.id, chatMessages);
    this.#lastSeq.set(chat.id, Math.max(stored.seq, this.lastSeq(chat.id)));
    if (!isSupergroup(chat.id)) this.#lastPrivateId = Math.max(messageId, this.#lastPrivateId);
  }
}

export function isSupergroup(chatId: number): boolean {
  return chatId <= -1_000_000_000_000;
}
