import type { Message } from 'grammy/types';

const kinds = [
  'text',
  'voice',
  'photo',
  'sticker',
  'video_note',
  'video',
  'animation',
  'audio',
  'document',
  'location',
  'contact',
  'poll',
] as const;
export type ContentKind = (typeof kinds)[number] | 'other';

/** What somebody sent, for refusing it by name (`content-refused` in the locale files). */
export function contentKind(message: Message | undefined): ContentKind {
  // An animation carries a document as well; the list has the telling kinds first.
  return kinds.find((kind) => message !== undefined && kind in message) ?? 'other';
}
