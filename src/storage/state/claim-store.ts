import type { Db } from '#storage/engine/database.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';

/** Where an update stands, and how often it was taken up from somebody. */
export interface Standing {
  state: string;
  claim: number;
}

/** Where updates stand, by id; those that are forgotten are missing. */
export async function findStandings(db: Db, updateIds: number[]): Promise<Map<number, Standing>> {
  const rows = await queryRows<Standing & { updateId: number }>(db)`
    SELECT "updateId", "state", "claim" FROM "InboxUpdate" WHERE "updateId" = ANY(${updateIds.map(BigInt)})`;
  return new Map(rows.map(({ updateId, state, claim }) => [updateId, { state, claim }]));
}

/**
 * Takes an update from whoever has it: waits for a transaction of theirs that is open, and from then on they can write
 * no more. Returns the new claim; undefined when the update needs nobody any more (unless it is repeated on purpose).
 */
export async function raiseClaim(
  db: Db,
  updateId: number,
  { isAgain }: { isAgain: boolean },
): Promise<number | undefined> {
  const rows = await queryRows<{ claim: number }>(db)`
    UPDATE "InboxUpdate" SET "claim" = "claim" + 1
    WHERE "updateId" = ${updateId}::bigint AND ("state" = 'pending' OR ${isAgain}) RETURNING "claim"`;
  return rows[0]?.claim;
}

/** As markHandled, but not those that another has taken up meanwhile. */
export async function markHandledAs(
  db: Db,
  handled: { updateId: number; claim: number }[],
  handledAt: Date,
): Promise<void> {
  if (handled.length === 0) return;
  await execute(db)`
    UPDATE "InboxUpdate" i SET "state" = 'handled', "handledAt" = ${handledAt},
      "payload" = CASE WHEN i."keptUntil" IS NOT NULL THEN i."payload" END,
      "chatId" = CASE WHEN i."keptUntil" IS NOT NULL THEN i."chatId" END
    FROM unnest(${handled.map(({ updateId }) => BigInt(updateId))}::bigint[], ${handled.map(({ claim }) => claim)}::int[])
      AS h("updateId", "claim")
    WHERE i."updateId" = h."updateId" AND i."claim" = h."claim" AND i."state" <> 'failed'`;
}
