import { z } from 'zod';

const place = {
  replyToMessageId: z.int().optional(),
  threadId: z.int().optional(),
  /** A group's administrator who writes in the name of the group. */
  isAnonymous: z.boolean().optional(),
};

const sentFile = z.object({
  as: z.enum(['document', 'photo', 'video', 'voice', 'audio', 'sticker']),
  name: z.string().min(1),
  mimeType: z.string().min(1),
  base64: z.base64(),
  caption: z.string().optional(),
});

/** Everything a person can do in a chat; the shape the page and other processes send over HTTP. */
export const userActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().min(1), ...place }),
  z.object({ kind: z.literal('files'), files: z.array(sentFile).min(1).max(10), ...place }),
  z.object({ kind: z.literal('edit'), messageId: z.int(), text: z.string().min(1) }),
  z.object({
    kind: z.literal('press'),
    /** Whole label, or how it begins; the newest message that has such a button is meant. */
    label: z.string().min(1).optional(),
    messageId: z.int().optional(),
    /** Presses with this data whether or not such a button stands there (an old screen, a forged press). */
    data: z.string().optional(),
    times: z.int().min(1).max(20).optional(),
    waitMs: z.int().min(0).max(60_000).optional(),
  }),
  z.object({ kind: z.literal('block') }),
  z.object({ kind: z.literal('unblock') }),
]);

export type UserAction = z.infer<typeof userActionSchema>;
export type SentFile = z.infer<typeof sentFile>;
export type PressAction = Extract<UserAction, { kind: 'press' }>;

export interface PressOutcome {
  /** False when the bot gave no answer in time. */
  isAnswered: boolean;
  toast?: string;
  isAlert?: boolean;
  /** The address a link button leads to; such a press does not reach the bot. */
  url?: string;
  copied?: string;
}

export interface ActionOutcome {
  /** Place in the order of the chat's changes from which on the bot's reaction is found. */
  seq: number;
  messageIds: number[];
  updateIds: number[];
  press?: PressOutcome;
}

/** Where and as whom a message is written. */
export interface Placement {
  replyTo?: number;
  threadId?: number;
  isAnonymous?: boolean;
}

export function placed(place: Placement) {
  return { replyToMessageId: place.replyTo, threadId: place.threadId, isAnonymous: place.isAnonymous };
}

/** A file as a person attaches it. */
export function asFile(
  as: SentFile['as'],
  file: { name: string; bytes: Uint8Array; mimeType: string; caption?: string },
): SentFile {
  const { bytes, ...rest } = file;
  return { as, ...rest, base64: Buffer.from(bytes).toString('base64') };
}
