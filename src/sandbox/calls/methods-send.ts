import type { Message } from 'grammy/types';
import type { FileKind } from '#sandbox/chats/file-store.ts';
import { attachedSource, mediaContent } from '#sandbox/chats/media-content.ts';
import { captionContent, postFromBot, type SendWish, textContent } from '#sandbox/chats/post-message.ts';
import type { MediaSource, MethodHandlers, StandInParts } from '#sandbox/stand-in-parts.ts';
import { readCaption, readMessageText } from '#sandbox/text/formatted-text.ts';
import { formError } from './call-errors.ts';
import type { UploadedFile } from './value-validation.ts';

interface CaptionedWish extends SendWish {
  caption?: string;
  parse_mode?: string;
  caption_entities?: readonly NonNullable<Message['caption_entities']>[number][];
}

const chatActions = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document ' +
    'choose_sticker find_location record_video_note upload_video_note'
  ).split(' '),
);

export const sendMethods: MethodHandlers = {
  sendMessage(parts, params) {
    const formatted = readMessageText({
      text: params.text,
      parseMode: params.parse_mode,
      entities: params.entities,
    });
    return postFromBot(parts, params, textContent(formatted));
  },
  sendPhoto: (parts, params) => sendFile(parts, params, 'photo', params.photo),
  sendDocument: (parts, params) => sendFile(parts, params, 'document', params.document),
  sendVideo: (parts, params) => sendFile(parts, params, 'video', params.video),
  sendVoice: (parts, params) => sendFile(parts, params, 'voice', params.voice),
  sendAudio: (parts, params) => sendFile(parts, params, 'audio', params.audio),
  sendAnimation: (parts, params) => sendFile(parts, params, 'animation', params.animation),
  sendSticker: (parts, params) => sendFile(parts, params, 'sticker', params.sticker),
  sendMediaGroup: (parts, params, around) => sendAlbum(parts, params, around.files),
  sendChatAction(parts, params) {
    if (!chatActions.has(params.action)) throw formError('wrong parameter action in request');
    parts.directory.writableChat(params.chat_id, params.message_thread_id);
    return true;
  },
};

function sendFile(parts: StandInParts, wish: CaptionedWish, kind: FileKind, source: MediaSource): Message {
  const caption = captionContent(readCaptionOf(wish));
  refuseBadChat(parts, wish);
  return postFromBot(parts, wish, { ...mediaContent(parts, kind, source), ...caption });
}

function readCaptionOf(wish: Omit<CaptionedWish, 'chat_id'>) {
  return readCaption({
    text: wish.caption,
    parseMode: wish.parse_mode,
    entities: wish.caption_entities,
  });
}

/** Before the file is kept, so that a refused call leaves no file behind. */
function refuseBadChat(parts: StandInParts, wish: SendWish): void {
  parts.directory.writableChat(wish.chat_id, wish.message_thread_id);
}

interface AlbumItem extends Omit<CaptionedWish, 'chat_id'> {
  type: string;
  media: MediaSource;
}

function sendAlbum(
  parts: StandInParts,
  wish: SendWish & { media: readonly unknown[] },
  files: Map<string, UploadedFile>,
): Message[] {
  const items = wish.media as AlbumItem[];
  if (items.length < 2 || items.length > 10) throw formError('group of messages must have 2-10 items');
  const kinds = new Set(
    items.map((item) => (['photo', 'video'].includes(item.type) ? 'pictures' : item.type)),
  );
  if (kinds.size > 1) throw formError(`${[...kinds].join(' and ')} can't be mixed in one album`);
  const contents = items.map((item) => ({
    kind: item.type as FileKind,
    source: attachedSource(item.media, files),
    caption: captionContent(readCaptionOf(item)),
  }));
  refuseBadChat(parts, wish);
  const groupId = `${Date.now()}${parts.messages.nextId(Number(wish.chat_id))}`;
  return contents.map(({ kind, source, caption }) =>
    postFromBot(parts, wish, { ...mediaContent(parts, kind, source), ...caption, media_group_id: groupId }),
  );
}
