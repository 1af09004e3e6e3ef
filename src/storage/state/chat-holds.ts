/** A second chat that is refused within this time shows that the whole bot is too fast. */
export const secondChatWithinMs = 5_000;

/**
 * How long Telegram wants nothing, after 429: from one chat first, from everybody when a second private chat is
 * refused within 5 s, or when the call belonged to no chat. A group has a limit of its own and speaks for nobody
 * else. `nowMs` never goes back (`performance.now()`): Telegram counts real time.
 */
export class ChatHolds {
  readonly #untilMs = new Map<number, number>();
  #everybodyUntilMs = Number.NEGATIVE_INFINITY;
  #lastRefused: { chatId: number; atMs: number } | undefined;

  /** Notes a 429 for a chat, or for a call without one. Returns whether it holds everybody. */
  note(nowMs: number, ms: number, chatId?: number): boolean {
    if (chatId === undefined) return this.holdEverybody(nowMs, ms);
    this.holdChat(nowMs, ms, chatId);
    if (chatId < 0) return false;
    const before = this.#lastRefused;
    this.#lastRefused = { chatId, atMs: nowMs };
    const isSecond = before && before.chatId !== chatId && nowMs - before.atMs < secondChatWithinMs;
    return isSecond ? this.holdEverybody(nowMs, ms) : false;
  }

  holdEverybody(nowMs: number, ms: number): true {
    this.#everybodyUntilMs = Math.max(this.#everybodyUntilMs, nowMs + ms);
    return true;
  }

  holdChat(nowMs: number, ms: number, chatId: number): void {
    for (const [id, untilMs] of this.#untilMs) if (untilMs <= nowMs) this.#untilMs.delete(id);
    this.#untilMs.set(chatId, Math.max(this.#untilMs.get(chatId) ?? 0, nowMs + ms));
  }

  /** How long a call must wait: one to this chat, or any call at all. */
  leftMs(nowMs: number, chatId?: number): number {
    const ofChatMs = chatId === undefined ? 0 : (this.#untilMs.get(chatId) ?? 0);
    return Math.max(0, Math.max(this.#everybodyUntilMs, ofChatMs) - nowMs);
  }
}
