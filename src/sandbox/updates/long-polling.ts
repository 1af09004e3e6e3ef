import type { Update } from 'grammy/types';
import { conflict } from '#sandbox/calls/call-errors.ts';
import type { UpdateQueue } from './update-queue.ts';

interface PollWish {
  offset?: number;
  limit?: number;
  timeout?: number;
  allowed_updates?: readonly string[];
}

const maxTimeoutSeconds = 50;

/** One poller at a time: a newer request ends the older one with 409, as Telegram does. */
export class LongPolling {
  readonly #updates: UpdateQueue;
  #interrupt: ((reason: Error) => void) | undefined;

  constructor(updates: UpdateQueue) {
    this.#updates = updates;
  }

  /** Ends a waiting poll with a 409. */
  interrupt(reason: string): void {
    this.#interrupt?.(conflict(reason));
  }

  /** `abandoned` ends the wait when the caller hangs up, so that nothing is handed to a closed socket. */
  async getUpdates(wish: PollWish, abandoned: AbortSignal): Promise<Update[]> {
    this.interrupt('terminated by other getUpdates request; make sure that only one bot instance is running');
    if (wish.allowed_updates) this.#updates.allow(wish.allowed_updates);
    this.#confirm(wish.offset ?? 0);
    const limit = Math.min(Math.max(wish.limit ?? 100, 1), 100);
    const waitMs = Math.min(Math.max(wish.timeout ?? 0, 0), maxTimeoutSeconds) * 1000;
    if (!this.#updates.hasWaiting && waitMs > 0) await this.#wait(waitMs, abandoned);
    return [...this.#updates.takeAgain(), ...this.#updates.pending()].slice(0, limit);
  }

  #confirm(offset: number): void {
    if (offset >= 0) {
      this.#updates.confirmBelow(offset);
      return;
    }
    const first = this.#updates.pending().at(offset);
    if (first) this.#updates.confirmBelow(first.update_id);
  }

  #wait(waitMs: number, abandoned: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (reason?: Error) => {
        clearTimeout(timer);
        stopListening();
        abandoned.removeEventListener('abort', onAbandon);
        if (this.#interrupt === finish) this.#interrupt = undefined;
        if (reason) reject(reason);
        else resolve();
      };
      const onAbandon = () => finish();
      const timer = setTimeout(finish, waitMs);
      const stopListening = this.#updates.onPush(() => finish());
      abandoned.addEventListener('abort', onAbandon);
      this.#interrupt = finish;
    });
  }
}
