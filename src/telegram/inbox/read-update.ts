import type { IncomingUpdate } from '#storage/state/inbox-store.ts';
import { coverNiksOf } from './cover-niks.ts';
import { findWrongPart, isChat, isId, isPerson, isRecord, type Raw } from './message-parts.ts';

/**
 * An update as it came over the network: one the inbox can take; one with an id that cannot be read (it is set
 * aside, with the part that was wrong as its reason and whose it is where that can be told); or something without an id, of which nothing can be kept.
 */
export type ReadUpdate =
  | { kind: 'update'; update: IncomingUpdate }
  | { kind: 'odd'; updateId: number; chatId?: number; payload: object; reason: string }
  | { kind: 'nothing' };

/**
 * Reads what the inbox and the time of an act need: ids of the update, its chat and its sender, and its date; and looks
 * at the parts of a message that features read. What is said loses its NIK; the rest stays as it came. Never throws; an unknown kind of update is no fault, nobody just answers it.
 */
export function readUpdate(raw: unknown): ReadUpdate {
  if (!isRecord(raw) || !isId(raw.update_id) || raw.update_id < 0) return { kind: 'nothing' };
  const updateId = raw.update_id;
  coverNiksOf(raw);
  const read = readContent(raw);
  return typeof read === 'string'
    ? { kind: 'odd', updateId, chatId: findOwner(raw), payload: raw, reason: read }
    : { kind: 'update', update: { updateId, chatId: read.chatId, payload: raw } };
}

/** Which kind of update it is by its name in the Bot API; undefined when it holds nothing. */
export function kindOfUpdate(payload: object): string | undefined {
  return Object.keys(payload).find((key) => key !== 'update_id');
}

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

/** True for the kinds of updates that somebody here answers; the others are stored and left alone. */
export const isAnsweredKind = (payload: object): boolean =>
  Object.hasOwn(readers, kindOfUpdate(payload) ?? '');

function readContent(raw: Raw): ReadContent {
  const kind = kindOfUpdate(raw);
  if (kind === undefined) return 'empty';
  const content = raw[kind];
  if (!isRecord(content)) return kind;
  return Object.hasOwn(readers, kind) ? readers[kind]!(content) : { chatId: findChat(content) };
}

function readMessage(message: Raw, date: string): ReadContent {
  const { chat, from } = message;
  if (!isChat(chat)) return 'chat';
  if (!isId(message.message_id)) return 'message_id';
  if (!isDate(message[date])) return date;
  // A channel or a group that writes in its own name has no sender.
  if (from !== undefined && !isPerson(from)) return 'from';
  if (chat.type === 'private' && from === undefined) return 'from';
  return findWrongPart(message) ?? { chatId: chat.id };
}

function readPress(press: Raw): ReadContent {
  const { from, message } = press;
  if (!isPerson(from)) return 'from';
  if (typeof press.id !== 'string') return 'id';
  if (press.data !== undefined && typeof press.data !== 'string') return 'data';
  if (message === undefined) return { chatId: from.id };
  if (!isRecord(message) || !isChat(message.chat)) return 'chat';
  if (!isId(message.message_id)) return 'message_id';
  return findWrongPart(message) ?? { chatId: message.chat.id };
}

function readMembership(change: Raw): ReadContent {
  if (!isChat(change.chat)) return 'chat';
  if (!isPerson(change.from)) return 'from';
  if (!isDate(change.date)) return 'date';
  const odd = ['old_chat_member', 'new_chat_member'].find((side) => !isMember(change[side]));
  return odd ?? { chatId: change.chat.id };
}

const isMember = (value: unknown) => isRecord(value) && typeof value.status === 'string';

function findOwner(raw: Raw): number | undefined {
  const content = raw[kindOfUpdate(raw) ?? ''];
  return isRecord(content) ? findChat(content) || undefined : undefined;
}

/** Kinds nobody here answers still keep the order of their chat, where they name one. */
function findChat({ chat, from }: Raw): number {
  if (isChat(chat)) return chat.id;
  return isPerson(from) ? from.id : 0;
}
