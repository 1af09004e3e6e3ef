import type { DeliveryStatus, Payload } from '#domain/sending/delivery.ts';
import type { Db } from '#storage/engine/database.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';
import { Prisma } from '#storage/generated/client.ts';

export type StatusCounts = Partial<Record<DeliveryStatus, number>>;

/** How many of a broadcast's own deliveries (not corrections or nudges) stand where. */
export async function countDeliveries(db: Db, broadcastId: number): Promise<StatusCounts> {
  const where = { broadcastId, kind: 'broadcast' };
  const rows = await db.delivery.groupBy({ by: ['status'], where, _count: true });
  return Object.fromEntries(rows.map((row) => [row.status, row._count]));
}

/** True while a pump has something of a broadcast to do: what waits in a paused one does not count. */
export async function isUnderWay(db: Db, broadcastId: number): Promise<boolean> {
  const rows = await queryRows<object>(db)`
    SELECT 1 AS "found" FROM "Delivery" d JOIN "Broadcast" b ON b."id" = d."broadcastId"
    WHERE d."broadcastId" = ${broadcastId} AND d."kind" <> 'notice' AND (d."status" = 'sending'
      OR (d."status" = 'pending' AND (b."state" = 'sending' OR d."kind" <> 'broadcast'))) LIMIT 1`;
  return rows.length > 0;
}

/** Who has not got a broadcast for certain and may get it once more. */
export async function listUndelivered(db: Db, broadcastId: number): Promise<number[]> {
  const rows = await db.delivery.findMany({
    where: { broadcastId, kind: 'broadcast', status: { in: ['unclear', 'failed'] } },
    select: { personId: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => row.personId);
}

/** Sends once more what is unclear or failed, because somebody asked for it. Returns how many. */
export async function requeueUndelivered(
  db: Db,
  broadcastId: number,
  again: { now: Date; payloads: { personId: number; payload: Payload }[] },
): Promise<number> {
  return execute(db)`
    UPDATE "Delivery" d SET "status" = 'pending', "attempts" = 0, "error" = NULL, "dueAt" = ${again.now},
      "payload" = x."payload"
    FROM jsonb_to_recordset(${JSON.stringify(again.payloads)}::jsonb) AS x("personId" int, "payload" jsonb)
    WHERE d."broadcastId" = ${broadcastId} AND d."kind" = 'broadcast' AND d."personId" = x."personId"
      AND d."status" IN ('unclear', 'failed')`;
}

/** Sets whether what still waits of a broadcast goes without a sound. */
export async function setWaitingSilent(db: Db, broadcastId: number, silent: boolean): Promise<void> {
  await execute(db)`
    UPDATE "Delivery" SET "payload" = jsonb_set("payload", '{silent}', to_jsonb(${silent}::boolean))
    WHERE "broadcastId" = ${broadcastId} AND "kind" = 'broadcast' AND "status" = 'pending'`;
}

/** Withdraws what is still waiting of a broadcast. Returns how many. */
export async function withdrawBroadcast(db: Db, broadcastId: number): Promise<number> {
  const { count } = await db.delivery.updateMany({
    where: { broadcastId, kind: 'broadcast', status: 'pending' },
    data: { status: 'withdrawn' },
  });
  return count;
}

/** Withdraws what still waits of a broadcast that has been stopped meanwhile. */
export async function withdrawStopped(db: Db, broadcastId: number): Promise<void> {
  await execute(db)`
    UPDATE "Delivery" d SET "status" = 'withdrawn' FROM "Broadcast" b
    WHERE b."id" = ${broadcastId} AND b."state" = 'stopped' AND d."broadcastId" = b."id"
      AND d."kind" = 'broadcast' AND d."status" = 'pending'`;
}

/** Withdraws what is still to be said about a broadcast: that it was corrected, or should be read. */
export async function withdrawNotices(db: Db, broadcastId: number): Promise<void> {
  await db.delivery.updateMany({
    where: { broadcastId, kind: 'notice', status: 'pending' },
    data: { status: 'withdrawn' },
  });
}

/** One recipient of a broadcast. */
export interface DeliveryRow {
  deliveryId: number;
  personId: number;
  /** None for somebody who is not on the roster. */
  rosterNo?: number;
  name: string;
  status: DeliveryStatus;
  sentAt?: Date;
  readAt?: Date;
  error?: string;
  /** What became of the newest correction, and of a recall, of this delivery. */
  corrected?: DeliveryStatus;
  recalled?: DeliveryStatus;
}

/** The deliveries of a broadcast with who they went to; roster order, then who is not on it. */
export async function listDeliveries(
  db: Db,
  broadcastId: number,
  programmeId: number,
): Promise<DeliveryRow[]> {
  const newest = (kind: string) => Prisma.sql`(SELECT c."status" FROM "Delivery" c
    WHERE c."targetId" = d."id" AND c."kind" = ${kind} ORDER BY c."id" DESC LIMIT 1)`;
  return queryRows<DeliveryRow>(db)`
    SELECT d."id" AS "deliveryId", d."personId", m."rosterNo", coalesce(m."name", r."name", '') AS "name",
      d."status", d."sentAt", d."readAt", d."error",
      ${newest('correction')} AS "corrected", ${newest('recall')} AS "recalled"
    FROM "Delivery" d
    LEFT JOIN "Participant" m ON m."personId" = d."personId" AND m."programmeId" = ${programmeId}
    LEFT JOIN LATERAL (SELECT g."name" FROM "RoleGrant" g WHERE g."personId" = d."personId"
      AND g."name" IS NOT NULL ORDER BY g."grantedAt" DESC LIMIT 1) r ON true
    WHERE d."broadcastId" = ${broadcastId} AND d."kind" = 'broadcast'
    ORDER BY m."rosterNo" NULLS LAST, d."id"`;
}
