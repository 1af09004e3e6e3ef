import type { Message } from './message.ts';

/** Why a message goes out by itself; decides who renders it and whether it may still go. */
export type DeliveryKind = 'reminder' | 'broadcast' | 'notice';

/**
 * What a delivery carries. A `notice` is said as it was when it was queued; a `copy` repeats a frozen
 * message of the bot's own; a `reminder` is worded when it is sent, from how things stand then.
 */
export type Payload =
  | { kind: 'notice'; message: Message; silent?: boolean; replyToMessageId?: number }
  | { kind: 'copy'; fromChatId: number; messageId: number; silent?: boolean }
  | { kind: 'reminder'; ruleKey: string; participantId: number; target: string };

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
  | { kind: 'delivered'; messageId: number }
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
): { status: DeliveryStatus; attempts: number; dueAt?: Date; messageId?: number; error?: string } {
  switch (outcome.kind) {
    case 'delivered':
      return { status: 'delivered', attempts: attempts + 1, messageId: outcome.messageId };
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
