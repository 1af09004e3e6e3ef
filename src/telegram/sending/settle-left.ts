import { setTimeout as sleep } from 'node:timers/promises';
import { findSending, type SendingRow, settleOrphans } from '#storage/sending/orphan-store.ts';
import type { DeliverNeeds } from './deliver.ts';

/** Longer than a send and what is written after it take: a call has 10 s. */
const longestSendMs = 15_000;

interface SettleNeeds extends DeliverNeeds {
  onBroadcastStep(broadcastId: number): Promise<void>;
}

/** What was in a pump's hand when this one began, looked for before it takes anything itself. */
export async function findLeft({ database, gate, log }: DeliverNeeds): Promise<SendingRow[]> {
  const left = await findSending(database.db);
  if (left.length === 0) return left;
  log.warn({ orphans: left.length }, 'pump.unclear');
  gate.doubt();
  return left;
}

/**
 * Settles what a killed pump left. On a server the queue may have taken a running pump for killed (it goes by the
 * clock of the database, which may be set forward): so it waits until a send must have ended, and settles what is still
 * as it was. The only process of an embedded database knows at once.
 */
export async function settleLeft(needs: SettleNeeds, left: SendingRow[], signal: AbortSignal): Promise<void> {
  if (left.length === 0) return;
  const { database, clock } = needs;
  if (database.driver.kind === 'server') {
    await sleep(longestSendMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
  }
  const orphans = await settleOrphans(database.db, left, clock.now());
  for (const delivery of orphans.unclear) await needs.onUndelivered(delivery, 'unclear');
  for (const broadcastId of orphans.broadcastIds) await needs.onBroadcastStep(broadcastId);
}
