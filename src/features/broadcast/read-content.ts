import { createHash } from 'node:crypto';
import {
  type BroadcastContent,
  type BroadcastKind,
  broadcastKinds,
  excerptOf,
  maxCaptionChars,
} from '#domain/broadcast.ts';
import type { TextEntity } from '#domain/message.ts';

/** What is read of a message that somebody sends as an announcement, in Telegram's field names. */
export interface SentMessage {
  message_id: number;
  chat: { id: number };
  text?: string;
  caption?: string;
  media_group_id?: string;
}

export type ReadContent =
  | { kind: 'content'; content: BroadcastContent }
  | { kind: 'album'; albumId: string }
  | { kind: 'unsupported' }
  | { kind: 'captionTooLong'; chars: number };

/** Judges one message: fit to be copied to everybody, or refused with the reason. */
export function readContent(message: SentMessage, sentKind: string): ReadContent {
  const kind = broadcastKinds.find((each) => each === sentKind);
  if (!kind) return { kind: 'unsupported' };
  if (message.media_group_id) return { kind: 'album', albumId: message.media_group_id };
  const caption = message.caption ?? '';
  if (caption.length > maxCaptionChars) return { kind: 'captionTooLong', chars: caption.length };
  const words = message.text ?? caption;
  return {
    kind: 'content',
    content: {
      kind,
      excerpt: excerptOf(words),
      fingerprint: fingerprintOf([kind, words, fileIdOf(message, kind)]),
      source: { chatId: message.chat.id, messageId: message.message_id },
    },
  };
}

/** What was typed behind the command is the announcement itself. */
export function contentOfText(text: string, entities: TextEntity[]): BroadcastContent {
  const fingerprint = fingerprintOf(['text', text, '']);
  return { kind: 'text', excerpt: excerptOf(text), fingerprint, source: { text, entities } };
}

/** The formatting of what follows a command, counted from there. */
export function entitiesBehind(entities: readonly TextEntity[], skippedUnits: number): TextEntity[] {
  return entities
    .filter((each) => each.offset >= skippedUnits)
    .map((each) => ({ ...each, offset: each.offset - skippedUnits }));
}

function fileIdOf(message: SentMessage, kind: BroadcastKind): string {
  if (kind === 'text') return '';
  const file = (message as unknown as Record<string, unknown>)[kind];
  const whole = (Array.isArray(file) ? file.at(-1) : file) as { file_unique_id?: string } | undefined;
  return whole?.file_unique_id ?? '';
}

const fingerprintOf = (parts: string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
