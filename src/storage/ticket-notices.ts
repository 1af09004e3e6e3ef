import type { Message } from '#domain/message.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';
import type { Db } from './engine/database.ts';

/** A notice about a ticket that stands in an organizer's chat. */
export interface StandingNotice {
  chatId: number;
  messageId: number;
  message: Message;
}

/**
 * Puts a line in the place of another in all notices of a ticket, also those that wait to be sent. Returns the ones that
 * have arrived and now differ from what their organizers see. A notice whose words are gone is left alone.
 */
export async function rewordNotices(
  db: Db,
  ticketId: number,
  { line, by }: { line: string; by: string },
): Promise<void> {
  await execute(db)`
    UPDATE "Delivery" SET "payload" = jsonb_set("payload", '{message,text}',
      to_jsonb(replace("payload" #>> '{message,text}', ${line}::text, ${by}::text)))
    WHERE "dedupeKey" LIKE ${`ticket:${ticketId}:q:%`} AND position(${line} in "payload" #>> '{message,text}') > 0`;
}

/** The notices with a line in them that stand in organizers' chats. */
export async function listStandingNotices(db: Db, ticketId: number, line: string): Promise<StandingNotice[]> {
  const rows = await queryRows<{ chatId: number; messageId: number; message: Message }>(db)`
    SELECT p."telegramUserId" AS "chatId", d."messageId", d."payload" -> 'message' AS "message"
    FROM "Delivery" d JOIN "Person" p ON p."id" = d."personId"
    WHERE d."dedupeKey" LIKE ${`ticket:${ticketId}:q:%`} AND d."status" = 'delivered' AND d."messageId" IS NOT NULL
      AND position(${line} in d."payload" #>> '{message,text}') > 0
    ORDER BY d."id"`;
  return rows.map((row) => ({ ...row, chatId: Number(row.chatId) }));
}
