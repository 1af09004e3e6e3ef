import type { CheckInRules } from '#domain/attendance/check-in-window.ts';
import type { ScreenSession } from '#domain/attendance/screen-scene.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** The screen of a programme, as its key finds it. */
export interface VenueScreen extends CheckInRules {
  programmeId: number;
  programme: string;
  zone: string;
}

/** The screen behind a key, by its hash; undefined when there is none, or no longer. */
export async function findVenueScreen(db: Db, keyHash: string): Promise<VenueScreen | undefined> {
  const row = await db.venueScreen.findUnique({
    where: { keyHash },
    select: {
      programme: {
        select: {
          ...{ id: true, name: true, zone: true, archivedAt: true },
          ...{ lateAfterMinutes: true, checkInClosesMinutes: true },
        },
      },
    },
  });
  if (!row || row.programme.archivedAt) return undefined;
  const { id, name, archivedAt: _archived, ...kept } = fromRow(row.programme);
  return { ...kept, programmeId: id, programme: name };
}

/** The sealed key of a programme's screen and since when it stands. */
export async function findScreenKey(
  db: Db,
  programmeId: number,
): Promise<{ sealedKey: string; issuedAt: Date } | undefined> {
  const where = { programmeId };
  const row = await db.venueScreen.findUnique({ where, select: { sealedKey: true, issuedAt: true } });
  return row ?? undefined;
}

/** Gives a programme's screen a key; the one before opens nothing any more. */
export async function saveScreenKey(
  db: Db,
  programmeId: number,
  key: { keyHash: string; sealedKey: string; issuedAt: Date },
): Promise<void> {
  await db.venueScreen.upsert({ where: { programmeId }, create: { programmeId, ...key }, update: key });
}

/** Takes the key away. Returns false when there was none. */
export async function removeScreenKey(db: Db, programmeId: number): Promise<boolean> {
  const { count } = await db.venueScreen.deleteMany({ where: { programmeId } });
  return count === 1;
}

/** A session on the screen, with how many are in of how many that are expected. */
export interface CountedSession extends ScreenSession {
  id: number;
  title: string;
  topic?: string;
  place?: string;
  heldOn: string;
  groupName?: string;
  inCount: number;
  expectedCount: number;
}

const sessionsAhead = 24;

/** Sessions of a programme that are not over at `now`, the first first, counted in the same statement. */
export async function listScreenSessions(db: Db, programmeId: number, now: Date): Promise<CountedSession[]> {
  return queryRows<CountedSession>(db)`
    SELECT s."id", s."title", s."topic", s."place", s."heldOn", s."startsAt", s."endsAt", s."closedAt", s."groupId",
      g."name" AS "groupName",
      (SELECT count(*)::int FROM "Presence" p WHERE p."sessionId" = s."id" AND p."status" IN ('present', 'late')) AS "inCount",
      (SELECT count(*)::int FROM "Participant" m WHERE m."programmeId" = s."programmeId" AND m."removedAt" IS NULL
        AND (s."groupId" IS NULL OR m."groupId" = s."groupId")) AS "expectedCount"
    FROM "Session" s LEFT JOIN "Group" g ON g."id" = s."groupId"
    WHERE s."programmeId" = ${programmeId}::int AND s."cancelledAt" IS NULL AND s."endsAt" > ${now}::timestamptz
    ORDER BY s."startsAt", s."id" LIMIT ${sessionsAhead}`;
}

/** Who came in last, the newest first. */
export async function listNewestArrivals(db: Db, sessionId: number, limit: number): Promise<string[]> {
  const rows = await db.presence.findMany({
    where: { sessionId, status: { in: ['present', 'late'] } },
    orderBy: [{ markedAt: 'desc' }, { participantId: 'desc' }],
    take: limit,
    select: { participant: { select: { name: true } } },
  });
  return rows.map(({ participant }) => participant.name);
}
