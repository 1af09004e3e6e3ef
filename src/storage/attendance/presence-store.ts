import type { PresenceSource, PresenceStatus } from '#domain/attendance/attendance.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** What happened to one participant in one session. */
export interface Presence {
  sessionId: number;
  participantId: number;
  status: PresenceStatus;
  /** When somebody present or late came in. */
  arrivedAt?: Date;
  source: PresenceSource;
  markedByPersonId?: number;
  markedAt: Date;
}

/** One mark to write. */
export interface PresenceMark {
  sessionId: number;
  participantId: number;
  /** Null takes the mark away: as if nothing had been said yet. */
  status: PresenceStatus | null;
  arrivedAt?: Date;
  /** What the caller saw (null: no mark). When something else stands there by now, it stays. */
  seen?: PresenceStatus | null;
}

/** Marks that are written together, with what their trail says of them. */
export interface PresenceMarks {
  marks: PresenceMark[];
  source: PresenceSource;
  reason?: string;
  byPersonId?: number;
  at: Date;
  /** True where a mark that stands already is never touched: the close of a session. */
  onlyUnmarked?: boolean;
}

/** What one mark did: null is no mark. `before` equals `after` when nothing had to change or it was kept. */
export interface PresenceResult {
  sessionId: number;
  participantId: number;
  before: PresenceStatus | null;
  after: PresenceStatus | null;
  isChanged: boolean;
}

interface ResultRow extends Omit<PresenceResult, 'before' | 'after'> {
  before?: PresenceStatus;
  after?: PresenceStatus;
}

/** Another transaction came between reading and writing a row: it is read and written once more. */
const mostRounds = 5;

/**
 * Writes marks of any number of participants and sessions in one statement, each change with its row of the
 * trail. Says for every mark what stood there before and what stands there now, in the order given. A mark
 * that says what stands there already changes nothing, not even the time; two marks for the same place throw.
 */
export async function recordPresences(db: Db, input: PresenceMarks): Promise<PresenceResult[]> {
  const keyOf = (each: { sessionId: number; participantId: number }) =>
    `${each.sessionId}:${each.participantId}`;
  const results = new Map<string, PresenceResult>();
  let rest = input.marks;
  if (new Set(rest.map(keyOf)).size < rest.length) throw new Error('two marks for one place');
  for (let round = 0; rest.length > 0; round++) {
    if (round === mostRounds)
      throw new Error(`presences change faster than they can be written: ${rest.length}`);
    for (const result of await writeMarks(db, { ...input, marks: rest })) results.set(keyOf(result), result);
    rest = rest.filter((mark) => !results.has(keyOf(mark)));
  }
  return input.marks.map((mark) => results.get(keyOf(mark))!);
}

/**
 * One round. `old` locks what stands there, in one order for everybody, and so sees its newest version; a row
 * that another transaction inserted after this statement began is in no result.
 */
async function writeMarks(db: Db, input: PresenceMarks): Promise<PresenceResult[]> {
  const { source, reason = null, byPersonId = null, at, onlyUnmarked = false } = input;
  const marks = JSON.stringify(input.marks.map((mark) => ({ ...mark, hasSeen: mark.seen !== undefined })));
  const rows = await queryRows<ResultRow>(db)`
    WITH "wanted" AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${marks}::jsonb) AS m("sessionId" int, "participantId" int, "status" text,
        "arrivedAt" timestamptz, "seen" text, "hasSeen" boolean)),
    "old" AS MATERIALIZED (
      SELECT p."sessionId", p."participantId", p."status" FROM "Presence" p
      JOIN "wanted" w ON w."sessionId" = p."sessionId" AND w."participantId" = p."participantId"
      ORDER BY p."sessionId", p."participantId" FOR UPDATE OF p),
    "judged" AS MATERIALIZED (
      SELECT w.*, o."status" AS "before", o."sessionId" IS NOT NULL AS "isMarked",
        w."status" IS DISTINCT FROM o."status"
          AND NOT (w."hasSeen" AND w."seen" IS DISTINCT FROM o."status")
          AND NOT (${onlyUnmarked} AND o."sessionId" IS NOT NULL) AS "isWritten"
      FROM "wanted" w LEFT JOIN "old" o USING ("sessionId", "participantId")
      ORDER BY w."sessionId", w."participantId"),
    "inserted" AS (
      INSERT INTO "Presence" ("sessionId", "participantId", "status", "arrivedAt", "source", "markedByPersonId", "markedAt")
      SELECT "sessionId", "participantId", "status", "arrivedAt", ${source}, ${byPersonId}::int, ${at}::timestamptz
      FROM "judged" WHERE "isWritten" AND "status" IS NOT NULL AND NOT "isMarked"
      ON CONFLICT DO NOTHING RETURNING "sessionId", "participantId"),
    "updated" AS (
      UPDATE "Presence" p SET "status" = j."status", "arrivedAt" = j."arrivedAt", "source" = ${source},
        "markedByPersonId" = ${byPersonId}::int, "markedAt" = ${at}::timestamptz, "updateId" = NULL, "codeStep" = NULL
      FROM "judged" j WHERE j."isWritten" AND j."status" IS NOT NULL AND j."isMarked"
        AND p."sessionId" = j."sessionId" AND p."participantId" = j."participantId"
      RETURNING p."sessionId", p."participantId"),
    "removed" AS (
      DELETE FROM "Presence" p USING "judged" j WHERE j."isWritten" AND j."status" IS NULL
        AND p."sessionId" = j."sessionId" AND p."participantId" = j."participantId"
      RETURNING p."sessionId", p."participantId"),
    "done" AS (SELECT * FROM "inserted" UNION ALL SELECT * FROM "updated" UNION ALL SELECT * FROM "removed"),
    "noted" AS (
      INSERT INTO "PresenceChange" ("sessionId", "participantId", "before", "after", "source", "reason", "byPersonId", "at")
      SELECT j."sessionId", j."participantId", j."before", j."status", ${source}, ${reason}::text, ${byPersonId}::int,
        ${at}::timestamptz
      FROM "judged" j JOIN "done" USING ("sessionId", "participantId"))
    SELECT j."sessionId", j."participantId", j."before",
      CASE WHEN d."sessionId" IS NULL THEN j."before" ELSE j."status" END AS "after", d."sessionId" IS NOT NULL AS "isChanged"
    FROM "judged" j LEFT JOIN "done" d USING ("sessionId", "participantId")
    WHERE NOT j."isWritten" OR d."sessionId" IS NOT NULL`;
  return rows.map(({ before = null, after = null, ...row }) => ({ ...row, before, after }));
}

/** The marks of these sessions. */
export async function listPresences(db: Db, sessionIds: number[]): Promise<Presence[]> {
  const rows = await db.presence.findMany({
    where: { sessionId: { in: sessionIds } },
    orderBy: [{ sessionId: 'asc' }, { participantId: 'asc' }],
  });
  return rows.map(toPresence);
}

/** Every mark of a participant. */
export async function listPresencesOf(db: Db, participantId: number): Promise<Presence[]> {
  const rows = await db.presence.findMany({ where: { participantId }, orderBy: { sessionId: 'asc' } });
  return rows.map(toPresence);
}

/** One step of the trail; null is no mark. */
export interface PresenceChange {
  before: PresenceStatus | null;
  after: PresenceStatus | null;
  source: PresenceSource;
  reason?: string;
  byPersonId?: number;
  at: Date;
}

/** The trail of one participant in one session, first to last. */
export async function listPresenceChanges(
  db: Db,
  place: { sessionId: number; participantId: number },
): Promise<PresenceChange[]> {
  const rows = await db.presenceChange.findMany({ where: place, orderBy: { id: 'asc' } });
  return rows.map(({ reason, byPersonId, at, ...row }) => ({
    ...fromRow({ reason, byPersonId, at }),
    before: row.before as PresenceStatus | null,
    after: row.after as PresenceStatus | null,
    source: row.source as PresenceSource,
  }));
}

function toPresence(row: NonNullable<Awaited<ReturnType<Db['presence']['findUnique']>>>): Presence {
  const { updateId: _update, codeStep: _step, ...kept } = row;
  return {
    ...fromRow(kept),
    status: kept.status as PresenceStatus,
    source: kept.source as PresenceSource,
  };
}
