import { isSendingAllowed, nextAllowedAt } from '#domain/time/quiet-hours.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import type { ClaimedDelivery } from './delivery-store.ts';
import { isOutdated } from './told-order.ts';

/** Whether a claimed delivery may go at this moment. `waits`: not before `until`. `useless`: never any more. */
export type SendingTurn =
  | { kind: 'goes'; silent: boolean }
  | { kind: 'waits'; until: Date }
  | { kind: 'useless'; reason: 'too late' | 'outdated' };

/**
 * Judged at every try, the first as well as the sixth, because a queue that stood still moves messages into the night.
 * What waits for the sending window and would be of no use by then goes at once, without a sound.
 */
export async function judgeDelivery(db: Db, delivery: ClaimedDelivery, now: Date): Promise<SendingTurn> {
  const { usefulUntil, quiet, programmeId } = delivery;
  if (usefulUntil && now > usefulUntil) return { kind: 'useless', reason: 'too late' };
  if (await isOvertaken(db, delivery)) return { kind: 'useless', reason: 'outdated' };
  if (!quiet || programmeId === undefined) return { kind: 'goes', silent: false };
  const window = await readSendingWindow(db, await getProgramme(db, programmeId));
  if (isSendingAllowed(now, window)) return { kind: 'goes', silent: false };
  const until = nextAllowedAt(now, window);
  const isOfUse = !usefulUntil || until <= usefulUntil;
  return quiet === 'waits' && isOfUse ? { kind: 'waits', until } : { kind: 'goes', silent: true };
}

async function isOvertaken(db: Db, { id, revision }: ClaimedDelivery): Promise<boolean> {
  if (revision === undefined) return false;
  const rows = await queryRows<object>(
    db,
  )`SELECT 1 AS "found" FROM "Delivery" w WHERE w."id" = ${id} AND ${isOutdated}`;
  return rows.length > 0;
}
