import type { Db } from '#storage/engine/database.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';

/** An update as Telegram sent it, with the chat whose order it belongs to (the user's, without a chat). */
export interface IncomingUpdate {
  updateId: number;
  chatId: number;
  payload: object;
  /** When it first came in; undefined for what is handed over a second time from elsewhere. */
  receivedAt?: Date;
}

/**
 * Keeps updates before they are acknowledged; one seen before changes nothing. Returns the new ones by id,
 * each with the newest update of its chat that was waiting before, which must be handled first.
 */
export async function storeUpdates(
  db: Db,
  updates: IncomingUpdate[],
  receivedAt: Date,
): Promise<Map<number, { behind?: number }>> {
  if (updates.length === 0) return new Map();
  const ids = updates.map(({ updateId }) => BigInt(updateId));
  const chatIds = updates.map(({ chatId }) => BigInt(chatId));
  const payloads = updates.map(({ payload }) => JSON.stringify(payload));
  const arrivals = updates.map((update) => (update.receivedAt ?? receivedAt).toISOString());
  // One text however many there are, so that the server plans it once.
  const inserted = await queryRows<{ updateId: number; behind?: number }>(db)`
    INSERT INTO "InboxUpdate" AS i ("updateId", "chatId", "payload", "state", "receivedAt")
    SELECT u."updateId", u."chatId", u."payload"::json, 'pending', u."receivedAt"::timestamptz
    FROM unnest(${ids}::bigint[], ${chatIds}::bigint[], ${payloads}::text[], ${arrivals}::text[])
      AS u("updateId", "chatId", "payload", "receivedAt")
    ON CONFLICT DO NOTHING
    RETURNING i."updateId", (SELECT max(e."updateId") FROM "InboxUpdate" e
      WHERE e."state" = 'pending' AND e."chatId" = i."chatId" AND e."updateId" < i."updateId") AS "behind"`;
  return new Map(inserted.map(({ updateId, behind }) => [updateId, { behind }]));
}

/** True while the chat has an update waiting that came before this one. */
export async function hasEarlierPending(
  db: Db,
  update: { updateId: number; chatId: number },
): Promise<boolean> {
  const { updateId, chatId } = update;
  const found = await db.inboxUpdate.findFirst({
    where: { state: 'pending', chatId, updateId: { lt: updateId } },
    select: { updateId: true },
  });
  return found !== null;
}

/** Marks updates handled and erases what they said, and where, unless that is kept for a while. */
export async function markHandled(db: Db, updateIds: number[], handledAt: Date): Promise<void> {
  if (updateIds.length === 0) return;
  await execute(db)`
    UPDATE "InboxUpdate" SET "state" = 'handled', "handledAt" = ${handledAt},
      "payload" = CASE WHEN "keptUntil" IS NOT NULL THEN "payload" END,
      "chatId" = CASE WHEN "keptUntil" IS NOT NULL THEN "chatId" END
    WHERE "updateId" = ANY(${updateIds.map(BigInt)}) AND "state" <> 'failed'`;
}

/** Keeps a failed update with its payload, so that "Coba lagi" can repeat it under the same id. */
export async function markFailed(
  db: Db,
  updateId: number,
  failure: { errorCode: string; reason: string; now: Date },
): Promise<void> {
  await db.inboxUpdate.updateMany({
    where: { updateId },
    data: {
      state: 'failed',
      errorCode: failure.errorCode,
      reason: failure.reason,
      handledAt: failure.now,
      attempts: { increment: 1 },
    },
  });
}

/**
 * Updates nobody has handled yet, oldest first: received before an instant, or earlier in a chat. With `before`, those
 * from after `orAfter` too: a clock that was set back leaves arrivals in the future, and nobody waits for that.
 */
export async function findPendingUpdates(
  db: Db,
  filter: { before?: Date; orAfter?: Date; earlierThan?: { updateId: number; chatId: number } },
): Promise<IncomingUpdate[]> {
  const { before, orAfter, earlierThan } = filter;
  const rows = await db.inboxUpdate.findMany({
    where: {
      state: 'pending',
      ...(before && {
        OR: [{ receivedAt: { lte: before } }, ...(orAfter ? [{ receivedAt: { gt: orAfter } }] : [])],
      }),
      ...(earlierThan && { chatId: earlierThan.chatId, updateId: { lt: earlierThan.updateId } }),
    },
    orderBy: { updateId: 'asc' },
    take: 1_000,
  });
  return rows.map(toIncoming);
}

/** Where updates stand, by id. */
export async function findStates(db: Db, updateIds: number[]): Promise<Map<number, string>> {
  const rows = await queryRows<{ updateId: number; state: string }>(db)`
    SELECT "updateId", "state" FROM "InboxUpdate" WHERE "updateId" = ANY(${updateIds.map(BigInt)})`;
  return new Map(rows.map((row) => [row.updateId, row.state]));
}

/** When updates first came in, by id. */
export async function findArrivals(db: Db, updateIds: number[]): Promise<Map<number, Date>> {
  const rows = await db.inboxUpdate.findMany({
    where: { updateId: { in: updateIds } },
    select: { updateId: true, receivedAt: true },
  });
  return new Map(rows.map((row) => [Number(row.updateId), row.receivedAt]));
}

/** Counts a try that must be repeated; after `limit` of them the update is set aside as failed, under the reference. */
export async function countAttempt(
  db: Db,
  updateId: number,
  { limit, now, errorCode }: { limit: number; now: Date; errorCode: string },
): Promise<void> {
  const row = await db.inboxUpdate.findUnique({ where: { updateId }, select: { attempts: true } });
  const isOver = (row?.attempts ?? 0) + 1 >= limit;
  await db.inboxUpdate.updateMany({
    where: { updateId, state: 'pending' },
    data: {
      attempts: { increment: 1 },
      ...(isOver && { state: 'failed', handledAt: now, errorCode, reason: 'telegram' }),
    },
  });
}

/** A failed update by the reference told to its person. */
export async function findFailedUpdate(db: Db, errorCode: string): Promise<IncomingUpdate | undefined> {
  const row = await db.inboxUpdate.findFirst({ where: { errorCode, state: 'failed' } });
  return row?.payload ? toIncoming(row) : undefined;
}

function toIncoming(row: {
  updateId: bigint;
  chatId: bigint | null;
  payload: unknown;
  receivedAt: Date;
}): IncomingUpdate {
  const { updateId, chatId, payload, receivedAt } = row;
  return { updateId: Number(updateId), chatId: Number(chatId), payload: payload as object, receivedAt };
}

/** Counts and age for health checks. */
export async function readInboxLoad(db: Db): Promise<{ pending: number; oldestReceivedAt?: Date }> {
  const result = await db.inboxUpdate.aggregate({
    where: { state: 'pending' },
    _count: true,
    _min: { receivedAt: true },
  });
  return { pending: result._count, oldestReceivedAt: result._min.receivedAt ?? undefined };
}

/** Deletes rows handled before `before`, failed ones included. */
export async function forgetHandledUpdates(db: Db, before: Date): Promise<number> {
  const { count } = await db.inboxUpdate.deleteMany({
    where: { state: { in: ['handled', 'failed'] }, handledAt: { lt: before } },
  });
  return count;
}
