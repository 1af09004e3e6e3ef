import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Arrival } from '#app/health/arrival.ts';
import type { UpdateInbox } from '#telegram/inbox/update-inbox.ts';
import type { Logger } from '#telegram/logger.ts';
import type { Reception } from './reception.ts';

/** Another process polls with the same token. */
export class SecondPoller extends Error {
  override name = 'SecondPoller';
}

export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/**
 * Asks for updates for a moment without taking any: another process that polls asks again at once, and the
 * conflict shows before an update of its people has been touched. Throws SecondPoller.
 */
export async function refuseSecondPoller(api: Api): Promise<void> {
  const until = performance.now() + probeMs;
  while (performance.now() < until) {
    const wish = { timeout: 1, limit: 1, allowed_updates: allowedUpdates };
    const seen = await api.getUpdates(wish).catch((error: unknown) => error);
    if (isConflict(seen) && /other getUpdates/.test(seen.description))
      throw new SecondPoller(seen.description);
    // Nothing for a whole second, or a failure that is not this function's: no other process was noticed.
    if (!Array.isArray(seen) || seen.length === 0) return;
    await sleep(200);
  }
}

const probeMs = 1_500;

/**
 * Asks for updates until the signal; each batch is stored before the next call confirms it. Failures of
 * the network or the database are waited out. Throws SecondPoller when this process is the newcomer of a
 * conflict that lasts 5 s; one that has polled for a minute is the elder and holds on.
 */
export async function pollUpdates(
  needs: { api: Api; inbox: UpdateInbox; reception?: Reception; log: Logger; arrival?: Arrival },
  signal: AbortSignal,
): Promise<void> {
  const { arrival } = needs;
  if (arrival) Object.assign(arrival, { how: 'polling', polledAtMs: performance.now() });
  try {
    await pollOn(needs, signal);
  } finally {
    if (arrival) arrival.hasEnded = !signal.aborted;
  }
}

type PollNeeds = Parameters<typeof pollUpdates>[0];

async function pollOn(needs: PollNeeds, signal: AbortSignal): Promise<void> {
  let offset = 0;
  const startedAtMs = performance.now();
  let conflictsSinceMs: number | undefined;
  let isElder = false;
  let pauseMs = 1_000;
  // The first answer, also after a failure, comes at once: from then on updates are known to come in.
  let isAway = true;
  while (!signal.aborted) {
    try {
      const updates = await needs.api.getUpdates(
        { offset, timeout: isAway ? 0 : 30, limit: 100, allowed_updates: allowedUpdates },
        signal as never,
      );
      if (needs.arrival) needs.arrival.polledAtMs = performance.now();
      conflictsSinceMs = undefined;
      pauseMs = 1_000;
      isAway = false;
      isElder ||= performance.now() - startedAtMs > 60_000;
      await needs.reception?.heard();
      await needs.inbox.receive(updates);
      const next = offsetAfter(updates);
      // Only what has no id came, which no call can confirm: it would come again at once.
      if (next === undefined && updates.length > 0) await sleep(pauseMs);
      offset = next ?? offset;
    } catch (err) {
      if (signal.aborted) return;
      isAway = true;
      needs.reception?.missed();
      if (isConflict(err)) {
        // The first time at once, so that a newcomer notices this process.
        pauseMs = conflictsSinceMs === undefined ? 50 : 1_000;
        conflictsSinceMs ??= performance.now();
        if (!isElder && performance.now() - conflictsSinceMs > 5_000) throw new SecondPoller(err.description);
      }
      if (err instanceof GrammyError && err.error_code === 401) throw err;
      needs.log.warn({ err }, 'polling.retry');
      await sleep(pauseMs);
    }
  }
}

/** One above the highest id of a batch; undefined when none has one. Throws for what is no batch at all. */
function offsetAfter(updates: readonly unknown[]): number | undefined {
  const ids = updates.map((update) => (update as Partial<Update> | null)?.update_id);
  const known = ids.filter((id) => Number.isSafeInteger(id)) as number[];
  return known.length > 0 ? Math.max(...known) + 1 : undefined;
}

const isConflict = (error: unknown): error is GrammyError =>
  error instanceof GrammyError && error.error_code === 409;
