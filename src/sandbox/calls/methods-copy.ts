import type { Message, MessageId } from 'grammy/types';
import {
  captionContent,
  type MessageContent,
  postFromBot,
  type SendWish,
} from '#sandbox/chats/post-message.ts';
import type { MethodHandlers, StandInParts } from '#sandbox/stand-in-parts.ts';
import { readCaption } from '#sandbox/text/formatted-text.ts';
import { formError, stateError } from './call-errors.ts';

const contentFields = [
  'text',
  'entities',
  'caption',
  'caption_entities',
  'photo',
  'document',
  'video',
  'voice',
  'audio',
  'animation',
  'sticker',
] as const;

type SeveralWish = SendWish & { from_chat_id: number | string; message_ids: readonly number[] };

export const copyMethods: MethodHandlers = {
  copyMessage(parts, params) {
    const caption =
      params.caption === undefined
        ? undefined
        : captionContent(
            readCaption({
              text: params.caption,
              parseMode: params.parse_mode,
              entities: params.caption_entities,
            }),
          );
    const source = findSource(parts, params.from_chat_id, params.message_id, 'copy');
    const content = contentOf(source);
    if (caption && source.text === undefined) {
      delete content.caption;
      delete content.caption_entities;
      Object.assign(content, caption);
    }
    return { message_id: postFromBot(parts, params, content).message_id };
  },
  copyMessages: (parts, params) => repeatAll(parts, params, 'copy'),
  forwardMessage(parts, params) {
    const source = findSource(parts, params.from_chat_id, params.message_id, 'forward');
    return postFromBot(parts, params, forwardedContent(source));
  },
  forwardMessages: (parts, params) => repeatAll(parts, params, 'forward'),
};

function findSource(
  parts: StandInParts,
  fromChatId: number | string,
  messageId: number,
  act: 'copy' | 'forward',
): Message {
  const chat = parts.directory.knownChat(fromChatId);
  const source = parts.messages.find(chat.id, messageId)?.message;
  if (!source) throw stateError(`message to ${act} not found`);
  if (!isCopyable(source)) throw stateError(`message can't be ${act === 'copy' ? 'copied' : 'forwarded'}`);
  return source;
}

function isCopyable(message: Message): boolean {
  return !message.has_protected_content && Object.keys(contentOf(message)).length > 0;
}

function contentOf(message: Message): MessageContent {
  return Object.fromEntries(
    contentFields.filter((field) => message[field] !== undefined).map((field) => [field, message[field]]),
  );
}

function forwardedContent(source: Message): MessageContent {
  const origin = source.forward_origin ?? {
    type: 'user' as const,
    date: source.date,
    sender_user: source.from,
  };
  return { ...contentOf(source), forward_origin: origin as NonNullable<Message['forward_origin']> };
}

/** Ids that cannot be found or repeated are passed over; an album stays together. */
function repeatAll(parts: StandInParts, wish: SeveralWish, act: 'copy' | 'forward'): MessageId[] {
  checkIds(wish.message_ids);
  const from = parts.directory.knownChat(wish.from_chat_id);
  const sources = wish.message_ids
    .map((id) => parts.messages.find(from.id, id)?.message)
    .filter((message): message is Message => message !== undefined && isCopyable(message));
  if (sources.length === 0) throw stateError(`there are no messages to ${act}`);
  const groups = new Map<string, string>();
  return sources.map((source) => {
    const content = act === 'copy' ? contentOf(source) : forwardedContent(source);
    const album = source.media_group_id;
    if (album) groups.set(album, groups.get(album) ?? `${Date.now()}${source.message_id}`);
    const posted = postFromBot(parts, wish, {
      ...content,
      ...(album ? { media_group_id: groups.get(album) } : {}),
    });
    return { message_id: posted.message_id };
  });
}

function checkIds(ids: readonly number[]): void {
  if (ids.length < 1 || ids.length > 100)
    throw formError('from 1 to 100 message identifiers must be specified');
  if (ids.some((id, index) => index > 0 && id <= (ids[index - 1] ?? 0))) {
    throw formError('message identifiers must be in a strictly increasing order');
  }
}
