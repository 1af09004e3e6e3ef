import { type CallRefused, tooManyRequests } from './call-errors.ts';

/** How fast a bot may send; the numbers Telegram's own questions and answers give. */
export interface SendLimits {
  perSecond: number;
  chatPerSecond: number;
  chatBurst: number;
  groupPerMinute: number;
}

export const telegramLimits: SendLimits = {
  perSecond: 30,
  chatPerSecond: 1,
  chatBurst: 5,
  groupPerMinute: 20,
};

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

const limited = /^(send(?!ChatAction)|copy|forward|edit)/;

/** Counts calls that send or edit against token buckets; refuses with 429 and retry_after. */
export class SendGate {
  readonly #limits: SendLimits | undefined;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limits: SendLimits | undefined) {
    this.#limits = limits;
  }

  pass(method: string, chatId: unknown, nowMs: number): void {
    const limits = this.#limits;
    if (!limits || !limited.test(method)) return;
    const chat = Number(chatId);
    this.#take({ key: 'all', size: limits.perSecond, perSecond: limits.perSecond, nowMs });
    if (chat < 0) {
      this.#take({
        key: `${chat}`,
        size: limits.groupPerMinute,
        perSecond: limits.groupPerMinute / 60,
        nowMs,
      });
    } else {
      this.#take({ key: `${chat}`, size: limits.chatBurst, perSecond: limits.chatPerSecond, nowMs });
    }
  }

  #take(wish: { key: string; size: number; perSecond: number; nowMs: number }): void {
    const before = this.#buckets.get(wish.key) ?? { tokens: wish.size, filledAtMs: wish.nowMs };
    const grown = before.tokens + ((wish.nowMs - before.filledAtMs) / 1000) * wish.perSecond;
    const tokens = Math.min(wish.size, grown);
    if (tokens < 1) throw this.#refusal((1 - tokens) / wish.perSecond);
    this.#buckets.set(wish.key, { tokens: tokens - 1, filledAtMs: wish.nowMs });
  }

  #refusal(waitSeconds: number): CallRefused {
    return tooManyRequests(Math.max(1, Math.ceil(waitSeconds)));
  }
}
