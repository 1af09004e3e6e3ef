import type { IncomingUpdate } from '#storage/inbox-store.ts';

/**
 * An update as it came over the network: one the inbox can take; one with an id that cannot be read (it is set
 * aside, with the part that was wrong as its reason and whose it is where that can be told); or something without an id, of which nothing can be kept.
 */
export type ReadUpdate =
  | { kind: 'update'; update: IncomingUpdate }
  | { kind: 'odd'; updateId: number; chatId?: number; payload: object; reason: string }
  | { kind: 'nothing' };

/**
 * Reads what the inbox and the time of an act need: ids of the update, its chat and its sender, and its date. The rest
 * stays as it came. Never throws; an unknown kind of update is no fault, nobody just answers it.
 */
export function readUpdate(raw: unknown): ReadUpdate {
  if (!isRecord(raw) || !isId(raw.update_id) || raw.update_id < 0) return { kind: 'nothing' };
  const updateId = raw.update_id;
  const read = readContent(raw);
  return typeof read === 'string'
    ? { kind: 'odd', updateId, chatId: findOwner(raw), payload: raw, reason: read }
    : { kind: 'update', update: { updateId, chatId: read.chatId, payload: raw } };
}

/** Which kind of update it is by its name in the Bot API; undefined when it holds nothing. */
export function kindOfUpdate(payload: object): string | undefined {
  return Object.keys(payload).find((key) => key !== 'update_id');
}

/** A value of JSON that is not yet known to have any shape. */
type Raw = Record<string, unknown>;

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is number => Number.isSafeInteger(value);

/** Until the year 2200, in seconds. */
const latestDate = 7_258_118_400;
const isDate = (value: unknown) => isId(value) && value >= 0 && value < latestDate;

/** The chat whose order the update belongs to, or what about it cannot be read. */
type ReadContent = { chatId: number } | string;

const readers: Record<string, (content: Raw) => ReadContent> = {
  message: (message) => readMessage(message, 'date'),
  edited_message: (message) => readMessage(message, 'edit_date'),
  callback_query: readPress,
  my_chat_member: readMembership,
};

function readContent(raw: Raw): ReadContent {
  const kind = kindOfUpdate(raw);
  if (kind === undefined) return 'empty';
  const content = raw[kind];
  if (!isRecord(content)) return kind;
  return readers[kind]?.(content) ?? { chatId: findChat(content) };
}

function readMessage(message: Raw, date: string): ReadContent {
  const { chat, from } = message;
  if (!isChat(chat)) return 'chat';
  if (!isId(message.message_id)) return 'message_id';
  if (!isDate(message[date])) return date;
  // A channel or a group that writes in its own name has no sender.
  if (from !== undefined && !isPerson(from)) return 'from';
  if (chat.type === 'private' && from === undefined) return 'from';
  return { chatId: chat.id };
}

function readPress(press: Raw): ReadContent {
  const { from, message } = press;
  if (!isPerson(from)) return 'from';
  if (typeof press.id !== 'string') return 'id';
  if (message === undefined) return { chatId: from.id };
  if (!isRecord(message) || !isChat(message.chat)) return 'chat';
  return isId(message.message_id) ? { chatId: message.chat.id } : 'message_id';
}

function readMembership(change: Raw): ReadContent {
  if (!isChat(change.chat)) return 'chat';
  if (!isPerson(change.from)) return 'from';
  if (!isDate(change.date)) return 'date';
  const now = change.new_chat_member;
  return isRecord(now) && typeof now.status === 'string' ? { chatId: change.chat.id } : 'new_chat_member';
}

const isPerson = (value: unknown): value is { id: number } => isRecord(value) && isId(value.id);

const isChat = (value: unknown): value is { id: number; type: string } =>
  isRecord(value) && isId(value.id) && typeof value.type === 'string';

function findOwner(raw: Raw): number | undefined {
  const content = raw[kindOfUpdate(raw) ?? ''];
  return isRecord(content) ? findChat(content) || undefined : undefined;
}

/** Kinds nobody here answers still keep the order of their chat, where they name one. */
function findChat({ chat, from }: Raw): number {
  if (isChat(chat)) return chat.id;
  return isPerson(from) ? from.id : 0;
}
