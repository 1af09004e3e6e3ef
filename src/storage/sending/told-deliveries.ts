import { isLocale, type Locale } from '#domain/locale.ts';
import type { Subject } from '#domain/sending/telling.ts';
import type { Db } from '#storage/engine/database.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';
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
  await execute(db)`
    UPDATE "Delivery" d SET "status" = 'withdrawn', "error" = 'outdated' FROM ${states}
    WHERE d."personId" = x."personId" AND d."subject" = x."subject" AND d."revision" < x."revision"
      AND d."status" = 'pending'`;
  const outdated = await queryRows<{ personId: number; subject: string }>(db)`
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
 * The highest revision told of each of these subjects, for those that count none themselves. In a transaction that holds
 * the subjects, or two acts take the same.
 */
export async function readRevisions(db: Db, subjects: Subject[]): Promise<Map<string, number>> {
  const told = await db.delivery.groupBy({
    by: ['subject'],
    where: { subject: { in: [...new Set(subjects)] } },
    _max: { revision: true },
  });
  return new Map(told.map(({ subject, _max }) => [subject!, _max.revision ?? 0]));
}

/**
 * Takes back what still waits about a subject, because it holds no more (a reviewer is none any longer): from these
 * people, or from everybody except some. The same may be told again later. Returns how many.
 */
export async function takeBackNews(
  db: Db,
  { subject, personIds, exceptIds = [] }: { subject: Subject; personIds?: number[]; exceptIds?: number[] },
): Promise<number> {
  const from = personIds ? Prisma.sql`"personId" = ANY(${personIds}::int[])` : Prisma.sql`true`;
  return takeBack(
    db,
    Prisma.sql`"subject" = ${subject} AND ${from} AND NOT ("personId" = ANY(${exceptIds}::int[]))`,
  );
}

/**
 * Takes back what still waits for somebody as one of the staff of a programme, or for an owner of any: they are that no
 * more. What concerns themselves stays.
 */
export async function takeBackStaffNews(
  db: Db,
  { personId, programmeId }: { personId: number; programmeId?: number },
): Promise<number> {
  const of = programmeId === undefined ? Prisma.sql`true` : Prisma.sql`"programmeId" = ${programmeId}`;
  return takeBack(db, Prisma.sql`"personId" = ${personId} AND "purpose" IN ('request', 'news') AND ${of}`);
}

/** The row stays, without the key that would keep the same from being told again. */
const takeBack = (db: Db, condition: Prisma.Sql) => execute(db)`
  UPDATE "Delivery" SET "status" = 'withdrawn', "error" = 'taken back', "dedupeKey" = "dedupeKey" || ':back-' || "id"
  WHERE "status" = 'pending' AND ${condition}`;

/**
 * What people had last heard of a subject before the message about it that still waits for them. `undefined`: nothing
 * waits, so that what was told last has been heard, or is on its way.
 */
export async function readHeardBefore(
  db: Db,
  of: { subjects: Subject[]; personIds: number[] },
): Promise<(personId: number, subject: Subject) => object | undefined> {
  const waiting = await db.delivery.findMany({
    where: { personId: { in: of.personIds }, subject: { in: of.subjects }, status: 'pending' },
    select: { personId: true, subject: true, heard: true },
    orderBy: { id: 'asc' },
  });
  const heard = new Map<string, object>();
  for (const each of waiting) {
    const key = `${each.personId} ${each.subject}`;
    if (each.heard !== null && !heard.has(key)) heard.set(key, each.heard as object);
  }
  return (personId, subject) => heard.get(`${personId} ${subject}`);
}

/** The language of each of these people. */
export async function readLocales(db: Db, personIds: number[]): Promise<Map<number, Locale>> {
  const people = await db.person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, locale: true },
  });
  return new Map(people.map(({ id, locale }) => [id, isLocale(locale) ? locale : 'id']));
}
