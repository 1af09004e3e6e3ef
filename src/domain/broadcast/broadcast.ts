import type { TextEntity } from '#domain/message.ts';
import { printable } from '#domain/words/printable-text.ts';

/** What one announcement may be; everything else is refused by name. */
export const broadcastKinds = ['text', 'photo', 'document', 'video', 'animation', 'voice', 'audio'] as const;
export type BroadcastKind = (typeof broadcastKinds)[number];

/** Telegram lets a bot repeat a caption of this length; people with Premium can write longer ones. */
export const maxCaptionChars = 1024;

/** A message in some chat; for an album all its messages, `messageId` being the first of them. */
export interface MessagePlace {
  chatId: number;
  messageId: number;
  albumIds?: number[];
}

/** What somebody wrote, with its formatting. */
export interface WrittenText {
  text: string;
  entities: TextEntity[];
}

/** What an announcement says. No text of it is kept but the beginning, unless it has placeholders. */
export interface BroadcastContent {
  kind: BroadcastKind;
  excerpt: string;
  /** The same for the same text and file, whoever sends it. */
  fingerprint: string;
  /** What the organizer sent, or typed behind the command. */
  source: MessagePlace | WrittenText;
  /** The bot's own copy that the organizer was shown: frozen, and what every recipient gets. */
  copy?: MessagePlace;
  /** Telegram's name of the album whose parts these are, and the part that has the caption. */
  album?: { id: string; captionAt: number };
  /** The text has placeholders: it is worded for each recipient. */
  isPersonal?: boolean;
  /** The message that asks whether to send it; a press elsewhere is on an older question. */
  confirmId?: number;
}

/** The ids of a message, all of them for an album. */
export const idsAt = (place: MessagePlace): number[] => place.albumIds ?? [place.messageId];

/**
 * draft → scheduled → sending → finished. From scheduled and sending: paused, stopping (the organizer is
 * being asked whether to stop), stopped. discarded: left as a draft, or its author lost the right to send.
 */
export type BroadcastState =
  | 'draft'
  | 'scheduled'
  | 'sending'
  | 'paused'
  | 'stopping'
  | 'stopped'
  | 'finished'
  | 'discarded';

/** The same content to the same people within this time is asked about again. */
export const repeatWithinMinutes = 10;

const segmenter = new Intl.Segmenter();

/** The first words on one line, cut at `maxChars`, as a database can hold them. */
export function excerptOf(text: string, maxChars = 60): string {
  const line = printable(text).replace(/\s+/g, ' ').trim();
  const characters = Array.from(segmenter.segment(line), ({ segment }) => segment);
  return characters.length <= maxChars ? line : `${characters.slice(0, maxChars - 1).join('')}…`;
}
