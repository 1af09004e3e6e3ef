import { createHash } from 'node:crypto';
import {
  type BroadcastContent,
  type BroadcastKind,
  broadcastKinds,
  excerptOf,
  maxCaptionChars,
  type WrittenText,
} from '#domain/broadcast/broadcast.ts';
import type { SentContent } from '#domain/broadcast/correction.ts';
import type { TextEntity } from '#domain/message.ts';
import { readPlaceholders } from '#domain/words/placeholders.ts';

interface SentFile {
  file_id: string;
  file_unique_id: string;
}

/** What is read of a message that somebody sends as an announcement, in Telegram's field names. */
export interface SentMessage
  extends Partial<Record<Exclude<BroadcastKind, 'text'>, SentFile | readonly SentFile[]>> {
  message_id: number;
  chat: { id: number };
  text?: string;
  entities?: unknown;
  caption?: string;
  caption_entities?: unknown;
  media_group_id?: string;
}

export type ReadContent =
  | { kind: 'content'; content: BroadcastContent; sent: SentContent }
  | { kind: 'unsupported' }
  | { kind: 'captionTooLong'; chars: number; albumId?: string }
  /** A medium is copied as it is: its caption would reach everybody with the braces in it. */
  | { kind: 'placeholdersInCaption' }
  /** Words in braces of a text that stand for nothing. */
  | { kind: 'unknownPlaceholders'; unknown: string[] };

/** Judges one message, which may be a part of an album: fit to be announced, or refused with the reason. */
export function readContent(message: SentMessage, sentKind: string): ReadContent {
  const kind = broadcastKinds.find((each) => each === sentKind);
  if (!kind) return { kind: 'unsupported' };
  if (kind === 'text')
    return contentOfText(message.text ?? '', toEntities(message.entities), placeOf(message));
  const text = message.caption ?? '';
  const albumId = message.media_group_id;
  if (text.length > maxCaptionChars) return { kind: 'captionTooLong', chars: text.length, albumId };
  if (hasPlaceholders(text)) return { kind: 'placeholdersInCaption' };
  const file = fileOf(message, kind);
  return {
    kind: 'content',
    content: {
      kind,
      excerpt: excerptOf(text),
      fingerprint: fingerprintOf([kind, text, file?.file_unique_id ?? '']),
      source: { ...placeOf(message), ...(albumId ? { albumIds: [message.message_id] } : {}) },
      ...(albumId ? { album: { id: albumId, captionAt: 0 } } : {}),
    },
    sent: {
      kind,
      text,
      entities: toEntities(message.caption_entities),
      fileId: file?.file_id,
      isAlbum: albumId !== undefined,
    },
  };
}

function hasPlaceholders(text: string): boolean {
  const { used, unknown } = readPlaceholders(text);
  return used.length + unknown.length > 0;
}

/** A text, sent or typed behind the command. One with placeholders is kept, to be worded for each recipient. */
export function contentOfText(
  text: string,
  entities: TextEntity[],
  place?: { chatId: number; messageId: number },
): ReadContent {
  const { used, unknown } = readPlaceholders(text);
  if (unknown.length > 0) return { kind: 'unknownPlaceholders', unknown };
  const isPersonal = used.length > 0;
  const written: WrittenText = { text, entities };
  return {
    kind: 'content',
    content: {
      kind: 'text',
      excerpt: excerptOf(text),
      fingerprint: fingerprintOf(['text', text, '']),
      source: isPersonal || !place ? written : place,
      ...(isPersonal ? { isPersonal } : {}),
    },
    sent: { kind: 'text', ...written, isAlbum: false },
  };
}

/** The same album with one more part; a part it has already changes nothing. What was shown of it is old. */
export function withAlbumPart(album: BroadcastContent, part: BroadcastContent): BroadcastContent {
  if ('text' in album.source || 'text' in part.source || !album.album) return album;
  const before = album.source.albumIds ?? [];
  if (before.includes(part.source.messageId)) return album;
  const albumIds = [...before, part.source.messageId].sort((a, b) => a - b);
  const captionId = album.excerpt === '' ? part.source.messageId : before[album.album.captionAt]!;
  const { copy: _shown, confirmId: _asked, ...kept } = album;
  return {
    ...kept,
    excerpt: album.excerpt || part.excerpt,
    fingerprint: fingerprintOf([album.fingerprint, part.fingerprint]),
    source: { ...album.source, messageId: albumIds[0]!, albumIds },
    album: { id: album.album.id, captionAt: album.excerpt || part.excerpt ? albumIds.indexOf(captionId) : 0 },
  };
}

/** The formatting of what follows a command, counted from there. */
export function entitiesBehind(entities: readonly TextEntity[], skippedUnits: number): TextEntity[] {
  return entities
    .filter((each) => each.offset >= skippedUnits)
    .map((each) => ({ ...each, offset: each.offset - skippedUnits }));
}

const placeOf = (message: SentMessage) => ({ chatId: message.chat.id, messageId: message.message_id });

const toEntities = (entities: unknown): TextEntity[] => (entities as TextEntity[] | undefined) ?? [];

function fileOf(message: SentMessage, kind: Exclude<BroadcastKind, 'text'>): SentFile | undefined {
  // Of a photo Telegram gives several sizes, the largest last.
  return [message[kind] ?? []].flat().at(-1);
}

const fingerprintOf = (parts: string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
