import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** The messages that brought a participant an earlier question about the same day, and nothing else. */
export async function listEarlierQuestions(
  db: Db,
  of: { participantId: number; target: string; deliveryId: number },
): Promise<number[]> {
  const { participantId, target, deliveryId } = of;
  const rows = await queryRows<{ messageId: number }>(db)`
    SELECT d."messageId" FROM "ReminderItem" i JOIN "Delivery" d ON d."id" = i."deliveryId"
    WHERE i."participantId" = ${participantId} AND i."target" = ${target} AND i."state" = 'queued'
      AND d."id" < ${deliveryId} AND d."status" = 'delivered' AND d."messageId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "ReminderItem" o
        WHERE o."participantId" = i."participantId" AND o."deliveryId" = d."id" AND o."id" <> i."id")`;
  return rows.map(({ messageId }) => messageId);
}
