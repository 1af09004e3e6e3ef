import type { MessagePlace } from '#domain/broadcast/broadcast.ts';
import type { Replacement } from '#domain/broadcast/correction.ts';
import type { Button, Message } from '#domain/message.ts';
import { type Purpose, repeatsWhenUnclear } from './telling.ts';

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
      /** Its words go once nobody needs them: somebody it may quote has deleted their data. */
      wordsGo?: true;
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

/** How a delivery stands that did not arrive, or not for certain. */
export type UndeliveredStatus = 'unreachable' | 'failed' | 'unclear';

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
/** News that carries a decision is sent so many times more while nobody knows whether it arrived. */
const maxRepeats = 3;

/** Where a delivery stands after an attempt. */
export interface AttemptResult {
  status: DeliveryStatus;
  attempts: number;
  /** How often it was sent again though it may have arrived. */
  repeats?: number;
  dueAt?: Date;
  messageIds?: number[];
  error?: string;
}

/**
 * Where a delivery stands after an attempt, and when a failed one is tried again (2, 4, 8 … seconds). While Telegram
 * itself is away (`isAway`) nobody's tries are spent. What is unclear is sent again by itself where its purpose says so.
 */
export function afterAttempt(
  outcome: SendOutcome,
  before: { attempts: number; repeats: number; purpose?: Purpose },
  { now, isAway }: { now: Date; isAway: boolean },
): AttemptResult {
  const attempts = before.attempts + 1;
  switch (outcome.kind) {
    case 'delivered':
      return { status: 'delivered', attempts, messageIds: outcome.messageIds };
    case 'unclear':
      return afterUnclear(before, { reason: outcome.reason, now });
    case 'unreachable':
      return { status: 'unreachable', attempts, error: outcome.reason };
    case 'refused':
      return { status: 'failed', attempts, error: outcome.reason };
    case 'tooMany':
      return { status: 'pending', attempts: before.attempts };
    case 'notSent':
      if (isAway) return { status: 'pending', attempts: before.attempts, error: outcome.reason };
      return triedInVain(before.attempts, { now, reason: outcome.reason });
  }
}

/** What nobody knows to have arrived: sent again, marked as a repeat, or listed for somebody to decide. */
export function afterUnclear(
  before: { attempts: number; repeats: number; purpose?: Purpose },
  { reason, now }: { reason: string; now: Date },
): AttemptResult {
  const attempts = before.attempts + 1;
  if (!repeatsWhenUnclear(before.purpose) || before.repeats >= maxRepeats)
    return { status: 'unclear', attempts, error: reason };
  const repeats = before.repeats + 1;
  return { status: 'pending', attempts: 0, repeats, dueAt: laterBy(now, repeats), error: reason };
}

/** One more try has failed: another one later, until they are used up. */
export function triedInVain(before: number, { now, reason }: { now: Date; reason: string }): AttemptResult {
  const attempts = before + 1;
  if (attempts >= maxAttempts) return { status: 'failed', attempts, error: reason };
  return { status: 'pending', attempts, dueAt: laterBy(now, attempts), error: reason };
}

const laterBy = (now: Date, tries: number) => new Date(now.getTime() + 1_000 * 2 ** tries);

/** Why somebody did not get a message, or not for certain. */
export type MissReason = 'blocked' | 'deactivated' | 'noChat' | 'unclear' | 'failed';

/** Reads the reason from where a delivery stands and what Telegram said. Undefined when nothing is amiss. */
export function missReason(status: DeliveryStatus, error: string | undefined): MissReason | undefined {
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
