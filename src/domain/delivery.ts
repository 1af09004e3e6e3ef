import type { MessagePlace } from './broadcast.ts';
import type { Replacement } from './correction.ts';
import type { Button, Message } from './message.ts';

/**
 * Why a message goes out by itself; decides who renders it and whether it may still go. A `correction` or
 * `recall` changes what an earlier delivery has sent.
 */
export type DeliveryKind = 'reminder' | 'broadcast' | 'notice' | 'correction' | 'recall';

/**
 * What a delivery carries. A `notice` is said as it was when it was queued; a `copy` repeats a frozen
 * message of the bot's own, with buttons under it or, for an album, in a companion message below; a
 * `reminder` is worded when it is sent, from how things stand then; an `edit` replaces what a message says
 * and a `deletion` takes messages away, however often they are repeated.
 */
export type Payload =
  | {
      kind: 'notice';
      message: Message;
      silent?: boolean;
      replyToMessageId?: number;
      /** Of no use once the person has confirmed reading this broadcast. */
      unlessReadId?: number;
    }
  | ({ kind: 'copy'; fromChatId: number; silent?: boolean; buttons?: Button[][]; companion?: Message } & Omit<
      MessagePlace,
      'chatId'
    >)
  | { kind: 'reminder'; ruleKey: string; participantId: number; target: string }
  | { kind: 'edit'; messageId: number; replacement: Replacement; buttons?: Button[][] }
  | { kind: 'deletion'; messageIds: number[] };

/**
 * pending → sending → delivered | unreachable (blocked, deactivated) | failed (refused, or tries used up)
 * | unclear (sent, answer lost: never repeated by itself) | withdrawn (no longer useful, or stopped).
 */
export type DeliveryStatus =
  | 'pending'
  | 'sending'
  | 'delivered'
  | 'unreachable'
  | 'failed'
  | 'unclear'
  | 'withdrawn';

/** What became of one attempt to send. */
export type SendOutcome =
  /** `movedToId`: the account that the chat goes under now. */
  | { kind: 'delivered'; messageIds: number[]; movedToId?: number }
  | { kind: 'unreachable'; reason: string }
  | { kind: 'tooMany' }
  | { kind: 'notSent'; reason: string }
  | { kind: 'refused'; reason: string }
  | { kind: 'unclear'; reason: string };

const maxAttempts = 6;

/** Where a delivery stands after an attempt, and when a failed one is tried again (2, 4, 8 … seconds). */
export function afterAttempt(
  outcome: SendOutcome,
  attempts: number,
  now: Date,
): { status: DeliveryStatus; attempts: number; dueAt?: Date; messageIds?: number[]; error?: string } {
  switch (outcome.kind) {
    case 'delivered':
      return { status: 'delivered', attempts: attempts + 1, messageIds: outcome.messageIds };
    case 'unreachable':
    case 'unclear':
      return { status: outcome.kind, attempts: attempts + 1, error: outcome.reason };
    case 'refused':
      return { status: 'failed', attempts: attempts + 1, error: outcome.reason };
    case 'tooMany':
      return { status: 'pending', attempts };
    case 'notSent': {
      if (attempts + 1 >= maxAttempts)
        return { status: 'failed', attempts: attempts + 1, error: outcome.reason };
      const dueAt = new Date(now.getTime() + 1_000 * 2 ** (attempts + 1));
      return { status: 'pending', attempts: attempts + 1, dueAt, error: outcome.reason };
    }
  }
}

/** Why somebody did not get a message, or not for certain. */
export type MissReason = 'blocked' | 'deactivated' | 'noChat' | 'unclear' | 'failed';

/** Reads the reason from where a delivery stands and what Telegram said. Undefined when nothing is amiss. */
export function missReason(status: DeliveryStatus, error: string | null): MissReason | undefined {
  switch (status) {
    case 'unreachable':
      if (/deactivated/i.test(error ?? '')) return 'deactivated';
      return /chat not found|initiate|PEER_ID_INVALID/i.test(error ?? '') ? 'noChat' : 'blocked';
    case 'unclear':
    case 'failed':
      return status;
    case 'pending':
    case 'sending':
    case 'delivered':
    case 'withdrawn':
      return undefined;
  }
}
