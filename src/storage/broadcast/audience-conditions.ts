import type { AudienceCondition } from '#domain/broadcast/broadcast-audience.ts';
import { writablePlanStates } from '#domain/plan/plan-state.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { Prisma } from '#storage/generated/client.ts';

/** The programme and the moment at which an audience is asked for. */
export interface AudienceMoment {
  programmeId: number;
  zone: string;
  now: Date;
}

/**
 * `unconfirmed`: no valid answer to a session, still to begin, of the programme's next training day.
 * `absentToday`: for a session of today the mark is anything but present or late; while there is no mark,
 * an approved request or an answer of Izin, Sakit or Dinas luar counts.
 * `planNotSubmitted`: the plan is in the participant's own hands, or not begun.
 */
export async function findByCondition(
  db: Db,
  condition: AudienceCondition,
  { programmeId, zone, now }: AudienceMoment,
): Promise<number[]> {
  const which: Record<AudienceCondition, Prisma.Sql> = {
    unconfirmed: unconfirmedSql(programmeId, now),
    absentToday: absentSql(localDayOf(now, zone)),
    planNotSubmitted: Prisma.sql`NOT EXISTS (SELECT 1 FROM "Plan" l WHERE l."participantId" = m."id"
      AND NOT (l."state" = ANY(${[...writablePlanStates]}::text[])))`,
  };
  const rows = await queryRows<{ id: number }>(db)`
    SELECT m."id" FROM "Participant" m
    WHERE m."programmeId" = ${programmeId} AND m."removedAt" IS NULL AND ${which[condition]}`;
  return rows.map(({ id }) => id);
}

/** The sessions of a participant `m`. */
const ownSession = Prisma.sql`s."programmeId" = m."programmeId" AND s."cancelledAt" IS NULL
  AND (s."groupId" IS NULL OR s."groupId" = m."groupId")`;

const unconfirmedSql = (programmeId: number, now: Date) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Session" s WHERE ${ownSession} AND s."startsAt" > ${now}
    AND s."heldOn" = (SELECT min(n."heldOn") FROM "Session" n
      WHERE n."programmeId" = ${programmeId} AND n."cancelledAt" IS NULL AND n."startsAt" > ${now})
    AND NOT EXISTS (SELECT 1 FROM "Rsvp" r WHERE r."sessionId" = s."id" AND r."participantId" = m."id"
      AND r."sessionRevision" = s."revision"))`;

const absentSql = (todayOn: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Session" s
  LEFT JOIN "Presence" p ON p."sessionId" = s."id" AND p."participantId" = m."id"
  WHERE ${ownSession} AND s."heldOn" = ${todayOn} AND CASE
    WHEN p."status" IS NOT NULL THEN p."status" NOT IN ('present', 'late')
    ELSE EXISTS (SELECT 1 FROM "Rsvp" r WHERE r."sessionId" = s."id" AND r."participantId" = m."id"
        AND r."sessionRevision" = s."revision" AND r."status" IN ('excused', 'sick', 'official_duty'))
      OR EXISTS (SELECT 1 FROM "AbsenceRequestSession" x JOIN "AbsenceRequest" a ON a."id" = x."requestId"
        WHERE x."sessionId" = s."id" AND x."participantId" = m."id" AND a."state" = 'approved') END)`;
