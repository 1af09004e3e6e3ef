import { type Api, GrammyError } from 'grammy';
import type { Logger } from '#telegram/logger.ts';
import type { UpdateInbox } from '#telegram/update-inbox.ts';

/** Another process polls with the same token. */
export class SecondPoller extends Error {
  override name = 'SecondPoller';
}

export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/**
 * Asks for updates until the signal; each batch is stored before the next call confirms it. Failures of
 * the network or the database are waited out. Throws SecondPoller when this process is the newcomer of a
 * conflict that lasts 5 s; one that has polled for a minute is the elder and holds on.
 */
export async function pollUpdates(
  needs: { api: Api; inbox: UpdateInbox; log: Logger },
  signal: AbortSignal,
): Promise<void> {
  let offset = 0;
  const startedAtMs = Date.now();
  let conflictsSinceMs: number | undefined;
  let isElder = false;
  while (!signal.aborted) {
    try {
      const updates = await needs.api.getUpdates(
        { offset, timeout: 30, limit: 100, allowed_updates: allowedUpdates },
        signal as never,
      );
      conflictsSinceMs = undefined;
      isElder ||= Date.now() - startedAtMs > 60_000;
      await needs.inbox.receive(updates);
      if (updates.length > 0) offset = updates.at(-1)!.update_id + 1;
    } catch (err) {
      if (signal.aborted) return;
      if (err instanceof GrammyError && err.error_code === 409) {
        conflictsSinceMs ??= Date.now();
        if (!isElder && Date.now() - conflictsSinceMs > 5_000) throw new SecondPoller(err.description);
      }
      if (err instanceof GrammyError && err.error_code === 401) throw err;
      needs.log.warn({ err }, 'polling.retry');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}
