import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';

/** What somebody got of a broadcast. */
export interface Receipt {
  deliveryId: number;
  programmeId: number;
  readAt?: Date;
}

/** The delivery of a broadcast to somebody, or undefined when it was not meant for them. */
export async function findReceipt(
  db: Db,
  broadcastId: number,
  personId: number,
): Promise<Receipt | undefined> {
  const row = await db.delivery.findFirst({
    where: { broadcastId, personId, kind: 'broadcast' },
    select: { id: true, programmeId: true, readAt: true },
  });
  if (!row) return undefined;
  return { ...fromRow({ deliveryId: row.id, readAt: row.readAt }), programmeId: row.programmeId! };
}

/** Notes that somebody has read it; the first time counts. Returns false when it was noted before. */
export async function confirmReading(db: Db, deliveryId: number, readAt: Date): Promise<boolean> {
  const { count } = await db.delivery.updateMany({
    where: { id: deliveryId, readAt: null },
    data: { readAt },
  });
  return count === 1;
}

/** Who pressed below a message has it: a delivery that was unclear is certain now, and can be corrected. */
export async function settleByReading(
  db: Db,
  deliveryId: number,
  message: { messageId: number; sentAt: Date },
): Promise<void> {
  await db.delivery.updateMany({
    where: { id: deliveryId, status: 'unclear' },
    data: { status: 'delivered', error: null, ...message },
  });
}

export async function hasConfirmedReading(db: Db, broadcastId: number, personId: number): Promise<boolean> {
  return (await findReceipt(db, broadcastId, personId))?.readAt !== undefined;
}

/** A delivered message whose reader has not confirmed it. */
export interface UnreadDelivery {
  personId: number;
  messageId: number;
}

export async function listUnread(db: Db, broadcastId: number): Promise<UnreadDelivery[]> {
  const rows = await db.delivery.findMany({
    where: { broadcastId, kind: 'broadcast', status: 'delivered', readAt: null, messageId: { not: null } },
    select: { personId: true, messageId: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({ personId: row.personId, messageId: row.messageId! }));
}

/** Begins a reminder to those who have not read it, unless one went out after `since`. False: it did. */
export async function beginNudge(
  db: Db,
  broadcastId: number,
  { now, since }: { now: Date; since: Date },
): Promise<boolean> {
  const { count } = await db.broadcast.updateMany({
    where: { id: broadcastId, OR: [{ nudgedAt: null }, { nudgedAt: { lt: since } }] },
    data: { nudgedAt: now },
  });
  return count === 1;
}
