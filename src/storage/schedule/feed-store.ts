import { isLocale, type Locale } from '#domain/locale.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** The private address that is in force for a participant. */
export interface Feed {
  id: number;
  createdAt: Date;
}

/** What a calendar asks for with a key. */
export interface FoundFeed {
  programmeId: number;
  programmeName: string;
  zone: string;
  groupId?: number;
  locale: Locale;
  /** Another whenever what the calendar would read is. */
  fingerprint: string;
}

/** The address that is in force, made by the account that holds the place now. */
export async function findFeed(db: Db, participantId: number, personId: number): Promise<Feed | undefined> {
  const row = await db.feedKey.findFirst({
    where: { participantId, personId, revokedAt: null },
    select: { id: true, createdAt: true },
    orderBy: { id: 'desc' },
  });
  return row ?? undefined;
}

/** Keeps the hash of a new key. */
export async function insertFeedKey(
  db: Db,
  key: { participantId: number; personId: number; keyHash: string; createdAt: Date },
): Promise<void> {
  await db.feedKey.create({ data: key });
}

/** Ends every address of a participant. Returns how many there were. */
export async function revokeFeedKeys(db: Db, participantId: number, now: Date): Promise<number> {
  const { count } = await db.feedKey.updateMany({
    where: { participantId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}

interface FeedRow {
  programmeId: number;
  programmeName: string;
  zone: string;
  groupId?: number;
  locale?: string;
  fingerprint: string;
}

/**
 * The feed of a key that is in force, in one statement: calendars ask several times an hour, and mostly
 * nothing is new. Undefined for a key that is unknown, revoked, or of a place somebody else has now.
 */
export async function findFeedByKey(db: Db, keyHash: string): Promise<FoundFeed | undefined> {
  const [row] = await queryRows<FeedRow>(db)`
    SELECT g."id" AS "programmeId", g."name" AS "programmeName", g."zone", m."groupId", p."locale",
      md5(concat_ws('|', g."name", g."zone", p."locale", (
        SELECT string_agg(concat_ws(',', s."id", s."sequence", s."changedAt", s."startsAt", s."endsAt",
          s."cancelledAt"), ';' ORDER BY s."id")
        FROM "Session" s WHERE s."programmeId" = g."id"
          AND (s."groupId" IS NULL OR s."groupId" = m."groupId")))) AS "fingerprint"
    FROM "FeedKey" f
    JOIN "Participant" m ON m."id" = f."participantId" AND m."personId" = f."personId" AND m."removedAt" IS NULL
    JOIN "Programme" g ON g."id" = m."programmeId"
    JOIN "Person" p ON p."id" = f."personId"
    WHERE f."keyHash" = ${keyHash} AND f."revokedAt" IS NULL`;
  if (!row) return undefined;
  const { locale, ...kept } = row;
  return { ...kept, locale: isLocale(locale) ? locale : 'id' };
}
