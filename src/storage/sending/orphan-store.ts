import { afterUnclear } from '#domain/sending/delivery.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { queryRows } from '#storage/engine/statements.ts';
import {
  type ClaimedDelivery,
  type ClaimedRow,
  claimedColumns,
  settleDelivery,
  toClaimed,
} from './delivery-store.ts';

/** A delivery in some pump's hand, and how to know that it has not been in another's since. */
export interface SendingRow {
  id: number;
  claimedAt?: Date;
  attempts: number;
}

/** Everything that is in a pump's hand. */
export async function findSending(db: Db): Promise<SendingRow[]> {
  const rows = await db.delivery.findMany({
    where: { status: 'sending' },
    select: { id: true, claimedAt: true, attempts: true },
  });
  return rows.map(fromRow);
}

/** What a killed pump left: those that stay unclear, and the announcements they belong to. */
export interface Orphans {
  /** Without those of announcements, whose cards list them. */
  unclear: ClaimedDelivery[];
  broadcastIds: number[];
}

/**
 * Settles what a killed pump left in its hand, of `left` what is still as it was: an edit or a deletion, which may be
 * repeated, waits again; so does what carries a decision, marked as a repeat; the rest is listed as unclear. Call only
 * when nobody can be sending them any more.
 */
export async function settleOrphans(db: Db, left: SendingRow[], now: Date): Promise<Orphans> {
  const known = new Set(left.map(nameOf));
  const still = (await findSending(db)).filter((row) => known.has(nameOf(row))).map(({ id }) => id);
  await db.delivery.updateMany({
    where: { id: { in: still }, status: 'sending', kind: { in: ['correction', 'recall'] } },
    data: { status: 'pending' },
  });
  const rows = await queryRows<ClaimedRow>(db)`
    SELECT ${claimedColumns} FROM "Delivery" d JOIN "Person" p ON p."id" = d."personId"
    WHERE d."status" = 'sending' AND d."id" = ANY(${still}::bigint[])`;
  const orphans: Orphans = { unclear: [], broadcastIds: [] };
  for (const delivery of rows.map(toClaimed)) {
    const result = afterUnclear(delivery, { reason: 'interrupted', now });
    await settleDelivery(db, delivery.id, { ...result, attempts: delivery.attempts, now });
    if (result.status === 'pending') continue;
    if (delivery.broadcastId === undefined) orphans.unclear.push(delivery);
    else if (!orphans.broadcastIds.includes(delivery.broadcastId))
      orphans.broadcastIds.push(delivery.broadcastId);
  }
  return orphans;
}

const nameOf = ({ id, claimedAt, attempts }: SendingRow) => `${id} ${claimedAt?.getTime()} ${attempts}`;
