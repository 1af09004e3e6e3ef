import { isLocale, type Locale } from '#domain/locale.ts';
import type { Subject } from '#domain/telling.ts';
import type { Db } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { type NewDelivery, queueDeliveries } from './queue-deliveries.ts';

/** A delivery about a subject, in one state of it. */
export type ToldDelivery = NewDelivery & { subject: Subject; revision: number };

/**
 * Queues news about states of subjects; what waits of an older state for the same person is withdrawn. News of a state
 * that is older than one already told or waiting is not queued, nor what was queued before. Returns how many are new.
 */
export async function queueStates(db: Db, deliveries: ToldDelivery[]): Promise<number> {
  if (deliveries.length === 0) return 0;
  const newest = JSON.stringify(
    deliveries.map(({ personId, subject, revision }) => ({ personId, subject, revision })),
  );
  const states = Prisma.sql`jsonb_to_recordset(${newest}::jsonb) AS x("personId" int, "subject" text, "revision" int)`;
  await db.$executeRaw`
    UPDATE "Delivery" d SET "status" = 'withdrawn', "error" = 'outdated' FROM ${states}
    WHERE d."personId" = x."personId" AND d."subject" = x."subject" AND d."revision" < x."revision"
      AND d."status" = 'pending'`;
  const outdated = await db.$queryRaw<{ personId: number; subject: string }[]>`
    SELECT x."personId", x."subject" FROM ${states} WHERE EXISTS (SELECT 1 FROM "Delivery" d
      WHERE d."personId" = x."personId" AND d."subject" = x."subject" AND d."revision" > x."revision"
        AND d."status" <> 'withdrawn')`;
  const late = new Set(outdated.map(({ personId, subject }) => `${personId}:${subject}`));
  return queueDeliveries(
    db,
    deliveries.filter(({ personId, subject }) => !late.has(`${personId}:${subject}`)),
  );
}

/**
 * A revision above all that were told of a subject, for one that counts none itself. In a transaction that holds the
 * subject, or two acts take the same.
 */
export async function nextRevision(db: Db, subject: Subject): Promise<number> {
  const { _max } = await db.delivery.aggregate({ where: { subject }, _max: { revision: true } });
  return (_max.revision ?? 0) + 1;
}

/**
 * Takes back what still waits about a subject, because it holds no more (a reviewer is none any longer); without
 * people, from everybody. The same may be told again later. Returns how many.
 */
export async function takeBackNews(
  db: Db,
  { subject, personIds }: { subject: Subject; personIds?: number[] },
): Promise<number> {
  const to = personIds ? Prisma.sql`AND "personId" = ANY(${personIds}::int[])` : Prisma.empty;
  return db.$executeRaw`
    UPDATE "Delivery" SET "status" = 'withdrawn', "error" = 'taken back', "dedupeKey" = "dedupeKey" || ':back-' || "id"
    WHERE "subject" = ${subject} AND "status" = 'pending' ${to}`;
}

/** By person, what they had last heard of a subject before the message about it that still waits; nobody else is in it. */
export async function readHeardBefore(
  db: Db,
  subject: Subject,
  personIds: number[],
): Promise<Map<number, unknown>> {
  const waiting = await db.delivery.findMany({
    where: { personId: { in: personIds }, subject, status: 'pending' },
    select: { personId: true, heard: true },
    orderBy: { id: 'desc' },
  });
  return new Map(waiting.map(({ personId, heard }) => [personId, heard]));
}

/** The language of each of these people. */
export async function readLocales(db: Db, personIds: number[]): Promise<Map<number, Locale>> {
  const people = await db.person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, locale: true },
  });
  return new Map(people.map(({ id, locale }) => [id, isLocale(locale) ? locale : 'id']));
}
