import type { Update, WebhookInfo } from 'grammy/types';
import type { RecordLog, RecordTable } from '#sandbox/demo/record-log.ts';
import type { UpdateQueue } from './update-queue.ts';
import type { WebhookSettings } from './webhook-settings.ts';

export interface WebhookPace {
  timeoutMs: number;
  firstRetryMs: number;
  longestRetryMs: number;
}

interface LastError {
  atSeconds: number;
  text: string;
}

/** Runs a method a bot put into its answer to an update. */
export type AnswerRunner = (method: string, values: Record<string, unknown>) => Promise<void>;

/**
 * Posts updates to the bot's address: those of one chat in sequence, chats side by side up to the number of
 * connections; anything but a 2xx in time is sent again, later and later, until it is taken.
 */
export class WebhookDelivery {
  readonly #settings: RecordTable<WebhookSettings>;
  readonly #updates: UpdateQueue;
  readonly #pace: WebhookPace;
  readonly #now: () => Date;
  readonly #busyChats = new Set<number>();
  readonly #closing = new AbortController();
  #lastError: LastError | undefined;
  #runAnswer: AnswerRunner | undefined;

  constructor(needs: { log: RecordLog; updates: UpdateQueue; pace: WebhookPace; now: () => Date }) {
    this.#settings = needs.log.table<WebhookSettings>('webhook');
    this.#updates = needs.updates;
    this.#pace = needs.pace;
    this.#now = needs.now;
    this.#updates.onPush(() => this.#pump());
  }

  /** Begins to deliver what a former run left. */
  start(runAnswer: AnswerRunner): void {
    this.#runAnswer = runAnswer;
    this.#pump();
  }

  get settings(): WebhookSettings | undefined {
    return this.#settings.get('current');
  }

  set(settings: WebhookSettings | undefined): void {
    this.#lastError = undefined;
    if (settings) this.#settings.put('current', settings);
    else this.#settings.delete('current');
    this.#pump();
  }

  info(): WebhookInfo {
    const error = this.#lastError;
    const allowed = this.#updates.allowedKinds;
    return {
      url: this.settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#updates.size,
      ...(error ? { last_error_date: error.atSeconds, last_error_message: error.text } : {}),
      ...(this.settings ? { max_connections: this.settings.maxConnections } : {}),
      ...(allowed.length > 0 ? { allowed_updates: [...allowed] } : {}),
    } as WebhookInfo;
  }

  close(): void {
    this.#closing.abort();
  }

  #pump(): void {
    const settings = this.settings;
    if (!settings || this.#closing.signal.aborted) return;
    for (const update of this.#updates.takeAgain()) void this.#post(update, settings);
    for (const update of this.#updates.pending()) {
      const chatId = chatOf(update);
      if (this.#busyChats.size >= settings.maxConnections) return;
      if (this.#busyChats.has(chatId)) continue;
      this.#busyChats.add(chatId);
      void this.#deliver(update, chatId);
    }
  }

  async #deliver(update: Update, chatId: number): Promise<void> {
    let waitMs = this.#pace.firstRetryMs;
    for (;;) {
      const settings = this.settings;
      if (!settings || this.#closing.signal.aborted) break;
      if (await this.#post(update, settings)) {
        this.#updates.confirm(update.update_id);
        break;
      }
      await this.#pause(waitMs);
      waitMs = Math.min(waitMs * 2, this.#pace.longestRetryMs);
    }
    this.#busyChats.delete(chatId);
    this.#pump();
  }

  async #post(update: Update, settings: WebhookSettings): Promise<boolean> {
    try {
      const response = await fetch(settings.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(settings.secretToken ? { 'x-telegram-bot-api-secret-token': settings.secretToken } : {}),
        },
        body: JSON.stringify(update),
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(this.#pace.timeoutMs), this.#closing.signal]),
      });
      const body = await response.text();
      if (!response.ok) return this.#failed(`Wrong response from the webhook: ${response.status}`);
      await this.#runMethodIn(body);
      return true;
    } catch (error) {
      return this.#failed(
        error instanceof Error && error.name === 'TimeoutError'
          ? 'Read timeout expired'
          : 'Connection failed',
      );
    }
  }

  /** A bot may answer an update with one method call instead of sending it; it never learns the result. */
  async #runMethodIn(body: string): Promise<void> {
    if (!body.startsWith('{')) return;
    const { method, ...values } = JSON.parse(body) as { method?: string } & Record<string, unknown>;
    if (method) await this.#runAnswer?.(method, values);
  }

  #failed(text: string): false {
    this.#lastError = { atSeconds: Math.floor(this.#now().getTime() / 1000), text };
    return false;
  }

  #pause(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      const stop = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#closing.signal.addEventListener('abort', stop, { once: true });
    });
  }
}

function chatOf(update: Update): number {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  return message?.chat.id ?? update.my_chat_member?.chat.id ?? update.callback_query?.from.id ?? 0;
}
