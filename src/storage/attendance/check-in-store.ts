import type { PresenceSource, PresenceStatus } from '#domain/attendance/attendance.ts';
import type { CheckInPlace } from '#domain/attendance/judge-check-in.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { checkInSecretKey } from './check-in-secret.ts';

/** A session as checking in finds it, with what stands there for the person. */
export interface FoundPlace extends CheckInPlace {
  programmeId: number;
  participantName: string;
  salutation?: string;
  presence?: { status: PresenceStatus; arrivedAt?: Date; source: PresenceSource; updateId?: number };
}

/** Everything that decides about a code of one person. */
export interface CheckInStanding {
  /** Undefined while no code was ever made. */
  secret?: string;
  /** When, of the wrong codes of late, the tenth last came in; set only when there are ten. */
  tenthMissAt?: Date;
  places: FoundPlace[];
}

interface PlaceRow {
  secret: unknown;
  tenthMissAt?: Date;
  sessionId: number;
  programmeId: number;
  participantId: number;
  participantName: string;
  salutation?: string;
  title: string;
  heldOn: string;
  startsAt: Date;
  endsAt: Date;
  closedAt?: Date;
  zone: string;
  lateAfterMinutes: number;
  checkInClosesMinutes?: number;
  isOwn: boolean;
  isCancelled: boolean;
  status?: PresenceStatus;
  arrivedAt?: Date;
  source?: PresenceSource;
  updateId?: number;
}

export interface StandingFilter {
  personId: number;
  at: Date;
  /** Wrong codes before this no longer count. */
  missesSince: Date;
  /** Not counted: the miss of the very update in hand, when it comes again. */
  updateId: number;
  /** A session that is wanted whenever it takes place. */
  sessionId?: number;
}

/**
 * The sessions of a person's programmes within 18 hours of `at`, of every group, cancelled ones too, in one
 * statement with the secret and the wrong codes: half of what a check-in costs.
 */
export async function findCheckInStanding(db: Db, filter: StandingFilter): Promise<CheckInStanding> {
  const { personId, at, missesSince, updateId, sessionId = 0 } = filter;
  const rows = await queryRows<PlaceRow>(db)`
    SELECT (SELECT t."value" FROM "Setting" t WHERE t."key" = ${checkInSecretKey}) AS "secret",
      (SELECT x."missedAt" FROM "CheckInMiss" x WHERE x."personId" = ${personId}::int AND x."updateId" <> ${updateId}::bigint
        AND x."missedAt" > ${missesSince}::timestamptz ORDER BY x."missedAt" DESC OFFSET 9 LIMIT 1) AS "tenthMissAt",
      s."id" AS "sessionId", s."programmeId", m."id" AS "participantId", m."name" AS "participantName", m."salutation",
      s."title", s."heldOn", s."startsAt", s."endsAt", s."closedAt", g."zone", g."lateAfterMinutes",
      g."checkInClosesMinutes", (s."groupId" IS NULL OR s."groupId" IS NOT DISTINCT FROM m."groupId") AS "isOwn",
      s."cancelledAt" IS NOT NULL AS "isCancelled", p."status", p."arrivedAt", p."source", p."updateId"
    FROM "Participant" m JOIN "Programme" g ON g."id" = m."programmeId"
    JOIN "Session" s ON s."programmeId" = m."programmeId"
      AND (s."startsAt" BETWEEN ${at}::timestamptz - interval '18 hours' AND ${at}::timestamptz + interval '18 hours'
        OR s."id" = ${sessionId}::int)
    LEFT JOIN "Presence" p ON p."sessionId" = s."id" AND p."participantId" = m."id"
    WHERE m."personId" = ${personId}::int AND m."removedAt" IS NULL AND g."archivedAt" IS NULL
    ORDER BY s."startsAt", s."id"`;
  const [first] = rows;
  return {
    ...(typeof first?.secret === 'string' ? { secret: first.secret } : {}),
    tenthMissAt: first?.tenthMissAt,
    places: rows.map(toPlace),
  };
}

function toPlace(row: PlaceRow): FoundPlace {
  const { secret: _secret, tenthMissAt: _miss, status, source, arrivedAt, updateId, ...place } = row;
  return { ...place, ...(status && source ? { presence: { status, source, arrivedAt, updateId } } : {}) };
}

/** A participant's own check-in. */
export interface CheckIn {
  sessionId: number;
  participantId: number;
  status: 'present' | 'late';
  source: 'code' | 'link';
  /** When it was sent. */
  arrivedAt: Date;
  step: number;
  personId: number;
  updateId: number;
  now: Date;
}

/**
 * Writes a check-in with its trail in one statement, unless the session was cancelled or closed before it was
 * sent, or a mark stands there: the first one wins. Only the absence that the close of a session set gives
 * way, to a check-in that was sent in time and came late. Returns false when nothing was written.
 */
export async function recordCheckIn(db: Db, checkIn: CheckIn): Promise<boolean> {
  const { sessionId, participantId, status, source, arrivedAt, step, personId, updateId, now } = checkIn;
  const written = await queryRows<{ isNew: boolean }>(db)`
    WITH "open" AS (
      SELECT "id" FROM "Session" WHERE "id" = ${sessionId}::int AND "cancelledAt" IS NULL
        AND ("closedAt" IS NULL OR "closedAt" > ${arrivedAt}::timestamptz)),
    "written" AS (
      INSERT INTO "Presence" AS p ("sessionId", "participantId", "status", "arrivedAt", "source", "markedByPersonId",
        "markedAt", "updateId", "codeStep")
      SELECT "id", ${participantId}::int, ${status}, ${arrivedAt}::timestamptz, ${source}, ${personId}::int,
        ${now}::timestamptz, ${updateId}::bigint, ${step}::int FROM "open"
      ON CONFLICT ("sessionId", "participantId") DO UPDATE SET "status" = EXCLUDED."status",
        "arrivedAt" = EXCLUDED."arrivedAt", "source" = EXCLUDED."source", "markedAt" = EXCLUDED."markedAt",
        "markedByPersonId" = EXCLUDED."markedByPersonId", "updateId" = EXCLUDED."updateId", "codeStep" = EXCLUDED."codeStep"
      WHERE p."source" = 'close' AND p."status" = 'unrecorded'
      RETURNING (xmax = 0) AS "isNew"),
    "noted" AS (
      INSERT INTO "PresenceChange" ("sessionId", "participantId", "before", "after", "source", "byPersonId", "at")
      SELECT ${sessionId}::int, ${participantId}::int, CASE WHEN "isNew" THEN NULL ELSE 'unrecorded' END, ${status}, ${source},
        ${personId}::int, ${now}::timestamptz FROM "written")
    SELECT "isNew" FROM "written"`;
  return written.length === 1;
}

/** A wrong code. The same update again is the same miss. */
export async function recordCheckInMiss(
  db: Db,
  miss: { updateId: number; personId: number; programmeId: number; missedAt: Date },
): Promise<void> {
  await db.checkInMiss.createMany({ data: [miss], skipDuplicates: true });
}

/** Wrong codes since an instant, of one person and in the whole programme, and how many are in it. */
export async function countCheckInMisses(
  db: Db,
  filter: { personId: number; programmeId: number; since: Date },
): Promise<{ own: number; everybody: number; joined: number }> {
  const { personId, programmeId, since } = filter;
  const where = { missedAt: { gt: since } };
  return {
    own: await db.checkInMiss.count({ where: { ...where, personId } }),
    everybody: await db.checkInMiss.count({ where: { ...where, programmeId } }),
    joined: await db.participant.count({ where: { programmeId, removedAt: null, personId: { not: null } } }),
  };
}

/** Forgets wrong codes older than `before`; they only count for a quarter of an hour. */
export async function forgetCheckInMisses(db: Db, before: Date): Promise<void> {
  await db.checkInMiss.deleteMany({ where: { missedAt: { lt: before } } });
}
