import type { AnswerValue, SectionState } from '#domain/plan/plan-answer.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import { batchCalls, perDatabase } from '#storage/engine/batch-calls.ts';
import type { Db } from '#storage/engine/database.ts';
import { isDatabaseAway } from '#storage/engine/database-away.ts';
import { queryRows } from '#storage/engine/statements.ts';
import type { PlanOutline } from './plan-outline.ts';
import type { PlanPending } from './plan-store.ts';

/** An accepted input and everything that it changes. */
export interface AnswerWrite {
  planId: number;
  /** The revision it was decided on. */
  revision: number;
  updateId: number;
  sectionKey: string;
  value: AnswerValue | null;
  state: SectionState;
  outlineEntry: PlanOutline[string];
  openSectionKey: string | null;
  lastSectionKey: string;
  pending: PlanPending | null;
  input: PlanInput | { kind: 'undo' };
  /** The value whose words left the answer. */
  before: AnswerValue | null;
  /** `keeps`: it only asked something, so what came before it can still be taken back. */
  undo: 'remembers' | 'keeps' | 'forgets';
  outcome: unknown;
  now: Date;
}

/**
 * Writes an answer, its place and its history in one statement, if the plan still is at the revision it was
 * decided on. Returns false when it is not: load and decide again. The history is unique by update.
 */
export async function writeAnswer(db: Db, write: AnswerWrite): Promise<boolean> {
  return (await writeAnswers(db, [write])).has(write);
}

/**
 * As writeAnswer, outside a transaction: answers that come together share the statement and its commit. One that the
 * database will not take costs the others nothing but a statement of their own.
 */
export async function writeAnswerWithOthers(db: Db, write: AnswerWrite): Promise<boolean> {
  try {
    return (await gathered(db)([write])).has(write);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    return writeAnswer(db, write);
  }
}

const gathered = perDatabase((db) => batchCalls((writes: AnswerWrite[]) => writeAnswers(db, writes)));

/** Writes answers in one statement. Returns those whose plan was at their revision; of two of one plan it is one. */
async function writeAnswers(db: Db, writes: AnswerWrite[]): Promise<Set<AnswerWrite>> {
  const asked = JSON.stringify(writes.map((write, place) => ({ place, ...write })));
  const moved = await queryRows<{ place: number }>(db)`
    WITH "asked" AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${asked}::jsonb) AS a("place" int, "planId" int, "revision" int, "updateId" bigint,
        "sectionKey" text, "value" jsonb, "state" text, "outlineEntry" jsonb, "openSectionKey" text, "lastSectionKey" text,
        "pending" jsonb, "input" jsonb, "before" jsonb, "undo" text, "outcome" jsonb, "now" timestamptz)),
    "moved" AS (
      UPDATE "Plan" p SET "outline" = p."outline" || jsonb_build_object(a."sectionKey", a."outlineEntry"),
        "openSectionKey" = a."openSectionKey", "lastSectionKey" = a."lastSectionKey", "lastAnsweredAt" = a."now",
        "pending" = a."pending", "revision" = p."revision" + 1,
        "undo" = CASE a."undo" WHEN 'keeps' THEN p."undo" WHEN 'remembers' THEN jsonb_build_object(
          'section', a."sectionKey", 'revision', p."revision" + 1, 'answer', (SELECT
            jsonb_build_object('value', s."value", 'state', s."state") FROM "SectionAnswer" s
            WHERE s."planId" = p."id" AND s."sectionKey" = a."sectionKey")) END
      FROM "asked" a WHERE p."id" = a."planId" AND p."revision" = a."revision" RETURNING a."place"),
    "written" AS (SELECT a.* FROM "moved" JOIN "asked" a USING ("place")),
    "answered" AS (
      INSERT INTO "SectionAnswer" ("planId", "sectionKey", "value", "state", "answeredAt")
      SELECT "planId", "sectionKey", coalesce("value", 'null'), "state", "now" FROM "written"
      ON CONFLICT ("planId", "sectionKey") DO UPDATE SET "value" = EXCLUDED."value", "state" = EXCLUDED."state",
        "answeredAt" = EXCLUDED."answeredAt"),
    "noted" AS (
      INSERT INTO "AnswerHistory" ("planId", "updateId", "sectionKey", "input", "before", "outcome", "at")
      SELECT "planId", "updateId", "sectionKey", "input", "before", "outcome", "now" FROM "written")
    SELECT "place" FROM "moved"`;
  return new Set(moved.map(({ place }) => writes[place]!));
}
