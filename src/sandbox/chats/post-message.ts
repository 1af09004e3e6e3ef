import type { Chat, Message, MessageEntity, ReplyParameters, User } from 'grammy/types';
import { formError, stateError } from '#sandbox/calls/call-errors.ts';
import { readReplyMarkup } from '#sandbox/calls/reply-markup.ts';
import { type StandInParts, secondsOf } from '#sandbox/stand-in-parts.ts';
import type { FormattedText } from '#sandbox/text/entity-html.ts';

/** What every sending method shares. */
export interface SendWish {
  chat_id: number | string;
  message_thread_id?: number;
  reply_parameters?: ReplyParameters;
  reply_markup?: unknown;
  disable_notification?: boolean;
  protect_content?: boolean;
  message_effect_id?: string;
  business_connection_id?: string;
}

export type MessageContent = Partial<Message>;

/** Puts a message of the bot into a chat, or refuses as the server does. */
export function postFromBot(parts: StandInParts, wish: SendWish, content: MessageContent): Message {
  const isPrivate = Number(wish.chat_id) > 0;
  const markup = readReplyMarkup(wish.reply_markup, isPrivate);
  if (wish.business_connection_id !== undefined) throw formError('business connection not found');
  if (wish.message_effect_id !== undefined && !isPrivate)
    throw formError('message effects work in private chats only');
  const chat = parts.directory.writableChat(wish.chat_id, wish.message_thread_id);
  const repliedTo = findReplied(parts, chat, wish.reply_parameters);
  return postMessage(
    parts,
    {
      from: botUser(parts),
      chat,
      ...(wish.message_thread_id
        ? { message_thread_id: wish.message_thread_id, is_topic_message: true }
        : {}),
      ...(repliedTo ? { reply_to_message: repliedTo } : {}),
      ...content,
      ...(wish.protect_content ? { has_protected_content: true } : {}),
      ...(markup ? { reply_markup: markup } : {}),
    } as MessageContent & { chat: Chat },
    { isSilent: wish.disable_notification === true },
  );
}

/** Numbers, dates and stores any message. */
export function postMessage(
  parts: StandInParts,
  content: MessageContent & { chat: Chat },
  marks: { isSilent?: boolean } = {},
): Message {
  const message = {
    message_id: parts.messages.nextId(content.chat.id),
    date: secondsOf(parts.clock.now()),
    ...content,
  } as Message;
  return parts.messages.save(message, marks.isSilent ? marks : {});
}

export function botUser(parts: StandInParts): User {
  const { id, is_bot, first_name, username } = parts.bot;
  return { id, is_bot, first_name, username };
}

export function textContent(formatted: FormattedText): MessageContent {
  return { text: formatted.text, ...(formatted.entities.length > 0 ? { entities: formatted.entities } : {}) };
}

export function captionContent(formatted: FormattedText): MessageContent {
  if (formatted.text === '') return {};
  const entities: MessageEntity[] = formatted.entities;
  return { caption: formatted.text, ...(entities.length > 0 ? { caption_entities: entities } : {}) };
}

function findReplied(
  parts: StandInParts,
  chat: Chat,
  reply: ReplyParameters | undefined,
): Message | undefined {
  if (!reply) return undefined;
  const chatId = Number(reply.chat_id ?? chat.id);
  const stored = parts.messages.find(chatId, reply.message_id ?? 0);
  if (!stored) {
    if (reply.allow_sending_without_reply) return undefined;
    throw stateError('message to be replied not found');
  }
  return withoutReply(stored.message);
}

/** A message inside another carries no further one. */
export function withoutReply(message: Message): Message {
  const { reply_to_message: _, ...rest } = message;
  return rest as Message;
}
