import { isDeepStrictEqual } from 'node:util';
import type { Message } from 'grammy/types';
import type { FileKind } from '#sandbox/chats/file-store.ts';
import { attachedSource, mediaContent } from '#sandbox/chats/media-content.ts';
import type { StoredMessage } from '#sandbox/chats/message-store.ts';
import { captionContent, type MessageContent, textContent } from '#sandbox/chats/post-message.ts';
import {
  type MediaSource,
  type MethodHandlers,
  type StandInParts,
  secondsOf,
} from '#sandbox/stand-in-parts.ts';
import { readCaption, readMessageText } from '#sandbox/text/formatted-text.ts';
import { formError, stateError } from './call-errors.ts';
import { readReplyMarkup } from './reply-markup.ts';

interface EditTarget {
  chat_id?: number | string;
  message_id?: number;
  inline_message_id?: string;
  reply_markup?: unknown;
}

const mediaFields = ['photo', 'document', 'video', 'audio', 'animation'] as const;
const textFields = ['text', 'entities', 'link_preview_options'] as const;
const captionFields = ['caption', 'caption_entities'] as const;

export const editMethods: MethodHandlers = {
  editMessageText(parts, params) {
    const formatted = readMessageText({
      text: params.text ?? '',
      parseMode: params.parse_mode,
      entities: params.entities,
    });
    const stored = findOwn(parts, params);
    if (stored.message.text === undefined) throw stateError('there is no text in the message to edit');
    return change(parts, { stored, target: params, drop: textFields, content: textContent(formatted) });
  },
  editMessageCaption(parts, params) {
    const caption = captionContent(
      readCaption({ text: params.caption, parseMode: params.parse_mode, entities: params.caption_entities }),
    );
    const stored = findOwn(parts, params);
    if (!hasMedia(stored.message)) throw stateError('there is no caption in the message to edit');
    return change(parts, { stored, target: params, drop: captionFields, content: caption });
  },
  editMessageReplyMarkup(parts, params) {
    return change(parts, { stored: findOwn(parts, params), target: params, drop: [], content: {} });
  },
  editMessageMedia(parts, params, around) {
    const wish = params.media as { type: string; media: MediaSource } & Record<string, never>;
    const caption = captionContent(
      readCaption({ text: wish.caption, parseMode: wish.parse_mode, entities: wish.caption_entities }),
    );
    const stored = findOwn(parts, params);
    const media = mediaContent(parts, wish.type as FileKind, attachedSource(wish.media, around.files));
    const drop = [...mediaFields, ...captionFields, ...textFields];
    return change(parts, { stored, target: params, drop, content: { ...media, ...caption } });
  },
};

function findOwn(parts: StandInParts, target: EditTarget): StoredMessage {
  if (target.inline_message_id !== undefined) throw formError('the bot has no inline messages');
  if (target.chat_id === undefined) throw formError('chat_id is empty');
  if (target.message_id === undefined) throw formError('message identifier is not specified');
  readReplyMarkup(target.reply_markup, Number(target.chat_id) > 0);
  const chat = parts.directory.writableChat(target.chat_id);
  const stored = parts.messages.find(chat.id, target.message_id);
  if (!stored) throw stateError('message to edit not found');
  if (stored.message.from?.id !== parts.bot.id || stored.message.forward_origin) {
    throw stateError("message can't be edited");
  }
  return stored;
}

function hasMedia(message: Message): boolean {
  return [...mediaFields, 'voice' as const].some((field) => message[field] !== undefined);
}

/** An edit without reply_markup takes the keyboard away; one that changes nothing is refused. */
function change(
  parts: StandInParts,
  edit: { stored: StoredMessage; target: EditTarget; drop: readonly string[]; content: MessageContent },
): Message {
  const before = edit.stored.message;
  const kept = Object.fromEntries(
    Object.entries(before).filter(([field]) => field !== 'reply_markup' && !edit.drop.includes(field)),
  );
  const markup = readReplyMarkup(edit.target.reply_markup, before.chat.type === 'private');
  const after = { ...kept, ...edit.content, ...(markup ? { reply_markup: markup } : {}) } as Message;
  if (isDeepStrictEqual(before, after)) {
    throw stateError(
      'message is not modified: specified new message content and reply markup are exactly the same ' +
        'as a current content and reply markup of the message',
    );
  }
  return parts.messages.change(edit.stored, { ...after, edit_date: secondsOf(parts.clock.now()) } as Message);
}
