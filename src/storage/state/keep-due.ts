import type { ClockJump } from '#domain/time/clock-jump.ts';
import type { Db } from '#storage/engine/database.ts';
import { execute } from '#storage/engine/statements.ts';

/** The longest pause before another try of a delivery. */
const longestRetryMs = 70_000;

/**
 * After the clock was set back: deliveries that were due, and tries that were to follow soon, would wait until it has
 * caught up; they move with it, in their order. A reminder that was never tried waits for its hour. The same jump told
 * by another process changes nothing more. Returns how many were moved.
 */
export async function keepDue(db: Db, { byMs, before, now }: ClockJump): Promise<number> {
  if (byMs >= 0) return 0;
  const soon = new Date(before.getTime() + longestRetryMs);
  return execute(db)`
    UPDATE "Delivery" SET "dueAt" = "dueAt" + ${byMs}::float8 * interval '1 millisecond'
    WHERE "status" = 'pending' AND "dueAt" > ${now}
      AND (("dueAt" <= ${before} AND "kind" <> 'reminder') OR ("dueAt" <= ${soon} AND "attempts" > 0))`;
}
