import { authorise, type Right } from '#domain/people/authorise.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { isReviewerStill } from './assignment-store.ts';

interface Reviewing {
  writerId?: number;
  programmeId: number;
  participantId: number;
  reviewerIds: number[];
  isReviewer: boolean;
}

/**
 * Does a reviewer's right hold at this moment? Since a door asked for it, the plan may have gone to others, the role may
 * have been revoked, or the reviewer may have taken up the writer's place. Call it in the transaction of the act.
 */
export async function stillMay(db: Db, right: Right<'reviewPlan'> | Right<'scorePlan'>): Promise<boolean> {
  const { by, about, action } = right;
  const [now] = await queryRows<Reviewing>(db)`
    SELECT m."personId" AS "writerId", m."programmeId", m."id" AS "participantId",
      ARRAY(SELECT a."personId" FROM "ReviewAssignment" a WHERE a."participantId" = m."id"
        AND ${isReviewerStill}) AS "reviewerIds",
      EXISTS (SELECT 1 FROM "RoleGrant" g WHERE g."personId" = ${by.personId} AND g."role" = 'reviewer'
        AND g."revokedAt" IS NULL AND (g."programmeId" = m."programmeId" OR g."programmeId" IS NULL)) AS "isReviewer"
    FROM "Participant" m WHERE m."id" = ${about.participantId}`;
  if (now?.programmeId !== about.programmeId || !now.isReviewer || now.writerId === by.personId) return false;
  return authorise(by, action, now) !== undefined;
}
