import type { Db } from '#storage/engine/database.ts';
import { execute } from '#storage/engine/statements.ts';
import type { IncomingUpdate } from './inbox-store.ts';

/** An update of one chat: nobody else's can be kept, found or handed back by its number. */
interface OwnUpdate {
  updateId: number;
  chatId: number;
}

/** Its row keeps what was said until then, also once it is handled; at most 72 h, the life of the row. */
export async function keepPayload(db: Db, update: IncomingUpdate, until: Date): Promise<void> {
  const { updateId, chatId, payload } = update;
  // One that Telegram brought again has lost its words already.
  await execute(db)`
    UPDATE "InboxUpdate" SET "keptUntil" = ${until}, "chatId" = ${chatId},
      "payload" = COALESCE("payload", ${JSON.stringify(payload)}::json)
    WHERE "updateId" = ${updateId}`;
}

export async function findKeptPayload(
  db: Db,
  { updateId, chatId }: OwnUpdate,
  now: Date,
): Promise<IncomingUpdate | undefined> {
  const row = await db.inboxUpdate.findFirst({ where: { updateId, chatId, keptUntil: { gt: now } } });
  return row?.payload ? { updateId, chatId, payload: row.payload as object } : undefined;
}

/** Erases what was kept; the row stays, as that of every handled update. */
export async function releasePayloads(db: Db, chatId: number, updateIds: number[]): Promise<void> {
  if (updateIds.length === 0) return;
  await execute(db)`
    UPDATE "InboxUpdate" SET "keptUntil" = NULL, "payload" = NULL, "chatId" = NULL
    WHERE "updateId" = ANY(${updateIds.map(BigInt)}) AND "chatId" = ${chatId} AND "state" = 'handled'`;
}

/** Erases what was kept for its time. */
export async function releaseExpired(db: Db, now: Date): Promise<void> {
  await execute(db)`
    UPDATE "InboxUpdate" SET "keptUntil" = NULL, "payload" = NULL, "chatId" = NULL
    WHERE "keptUntil" <= ${now} AND "state" = 'handled'`;
}
