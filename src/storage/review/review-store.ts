import type { PlanState } from '#domain/plan/plan-state.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { isReviewerStill } from './assignment-store.ts';

export type DecisionKind = 'changesRequested' | 'approved' | 'reopened';

/** What was decided about a version. */
export interface Decision {
  submissionId: number;
  kind: DecisionKind;
  byPersonId: number;
  /** Why a plan was reopened. */
  reason?: string;
  decidedAt: Date;
}

export async function addDecision(db: Db, decision: Decision): Promise<void> {
  await db.reviewDecision.create({ data: decision });
}

/** The decisions about a version, in their order. */
export async function listDecisions(db: Db, submissionId: number): Promise<Decision[]> {
  const rows = await db.reviewDecision.findMany({ where: { submissionId }, orderBy: { decidedAt: 'asc' } });
  return rows.map((row) => ({ ...fromRow(row), kind: row.kind as DecisionKind }));
}

/** What was decided last about a plan, and about which version. */
export async function findLatestDecision(
  db: Db,
  planId: number,
): Promise<(Decision & { n: number }) | undefined> {
  const row = await db.reviewDecision.findFirst({
    where: { submission: { planId } },
    include: { submission: { select: { n: true } } },
    orderBy: { decidedAt: 'desc' },
  });
  if (!row) return undefined;
  const { submission, ...kept } = row;
  return { ...fromRow(kept), kind: kept.kind as DecisionKind, n: submission.n };
}

/** Notes that a reviewer has opened a version; once is enough. */
export async function noteLook(
  db: Db,
  look: { submissionId: number; personId: number; lookedAt: Date },
): Promise<void> {
  await db.reviewLook.createMany({ data: [look], skipDuplicates: true });
}

/** The number of the version a reviewer opened last before version `beforeN`; undefined when none. */
export async function findLastLook(
  db: Db,
  look: { planId: number; personId: number; beforeN: number },
): Promise<number | undefined> {
  const row = await db.submission.findFirst({
    where: {
      planId: look.planId,
      n: { lt: look.beforeN },
      looks: { some: { personId: look.personId } },
    },
    orderBy: { n: 'desc' },
    select: { n: true },
  });
  return row?.n;
}

/** A plan as a queue of reviews or a list of plans shows it. */
export interface PlanStanding {
  participantId: number;
  programmeId: number;
  rosterNo: number;
  name: string;
  opd: string;
  /** Their account, once they have joined. */
  personId?: number;
  groupId?: number;
  state: PlanState;
  planId?: number;
  /** The newest version; undefined when none was handed in. */
  submissionId?: number;
  n?: number;
  submittedAt?: Date;
  /** When it was decided on, for an approved plan. */
  approvedAt?: Date;
  /** Who is assigned and holds the role still; empty when nobody is. */
  reviewerIds: number[];
}

/** How the plan of everybody on a programme's roster stands, in roster order. */
export async function listPlanStandings(db: Db, programmeId: number): Promise<PlanStanding[]> {
  return queryRows<PlanStanding>(db)`
    SELECT m."id" AS "participantId", m."programmeId", m."rosterNo", m."name", m."opd", m."groupId",
      m."personId", COALESCE(p."state", 'drafting') AS "state", p."id" AS "planId",
      s."id" AS "submissionId", s."n", s."submittedAt",
      (SELECT d."decidedAt" FROM "ReviewDecision" d
        WHERE d."submissionId" = s."id" AND d."kind" = 'approved') AS "approvedAt",
      ARRAY(SELECT a."personId" FROM "ReviewAssignment" a WHERE a."participantId" = m."id"
        AND ${isReviewerStill}
        ORDER BY a."personId") AS "reviewerIds"
    FROM "Participant" m LEFT JOIN "Plan" p ON p."participantId" = m."id"
    LEFT JOIN LATERAL (SELECT * FROM "Submission" v WHERE v."planId" = p."id"
      ORDER BY v."n" DESC LIMIT 1) s ON true
    WHERE m."programmeId" = ${programmeId} AND m."removedAt" IS NULL ORDER BY m."rosterNo"`;
}

/** The participant a plan belongs to. */
export async function getPlanOwner(
  db: Db,
  planId: number,
): Promise<{ participantId: number; state: PlanState }> {
  const row = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { participantId: true, state: true },
  });
  return row as { participantId: number; state: PlanState };
}
