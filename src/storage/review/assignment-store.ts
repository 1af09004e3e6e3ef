import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { Prisma } from '#storage/generated/client.ts';

/**
 * An assignment `a` to review the plan of participant `m` counts while its person is a reviewer of the programme: a
 * plan whose reviewers were all revoked is as one nobody was assigned to. The role given again, it counts again.
 */
export const isReviewerStill = Prisma.sql`EXISTS (SELECT 1 FROM "RoleGrant" r WHERE r."personId" = a."personId"
  AND r."role" = 'reviewer' AND r."revokedAt" IS NULL
  AND (r."programmeId" = m."programmeId" OR r."programmeId" IS NULL))`;

/** Who is assigned to review a participant's plan and is a reviewer still. */
export async function listAssigned(db: Db, participantId: number): Promise<number[]> {
  const rows = await queryRows<{ personId: number }>(db)`
    SELECT a."personId" FROM "ReviewAssignment" a JOIN "Participant" m ON m."id" = a."participantId"
    WHERE m."id" = ${participantId} AND ${isReviewerStill} ORDER BY a."personId"`;
  return rows.map(({ personId }) => personId);
}

/** How many plans of a programme have nobody but this person assigned as their reviewer. */
export async function countOnlyReviewedBy(
  db: Db,
  { programmeId, personId }: { programmeId: number; personId: number },
): Promise<number> {
  const [row] = await queryRows<{ plans: number }>(db)`
    SELECT count(*)::int AS "plans" FROM "Participant" m
    WHERE m."programmeId" = ${programmeId} AND m."removedAt" IS NULL AND ARRAY[${personId}::int] = ARRAY(
      SELECT a."personId" FROM "ReviewAssignment" a WHERE a."participantId" = m."id" AND ${isReviewerStill})`;
  return row?.plans ?? 0;
}

/** Assigns reviewers to participants in place of those they had. */
export async function assignReviewers(
  db: Db,
  assigned: { participantId: number; personIds: number[] }[],
  now: Date,
): Promise<void> {
  const participantIds = assigned.map(({ participantId }) => participantId);
  await db.reviewAssignment.deleteMany({ where: { participantId: { in: participantIds } } });
  await db.reviewAssignment.createMany({
    data: assigned.flatMap(({ participantId, personIds }) =>
      personIds.map((personId) => ({ participantId, personId, assignedAt: now })),
    ),
  });
}
