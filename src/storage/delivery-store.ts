import type { DeliveryKind, DeliveryStatus, Payload } from '#domain/delivery.ts';
import type { Locale } from '#domain/locale.ts';
import { isLocale } from '#domain/locale.ts';
import type { Purpose, Quiet } from '#domain/telling.ts';
import type { Db } from './database.ts';
import { Prisma } from './generated/client.ts';
import { overtakesNothing } from './sending/told-order.ts';

/** A delivery in the pump's hand, with the account and language it goes to. */
export interface ClaimedDelivery {
  id: bigint;
  kind: DeliveryKind;
  personId: number;
  telegramUserId: number;
  locale: Locale;
  programmeId?: number;
  broadcastId?: number;
  payload: Payload;
  attempts: number;
  subject?: string;
  revision?: number;
  usefulUntil?: Date;
  purpose?: Purpose;
  quiet?: Quiet;
}

// What an announcement sends waits while it is paused; what is said about it later does not.
const mayGo = Prisma.sql`(b."id" IS NULL OR b."state" = 'sending' OR w."kind" <> 'broadcast')
  AND ${overtakesNothing}`;

/**
 * Takes the oldest due delivery and marks it `sending` before anything is sent: what a crash leaves in
 * that state is unclear, never sent again by itself. First what concerns one person, then corrections and
 * recalls, then announcements, the older first. Waiting broadcasts (paused, stopped) and the people
 * of `restingIds` are passed over.
 */
export async function claimDelivery(
  db: Db,
  now: Date,
  restingIds: number[] = [],
): Promise<ClaimedDelivery | undefined> {
  const rows = await db.$queryRaw<
    (Omit<ClaimedDelivery, 'telegramUserId' | 'locale'> & { telegramUserId: bigint; locale: string | null })[]
  >`
    UPDATE "Delivery" d SET "status" = 'sending', "claimedAt" = ${now}
    FROM "Person" p
    WHERE p."id" = d."personId" AND d."id" = (
      SELECT w."id" FROM "Delivery" w LEFT JOIN "Broadcast" b ON b."id" = w."broadcastId"
      WHERE w."status" = 'pending' AND w."dueAt" <= ${now} AND ${mayGo}
        AND NOT (w."personId" = ANY(${restingIds}::int[]))
      ORDER BY CASE WHEN w."kind" = 'broadcast' THEN w."broadcastId" WHEN w."changeId" IS NULL THEN -1 ELSE 0 END,
        w."dueAt", w."id" LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
    RETURNING d."id", d."kind", d."personId", d."programmeId", d."broadcastId", d."payload", d."attempts",
      d."subject", d."revision", d."usefulUntil", d."purpose", d."quiet", p."telegramUserId", p."locale"`;
  const row = rows[0];
  if (!row) return undefined;
  return {
    ...row,
    telegramUserId: Number(row.telegramUserId),
    locale: isLocale(row.locale) ? row.locale : 'id',
    programmeId: row.programmeId ?? undefined,
    broadcastId: row.broadcastId ?? undefined,
    subject: row.subject ?? undefined,
    revision: row.revision ?? undefined,
    usefulUntil: row.usefulUntil ?? undefined,
    purpose: row.purpose ?? undefined,
    quiet: row.quiet ?? undefined,
  };
}

/** True when something is due that a pump may send. */
export async function isAnythingDue(db: Db, now: Date): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 AS "found" FROM "Delivery" w LEFT JOIN "Broadcast" b ON b."id" = w."broadcastId"
    WHERE w."status" = 'pending' AND w."dueAt" <= ${now} AND ${mayGo} LIMIT 1`;
  return rows.length > 0;
}

/** Writes what became of a claimed delivery. */
export async function settleDelivery(
  db: Db,
  id: bigint,
  result: {
    status: DeliveryStatus;
    attempts: number;
    dueAt?: Date;
    messageIds?: number[];
    error?: string;
    now: Date;
  },
): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: {
      status: result.status,
      attempts: result.attempts,
      error: result.error?.slice(0, 300) ?? null,
      ...(result.dueAt ? { dueAt: result.dueAt } : {}),
      ...(result.status === 'delivered' ? { sentAt: result.now, ...placeOf(result.messageIds ?? []) } : {}),
    },
  });
}

const placeOf = (ids: number[]) => ({
  messageId: ids[0] ?? null,
  ...(ids.length > 1 ? { messageIds: ids } : {}),
});

/**
 * What a killed pump left in its hand: listed as unclear; an edit or a deletion, which may be repeated,
 * waits again. Call only while no other pump runs. Returns how many are unclear, and their broadcasts.
 */
export async function markOrphansUnclear(db: Db): Promise<{ count: number; broadcastIds: number[] }> {
  await db.delivery.updateMany({
    where: { status: 'sending', kind: { in: ['correction', 'recall'] } },
    data: { status: 'pending' },
  });
  const orphans = await db.delivery.updateManyAndReturn({
    where: { status: 'sending' },
    data: { status: 'unclear', error: 'interrupted' },
    select: { broadcastId: true },
  });
  const broadcastIds = new Set(orphans.flatMap((each) => each.broadcastId ?? []));
  return { count: orphans.length, broadcastIds: [...broadcastIds] };
}

/**
 * When the next waiting delivery is due, at the earliest. One in a pump's hand counts as well: when that
 * pump was killed, only the next one finds it.
 */
export async function findNextDeliveryAt(db: Db): Promise<Date | undefined> {
  const rows = await db.$queryRaw<{ dueAt: Date | null }[]>`
    SELECT min(w."dueAt") AS "dueAt" FROM "Delivery" w LEFT JOIN "Broadcast" b ON b."id" = w."broadcastId"
    WHERE w."status" = 'sending' OR (w."status" = 'pending' AND ${mayGo})`;
  return rows[0]?.dueAt ?? undefined;
}
