import type { Locale } from '#domain/locale.ts';
import { isLocale } from '#domain/locale.ts';
import type { AttemptResult, DeliveryKind, Payload } from '#domain/sending/delivery.ts';
import type { Purpose, Quiet } from '#domain/sending/telling.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { Prisma } from '#storage/generated/client.ts';
import { overtakesNothing } from './told-order.ts';
import { forgetWords, mustForget } from './words-to-go.ts';

/** A delivery in the pump's hand, with the account and language it goes to. */
export interface ClaimedDelivery {
  id: number;
  kind: DeliveryKind;
  personId: number;
  telegramUserId: number;
  locale: Locale;
  programmeId?: number;
  broadcastId?: number;
  payload: Payload;
  attempts: number;
  /** How often it was sent again though it may have arrived. */
  repeats: number;
  subject?: string;
  revision?: number;
  usefulUntil?: Date;
  purpose?: Purpose;
  quiet?: Quiet;
}

// The orders that have something waiting, found by jumping from one to the next: a queue of a million costs no more than
// one of ten, and what a paused announcement has waiting is passed over in one step. What is said about an announcement
// later (corrections, nudges) does not wait for it.
const openOrders = Prisma.sql`"waiting" AS (
    SELECT min("sendOrder") AS "sendOrder" FROM "Delivery" WHERE "status" = 'pending'
    UNION ALL
    SELECT (SELECT min(n."sendOrder") FROM "Delivery" n WHERE n."status" = 'pending' AND n."sendOrder" > o."sendOrder")
    FROM "waiting" o WHERE o."sendOrder" IS NOT NULL),
  "open" AS (
    SELECT o."sendOrder" FROM "waiting" o LEFT JOIN "Broadcast" b ON b."id" = o."sendOrder"
    WHERE o."sendOrder" IS NOT NULL AND coalesce(b."state", 'sending') = 'sending')`;

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
  const rows = await queryRows<ClaimedRow>(db)`
    WITH RECURSIVE ${openOrders}
    UPDATE "Delivery" d SET "status" = 'sending', "claimedAt" = ${now}
    FROM "Person" p
    WHERE p."id" = d."personId" AND d."status" = 'pending' AND d."id" = (
      SELECT f."id" FROM "open" o CROSS JOIN LATERAL (
        SELECT w."id" FROM "Delivery" w
        WHERE w."status" = 'pending' AND w."sendOrder" = o."sendOrder" AND w."dueAt" <= ${now}
          AND NOT (w."personId" = ANY(${restingIds}::int[])) AND ${overtakesNothing}
        ORDER BY w."dueAt", w."id" LIMIT 1 FOR UPDATE SKIP LOCKED) f
      ORDER BY o."sendOrder" LIMIT 1)
    RETURNING ${claimedColumns}`;
  return rows[0] && toClaimed(rows[0]);
}

export const claimedColumns = Prisma.sql`d."id", d."kind", d."personId", d."programmeId", d."broadcastId", d."payload",
  d."attempts", d."repeats", d."subject", d."revision", d."usefulUntil", d."purpose", d."quiet", p."telegramUserId", p."locale"`;

export type ClaimedRow = Omit<ClaimedDelivery, 'locale'> & { locale?: string };

export function toClaimed(row: ClaimedRow): ClaimedDelivery {
  return { ...row, locale: isLocale(row.locale) ? row.locale : 'id' };
}

/** True when something is due that a pump may send, to others than `restingIds`. */
export async function isAnythingDue(db: Db, now: Date, restingIds: number[] = []): Promise<boolean> {
  const rows = await queryRows<object>(db)`
    WITH RECURSIVE ${openOrders}
    SELECT 1 AS "found" FROM "open" o WHERE EXISTS (SELECT 1 FROM "Delivery" w
      WHERE w."status" = 'pending' AND w."sendOrder" = o."sendOrder" AND w."dueAt" <= ${now}
        AND NOT (w."personId" = ANY(${restingIds}::int[])) AND ${overtakesNothing})
    LIMIT 1`;
  return rows.length > 0;
}

/** Writes what became of a claimed delivery. */
export async function settleDelivery(
  db: Db,
  id: number,
  result: AttemptResult & { now: Date },
): Promise<void> {
  const { payload } = await db.delivery.update({
    where: { id },
    select: { payload: true },
    data: {
      status: result.status,
      attempts: result.attempts,
      ...(result.repeats === undefined ? {} : { repeats: result.repeats }),
      error: result.error?.slice(0, 300) ?? null,
      ...(result.dueAt ? { dueAt: result.dueAt } : {}),
      ...(result.status === 'delivered' ? { sentAt: result.now, ...placeOf(result.messageIds ?? []) } : {}),
    },
  });
  if (result.status !== 'pending' && mustForget(payload)) await forgetWords(db, id);
}

const placeOf = (ids: number[]) => ({
  messageId: ids[0] ?? null,
  ...(ids.length > 1 ? { messageIds: ids } : {}),
});

/**
 * When the next waiting delivery is due, at the earliest. One in a pump's hand counts as well: when that
 * pump was killed, only the next one finds it.
 */
export async function findNextDeliveryAt(db: Db): Promise<Date | undefined> {
  const rows = await queryRows<{ dueAt?: Date }>(db)`
    WITH RECURSIVE ${openOrders}
    SELECT least((SELECT min("dueAt") FROM "Delivery" WHERE "status" = 'sending'), (
      SELECT min(f."dueAt") FROM "open" o CROSS JOIN LATERAL (
        SELECT w."dueAt" FROM "Delivery" w
        WHERE w."status" = 'pending' AND w."sendOrder" = o."sendOrder" AND ${overtakesNothing}
        ORDER BY w."dueAt" LIMIT 1) f)) AS "dueAt"`;
  return rows[0]?.dueAt;
}

/** Whether a message that the bot sent this person by itself stands below this one in their chat. */
export async function hasDeliveredBelow(db: Db, personId: number, messageId: number): Promise<boolean> {
  const below = await db.delivery.findFirst({
    where: { personId, messageId: { gt: messageId } },
    select: { id: true },
  });
  return below !== null;
}
