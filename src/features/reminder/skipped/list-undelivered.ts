import type { UndeliveredStatus } from '#domain/sending/delivery.ts';
import { listItemsOfDelivery, skipItems } from '#storage/reminder/reminder-store.ts';
import type { ClaimedDelivery } from '#storage/sending/delivery-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/**
 * A reminder that did not arrive for certain is listed among the skipped ones, and what it asked counts as not asked. It
 * is not sent again by itself.
 */
export async function listUndelivered(
  { database: { db } }: Pick<Needs, 'database'>,
  { id, payload }: ClaimedDelivery,
  status: UndeliveredStatus,
): Promise<void> {
  if (payload.kind !== 'reminder') return;
  const items = await listItemsOfDelivery(db, { id, participantId: payload.participantId });
  await skipItems(
    db,
    items.map((item) => item.id),
    status,
  );
}
