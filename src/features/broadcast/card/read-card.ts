import { progressOf } from '#domain/broadcast/broadcast-progress.ts';
import { momentOf } from '#features/broadcast/send/queue-recipients.ts';
import { countJoined } from '#storage/broadcast/audience-store.ts';
import { countChanged, findLatestChange } from '#storage/broadcast/broadcast-change-store.ts';
import {
  countDeliveries,
  listDeliveries,
  withdrawBroadcast,
} from '#storage/broadcast/broadcast-deliveries.ts';
import { type Broadcast, findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { Db } from '#storage/engine/database.ts';
import type { CardContent } from './card-content.ts';

/** Everything the card of a broadcast shows, read now. */
export async function readCard(
  db: Db,
  { broadcastId, now }: { broadcastId: number; now: Date },
): Promise<CardContent | undefined> {
  const broadcast = await findBroadcast(db, broadcastId);
  if (!broadcast) return undefined;
  // What was in the pump's hand when it was stopped, and came back to be tried again.
  if (broadcast.state === 'stopped') await withdrawBroadcast(db, broadcastId);
  const { zone } = await momentOf(db, broadcast.programmeId, now);
  const counts = await countDeliveries(db, broadcastId);
  const change = await findLatestChange(db, broadcastId);
  const changed = change ? await countChanged(db, change.id) : {};
  const isClosed = progressOf(counts).total > 0 && progressOf(counts).open === 0;
  const people = isClosed ? await listDeliveries(db, broadcastId, broadcast.programmeId) : [];
  const planned = isClosed ? 0 : await countPlanned(db, broadcast, now);
  return { broadcast, zone, now, counts, people, planned, change, changed };
}

/** How many would get what is scheduled, if it went now. */
async function countPlanned(db: Db, broadcast: Broadcast, now: Date): Promise<number> {
  if (!['scheduled', 'stopping'].includes(broadcast.state)) return 0;
  return countJoined(db, await momentOf(db, broadcast.programmeId, now), broadcast.audience);
}
