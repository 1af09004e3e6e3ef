import type { AnswerValue, SectionState } from '#domain/plan/plan-answer.ts';
import { type PlanState, writablePlanStates } from '#domain/plan/plan-state.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { ownJson } from '#storage/engine/json-column.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** The answers of a version by section key. */
export type FrozenAnswers = Record<string, { value: AnswerValue | null; state: SectionState }>;

/** A version of a plan as it was handed in. */
export interface Submission {
  id: number;
  planId: number;
  n: number;
  templateId: number;
  /** The sections the plan had then, in order. */
  sectionKeys: string[];
  answers: FrozenAnswers;
  isLate: boolean;
  /** Its deadline had passed when it came in, in or after a downtime: taken as in time. */
  afterDowntime?: boolean;
  submittedAt: Date;
}

/** A plan held fast, and whose it is. */
export interface LockedPlan {
  state: PlanState;
  revision: number;
  participantId: number;
  programmeId: number;
}

/** Makes everything that changes the state of a plan wait for one another. Call it first in a transaction. */
export async function lockPlan(db: Db, planId: number): Promise<LockedPlan> {
  const [row] = await queryRows<LockedPlan>(db)`
    SELECT p."state", p."revision", p."participantId", m."programmeId"
    FROM "Plan" p JOIN "Participant" m ON m."id" = p."participantId"
    WHERE p."id" = ${planId} FOR UPDATE OF p`;
  if (!row) throw new Error(`there is no plan ${planId}`);
  return row;
}

/**
 * Moves a locked plan to another state. The revision rises with it, so that an answer decided before comes too late;
 * a plan that may not be written has no open section.
 */
export async function movePlan(db: Db, planId: number, to: PlanState): Promise<void> {
  await db.plan.update({
    where: { id: planId },
    data: {
      state: to,
      revision: { increment: 1 },
      ...(writablePlanStates.includes(to) ? {} : { openSectionKey: null }),
    },
  });
}

const answers = ownJson<FrozenAnswers>();
const sectionKeys = ownJson<string[]>();

function toSubmission(row: Awaited<ReturnType<Db['submission']['findUniqueOrThrow']>>): Submission {
  return {
    ...fromRow(row),
    answers: answers.read(row.answers),
    sectionKeys: sectionKeys.read(row.sectionKeys),
  };
}

/** Keeps the next version of a locked plan. Returns its id and number, from 1. */
export async function addSubmission(
  db: Db,
  version: Omit<Submission, 'id' | 'n'>,
): Promise<{ id: number; n: number }> {
  const n = (await countSubmissions(db, version.planId)) + 1;
  const data = { ...version, n, answers: answers.write(version.answers) };
  return db.submission.create({ data, select: { id: true, n: true } });
}

export async function countSubmissions(db: Db, planId: number): Promise<number> {
  return db.submission.count({ where: { planId } });
}

export async function findSubmission(db: Db, id: number): Promise<Submission | undefined> {
  const row = await db.submission.findUnique({ where: { id } });
  return row ? toSubmission(row) : undefined;
}

/** The version a plan was handed in with last. */
export async function findLatestSubmission(db: Db, planId: number): Promise<Submission | undefined> {
  const row = await db.submission.findFirst({ where: { planId }, orderBy: { n: 'desc' } });
  return row ? toSubmission(row) : undefined;
}

/** One version of a plan by its number. */
export async function findVersion(db: Db, planId: number, n: number): Promise<Submission | undefined> {
  const row = await db.submission.findUnique({ where: { planId_n: { planId, n } } });
  return row ? toSubmission(row) : undefined;
}
