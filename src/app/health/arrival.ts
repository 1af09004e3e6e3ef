import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Clock } from '#domain/time/clock.ts';
import type { Logger } from '#telegram/logger.ts';

/** How updates arrive at this process, and when they last could. Instants are of performance.now(). */
export interface Arrival {
  how: 'none' | 'polling' | 'webhook';
  /** Telegram last answered a poll; at first, when polling began. */
  polledAtMs: number;
  /** Polling is over though nobody stopped it. */
  hasEnded: boolean;
  /** This process last stored an update that the webhook brought. */
  storedAtMs: number;
  webhook: WebhookStanding | undefined;
}

/** What Telegram says of the webhook. */
export interface WebhookStanding {
  isOurs: boolean;
  pending: number;
  /** Since its last call failed; undefined when none has. */
  lastErrorSeconds?: number;
  askedAtMs: number;
}

export const createArrival = (): Arrival => ({
  how: 'none',
  polledAtMs: performance.now(),
  hasEnded: false,
  storedAtMs: Number.NEGATIVE_INFINITY,
  webhook: undefined,
});

const longestWithoutPollMs = 90_000;
const recentErrorSeconds = 120;

/** Whether updates can reach this process, as far as it knows. */
export function canArrive({ how, polledAtMs, hasEnded, storedAtMs, webhook }: Arrival): boolean {
  const nowMs = performance.now();
  if (how === 'polling') return !hasEnded && nowMs - polledAtMs < longestWithoutPollMs;
  if (!webhook || nowMs - storedAtMs < recentErrorSeconds * 1_000) return true;
  const isFailing = webhook.pending > 0 && (webhook.lastErrorSeconds ?? Infinity) < recentErrorSeconds;
  return webhook.isOurs && !isFailing;
}

/** Asks Telegram about the webhook every minute until the signal. What it last said stands while it says nothing. */
export async function watchWebhook(
  needs: { api: Api; url: string; arrival: Arrival; clock: Clock; log: Logger; everyMs?: number },
  signal: AbortSignal,
): Promise<void> {
  const { api, url, arrival, clock, log, everyMs = 60_000 } = needs;
  while (!signal.aborted) {
    try {
      const info = await api.getWebhookInfo();
      const errorAtMs = info.last_error_date && info.last_error_date * 1_000;
      arrival.webhook = {
        isOurs: info.url === url,
        pending: info.pending_update_count,
        ...(errorAtMs && { lastErrorSeconds: (clock.now().getTime() - errorAtMs) / 1_000 }),
        askedAtMs: performance.now(),
      };
    } catch (err) {
      log.warn({ err }, 'webhook.not-asked');
    }
    await sleep(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
