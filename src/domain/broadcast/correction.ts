import type { BroadcastContent, BroadcastKind, WrittenText } from './broadcast.ts';
import { maxCaptionChars } from './broadcast.ts';

/** Kinds of media that Telegram lets a bot put in place of other content. */
export const replaceableMedia = ['photo', 'document', 'video', 'animation', 'audio'] as const;
export type ReplaceableMedia = (typeof replaceableMedia)[number];

/** What takes the place of what a message says. */
export type Replacement =
  | ({ kind: 'text' } & WrittenText)
  | ({ kind: 'caption' } & WrittenText)
  | ({ kind: 'media'; media: ReplaceableMedia; fileId: string } & WrittenText);

/** A correction: what recipients will see, and what the announcement says from then on. */
export interface Correction {
  content: BroadcastContent;
  replacement: Replacement;
}

/** What an organizer sent as the right content: a text, or a medium with its caption. */
export interface SentContent extends WrittenText {
  kind: BroadcastKind;
  fileId?: string;
  isAlbum: boolean;
}

export type JudgedReplacement =
  | { kind: 'replacement'; replacement: Replacement }
  | { kind: 'captionTooLong'; chars: number }
  /** An album keeps its pictures: only its caption can be corrected. */
  | { kind: 'albumCaptionOnly' }
  /** A voice message keeps its sound, and nothing can become one. */
  | { kind: 'voiceCaptionOnly' }
  | { kind: 'cannotBecomeVoice' };

/**
 * How a message that was sent can be turned into this, as far as Telegram allows: a text into a text or a
 * medium, a medium into another one; a text sent for a medium becomes its caption.
 */
export function judgeReplacement(
  original: Pick<BroadcastContent, 'kind' | 'album'>,
  sent: SentContent,
): JudgedReplacement {
  const { text, entities } = sent;
  if (sent.kind === 'text') {
    if (original.kind === 'text')
      return { kind: 'replacement', replacement: { kind: 'text', text, entities } };
    if (text.length > maxCaptionChars) return { kind: 'captionTooLong', chars: text.length };
    return { kind: 'replacement', replacement: { kind: 'caption', text, entities } };
  }
  if (original.album || sent.isAlbum) return { kind: 'albumCaptionOnly' };
  if (original.kind === 'voice') return { kind: 'voiceCaptionOnly' };
  const media = replaceableMedia.find((each) => each === sent.kind);
  if (!media || !sent.fileId) return { kind: 'cannotBecomeVoice' };
  return { kind: 'replacement', replacement: { kind: 'media', media, fileId: sent.fileId, text, entities } };
}
