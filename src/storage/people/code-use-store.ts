import { isRsvpStatus } from '#domain/attendance/attendance.ts';
import type { CodeUse } from '#domain/attendance/doubtful-check-ins.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** A check-in with a code, by name. */
export interface NamedCodeUse extends CodeUse {
  name: string;
  title: string;
}

interface UseRow extends Omit<NamedCodeUse, 'saidBefore'> {
  saidBefore?: string;
}

/** The check-ins with a code on a day, with what was answered for the session as it stands now. */
export async function listCodeUses(
  db: Db,
  { programmeId, heldOn }: { programmeId: number; heldOn: string },
): Promise<NamedCodeUse[]> {
  const rows = await queryRows<UseRow>(db)`
    SELECT p."sessionId", p."participantId", p."codeStep" AS "step", p."arrivedAt", m."name", s."title",
      r."status" AS "saidBefore"
    FROM "Session" s JOIN "Presence" p ON p."sessionId" = s."id" JOIN "Participant" m ON m."id" = p."participantId"
    LEFT JOIN "Rsvp" r ON r."sessionId" = s."id" AND r."participantId" = m."id" AND r."sessionRevision" = s."revision"
    WHERE s."programmeId" = ${programmeId}::int AND s."heldOn" = ${heldOn} AND s."cancelledAt" IS NULL
      AND p."codeStep" IS NOT NULL AND p."arrivedAt" IS NOT NULL
    ORDER BY p."arrivedAt", m."id"`;
  return rows.map(({ saidBefore, ...row }) => ({
    ...row,
    ...(isRsvpStatus(saidBefore) ? { saidBefore } : {}),
  }));
}

/** When everybody who used the code of this step sent it. */
export async function listUsesOfStep(
  db: Db,
  { sessionId, step }: { sessionId: number; step: number },
): Promise<Date[]> {
  const where = { sessionId, codeStep: step };
  const rows = await db.presence.findMany({ where, select: { arrivedAt: true } });
  return rows.flatMap(({ arrivedAt }) => arrivedAt ?? []);
}
