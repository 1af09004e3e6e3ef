import type { DeliveryStatus } from '#domain/sending/delivery.ts';
import type { Subject } from '#domain/sending/telling.ts';
import type { Db } from '#storage/engine/database.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';
import { Prisma } from '../generated/client.ts';
import { waitsForSomebody, wordless } from './words-to-go.ts';

/** In place of a programme: what is told about the bot itself, to its owners. */
export const ofTheBot = 0;

/** News that did not reach its person for certain. */
export interface Undelivered {
  id: number;
  /** `ofTheBot` where it is of none. */
  programmeId: number;
  /** Empty for somebody who is on no roster and holds no named role. */
  name: string;
  subject?: Subject;
  status: DeliveryStatus;
  error?: string;
  dueAt: Date;
}

export async function countUndelivered(db: Db, programmeId: number): Promise<number> {
  const [row] = await queryRows<{ count: number }>(db)`
    SELECT count(*) AS "count" FROM "Delivery" d WHERE ${isOf(programmeId)} AND ${waitsForSomebody}`;
  return row!.count;
}

/** A part of the list, newest first. */
export async function listUndelivered(
  db: Db,
  part: { programmeId: number; skip: number; take: number },
): Promise<Undelivered[]> {
  return queryRows<Undelivered>(db)`${selected}
    WHERE ${isOf(part.programmeId)} AND ${waitsForSomebody}
    ORDER BY d."id" DESC LIMIT ${part.take} OFFSET ${part.skip}`;
}

/** One of them, whether it still waits for somebody or not; undefined when it is no news. */
export async function findUndelivered(db: Db, id: number): Promise<Undelivered | undefined> {
  const rows = await queryRows<Undelivered>(db)`${selected}
    WHERE d."id" = ${id} AND d."purpose" IS NOT NULL AND d."kind" = 'notice'`;
  return rows[0];
}

const isOf = (programmeId: number) =>
  programmeId === ofTheBot
    ? Prisma.sql`d."programmeId" IS NULL`
    : Prisma.sql`d."programmeId" = ${programmeId}`;

const selected = Prisma.sql`
  SELECT d."id", coalesce(d."programmeId", ${ofTheBot}) AS "programmeId", d."subject", d."status", d."error", d."dueAt",
    coalesce(m."name", (SELECT g."name" FROM "RoleGrant" g WHERE g."personId" = d."personId"
      AND g."name" IS NOT NULL ORDER BY g."grantedAt" DESC LIMIT 1), '') AS "name"
  FROM "Delivery" d
  LEFT JOIN "Participant" m ON m."personId" = d."personId" AND m."programmeId" = d."programmeId"`;

/** Sends one again because somebody asked for it, marked as a repeat. False when it does not wait for that any more. */
export async function sendUndeliveredAgain(db: Db, id: number, now: Date): Promise<boolean> {
  const changed = await execute(db)`
    UPDATE "Delivery" d SET "status" = 'pending', "attempts" = 0, "repeats" = "repeats" + 1, "error" = NULL,
      "dueAt" = ${now}, "usefulUntil" = NULL
    WHERE d."id" = ${id} AND ${waitsForSomebody}`;
  return changed > 0;
}

/** Takes one off the list. False when it is not there any more. */
export async function dismissUndelivered(db: Db, id: number, now: Date): Promise<boolean> {
  const changed = await execute(db)`
    UPDATE "Delivery" d SET "dismissedAt" = ${now},
      "payload" = CASE WHEN d."payload"->>'wordsGo' = 'true' THEN ${wordless} ELSE d."payload" END
    WHERE d."id" = ${id} AND ${waitsForSomebody}`;
  return changed > 0;
}
