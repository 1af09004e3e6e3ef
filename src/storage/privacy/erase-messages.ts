import type { Db } from '#storage/engine/database.ts';
import { execute } from '#storage/engine/statements.ts';
import { Prisma } from '#storage/generated/client.ts';
import { waitsForSomebody, wordless } from '#storage/sending/words-to-go.ts';

interface Place {
  participantId: number;
  programmeId: number;
}

/**
 * What was said to somebody stays only as a row that says when; what waits is not sent. Notices to others in their
 * programmes, which may quote them, lose their words too, as soon as nobody needs them any more.
 */
export async function eraseMessages(
  db: Db,
  { personId, places, now }: { personId: number; places: Place[]; now: Date },
): Promise<void> {
  await db.delivery.updateMany({ where: { personId, status: 'pending' }, data: { status: 'withdrawn' } });
  await execute(db)`UPDATE "Delivery" SET "heard" = NULL WHERE "personId" = ${personId}`;
  await endOwnMatters(
    db,
    places.map(({ participantId }) => participantId),
    now,
  );
  const inProgrammes = Prisma.sql`d."kind" = 'notice' AND d."programmeId" = ANY(${places.map(({ programmeId }) => programmeId)}::int[])`;
  await execute(db)`
    UPDATE "Delivery" d SET "payload" = ${wordless}, "heard" = NULL
    WHERE d."payload"->>'kind' IN ('notice', 'edit') AND (d."personId" = ${personId}
      OR (${inProgrammes} AND d."status" NOT IN ('pending', 'sending') AND NOT (${waitsForSomebody})))`;
  // A decision for somebody else that has not arrived yet must still be able to.
  await execute(db)`
    UPDATE "Delivery" d SET "payload" = d."payload" || '{"wordsGo":true}'
    WHERE d."personId" <> ${personId} AND d."payload"->>'kind' = 'notice' AND ${inProgrammes}
      AND (d."status" IN ('pending', 'sending') OR (${waitsForSomebody}))`;
}

/** Nobody is told, or told again, of what they asked, reported or answered before a session: there is nothing to do. */
async function endOwnMatters(db: Db, participantIds: number[], now: Date): Promise<void> {
  await execute(db)`
    UPDATE "Delivery" SET "dismissedAt" = coalesce("dismissedAt", ${now}),
      "status" = CASE WHEN "status" = 'pending' THEN 'withdrawn' ELSE "status" END
    WHERE "status" NOT IN ('delivered', 'sending') AND "subject" IN (
      SELECT 'ticket:' || "id" FROM "Ticket" WHERE "participantId" = ANY(${participantIds}::int[])
      UNION ALL
      SELECT 'staffAbsence:' || "id" FROM "AbsenceRequest" WHERE "participantId" = ANY(${participantIds}::int[])
      UNION ALL SELECT 'attendance:' || p FROM unnest(${participantIds}::int[]) AS p)`;
}
