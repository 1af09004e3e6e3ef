import type { InlineKeyboardButton, Message, MessageEntity } from 'grammy/types';
import type { StandInParts } from '#sandbox/stand-in-parts.ts';
import { privateChat } from './chat-directory.ts';
import type { FileKind } from './file-store.ts';
import type { StoredMessage } from './message-store.ts';

export interface ChatButton {
  label: string;
  data?: string;
  url?: string;
  copyText?: string;
  style?: string;
}

export interface ChatFile {
  kind: FileKind;
  fileId: string;
  name: string;
  mimeType: string;
  size: number;
}

/** A message as a person sees it. */
export interface ChatMessage {
  messageId: number;
  /** Place in the order of all changes of the chat; grows when the message is edited. */
  seq: number;
  from: 'bot' | 'person' | 'service';
  fromId: number;
  fromName: string;
  text: string;
  entities: MessageEntity[];
  buttons: ChatButton[][];
  /** All button labels, row by row. */
  labels: string[];
  sentAt: string;
  isEdited: boolean;
  isSilent: boolean;
  file?: ChatFile;
  albumId?: string;
  replyToMessageId?: number;
  threadId?: number;
}

export interface ChatView {
  chatId: number;
  title: string;
  seq: number;
  /** Visible messages, oldest first. */
  messages: ChatMessage[];
}

export function viewChat(parts: StandInParts, chatId: number): ChatView {
  const group = parts.directory.groups.get(chatId);
  const chat = group?.chat ?? privateChat(parts.directory.getPerson(chatId).user);
  return {
    chatId,
    title: 'title' in chat && chat.title ? chat.title : parts.bot.first_name,
    seq: parts.messages.lastSeq(chatId),
    messages: parts.messages.list(chatId).map((stored) => viewMessage(parts, stored)),
  };
}

function viewMessage(parts: StandInParts, stored: StoredMessage): ChatMessage {
  const { message } = stored;
  const buttons = (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(viewButton));
  const file = viewFile(parts, message);
  return {
    messageId: message.message_id,
    seq: stored.seq,
    from: message.from?.id === parts.bot.id ? (isService(message) ? 'service' : 'bot') : 'person',
    fromId: message.from?.id ?? message.chat.id,
    fromName: nameOf(message),
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    buttons,
    labels: buttons.flat().map((button) => button.label),
    sentAt: new Date(message.date * 1000).toISOString(),
    isEdited: message.edit_date !== undefined,
    isSilent: stored.isSilent === true,
    ...(file ? { file } : {}),
    ...(message.media_group_id ? { albumId: message.media_group_id } : {}),
    ...(message.reply_to_message ? { replyToMessageId: message.reply_to_message.message_id } : {}),
    ...(message.message_thread_id ? { threadId: message.message_thread_id } : {}),
  };
}

function isService(message: Message): boolean {
  return message.pinned_message !== undefined || message.forum_topic_created !== undefined;
}

function nameOf(message: Message): string {
  const { sender_chat: chat, from } = message;
  if (chat && 'title' in chat) return chat.title ?? '';
  return [from?.first_name, from?.last_name].filter(Boolean).join(' ');
}

function viewButton(button: InlineKeyboardButton): ChatButton {
  const fields = button as InlineKeyboardButton & {
    callback_data?: string;
    url?: string;
    copy_text?: { text: string };
  };
  return {
    label: button.text,
    ...(fields.callback_data === undefined ? {} : { data: fields.callback_data }),
    ...(fields.url === undefined ? {} : { url: fields.url }),
    ...(fields.copy_text ? { copyText: fields.copy_text.text } : {}),
    ...(button.style ? { style: button.style } : {}),
  };
}

function viewFile(parts: StandInParts, message: Message): ChatFile | undefined {
  const { photo, document, video, voice, audio, sticker } = message;
  const fileId = (photo?.at(-1) ?? document ?? video ?? voice ?? audio ?? sticker)?.file_id;
  const stored = fileId ? parts.files.find(fileId) : undefined;
  if (!stored) return undefined;
  const { kind, name, mimeType, bytesLength } = stored;
  return { kind, fileId: stored.fileId, name, mimeType, size: bytesLength };
}
