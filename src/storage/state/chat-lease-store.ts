import type { Db } from '#storage/engine/database.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';

/**
 * A chat in one handler's hand. Leases run by the database's clock: they are real time, no product time. That clock may
 * be set back too: an end further ahead than a lease lasts is of the time before, and counts as over. A holder that
 * still works learns at its next renewal that the chat has become another's.
 */
export interface ChatLease {
  chatId: number;
  /** Of this turn alone. */
  token: string;
  forMs: number;
}

/** Takes a chat that nobody has, or whose holder has not renewed it in time. False when somebody has it. */
export async function takeLease(db: Db, { chatId, token, forMs }: ChatLease): Promise<boolean> {
  const taken = await execute(db)`
    INSERT INTO "ChatLease" AS l ("chatId", "token", "until")
    VALUES (${chatId}::bigint, ${token}, clock_timestamp() + ${forMs}::int * interval '1 ms')
    ON CONFLICT ("chatId") DO UPDATE SET "token" = EXCLUDED."token", "until" = EXCLUDED."until"
    WHERE l."until" < clock_timestamp()
      OR l."until" > clock_timestamp() + ${forMs + 1_000}::int * interval '1 ms'`;
  return taken === 1;
}

/** False when the lease has become another's. */
export async function renewLease(db: Db, { chatId, token, forMs }: ChatLease): Promise<boolean> {
  const renewed = await execute(db)`
    UPDATE "ChatLease" SET "until" = clock_timestamp() + ${forMs}::int * interval '1 ms'
    WHERE "chatId" = ${chatId}::bigint AND "token" = ${token}`;
  return renewed === 1;
}

export async function releaseLease(db: Db, { chatId, token }: Omit<ChatLease, 'forMs'>): Promise<void> {
  await execute(db)`DELETE FROM "ChatLease" WHERE "chatId" = ${chatId}::bigint AND "token" = ${token}`;
}

const awayKey = 'redisAwayUntil';

/** Tells every process of this database that one of them cannot reach Redis, for so long. */
export async function reportRedisAway(db: Db, forMs: number): Promise<void> {
  await execute(db)`
    INSERT INTO "Setting" ("key", "value")
    VALUES (${awayKey}, to_jsonb(clock_timestamp() + ${forMs}::int * interval '1 ms'))
    ON CONFLICT ("key") DO UPDATE SET "value" = EXCLUDED."value"`;
}

/** Whether any process of this database has said lately that it cannot reach Redis, for at most `forMs`. */
export async function isRedisAwayForSomebody(db: Db, forMs: number): Promise<boolean> {
  const rows = await queryRows<object>(db)`
    SELECT 1 AS "found" FROM "Setting"
    WHERE "key" = ${awayKey} AND ("value" #>> '{}')::timestamptz > clock_timestamp()
      AND ("value" #>> '{}')::timestamptz <= clock_timestamp() + ${forMs}::int * interval '1 ms'`;
  return rows.length > 0;
}
