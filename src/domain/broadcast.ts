import type { DeliveryStatus } from './delivery.ts';
import type { TextEntity } from './message.ts';

/** What one announcement may be; everything else is refused by name. */
export const broadcastKinds = ['text', 'photo', 'document', 'video', 'animation', 'voice', 'audio'] as const;
export type BroadcastKind = (typeof broadcastKinds)[number];

/** Telegram lets a bot repeat a caption of this length; people with Premium can write longer ones. */
export const maxCaptionChars = 1024;

/** A message in some chat. */
export interface MessagePlace {
  chatId: number;
  messageId: number;
}

/** What an announcement says. No text of it is kept but the beginning, to know it again in a list. */
export interface BroadcastContent {
  kind: BroadcastKind;
  excerpt: string;
  /** The same for the same text and file, whoever sends it. */
  fingerprint: string;
  /** What the organizer sent, or typed behind the command. */
  source: MessagePlace | { text: string; entities: TextEntity[] };
  /** The bot's own copy that the organizer was shown: frozen, and what every recipient gets. */
  copy?: MessagePlace;
}

export type BroadcastAudience = { kind: 'undecided' } | { kind: 'all' } | { kind: 'group'; groupId: number };

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

/** How far a broadcast is. */
export interface BroadcastProgress {
  total: number;
  delivered: number;
  /** Waiting or in the pump's hand. */
  open: number;
}

/** Adds up where the deliveries of a broadcast stand. */
export function progressOf(counts: Partial<Record<DeliveryStatus, number>>): BroadcastProgress {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    total,
    delivered: counts.delivered ?? 0,
    open: (counts.pending ?? 0) + (counts.sending ?? 0),
  };
}

export function isSameAudience(a: BroadcastAudience, b: BroadcastAudience): boolean {
  if (a.kind === 'group' && b.kind === 'group') return a.groupId === b.groupId;
  return a.kind === b.kind;
}

const segmenter = new Intl.Segmenter();

/** The first words on one line, cut at `maxChars`. */
export function excerptOf(text: string, maxChars = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(segmenter.segment(line), ({ segment }) => segment);
  return characters.length <= maxChars ? line : `${characters.slice(0, maxChars - 1).join('')}…`;
}
