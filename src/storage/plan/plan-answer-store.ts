import type { AnswerValue, SectionState } from '#domain/plan/plan-answer.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import type { Db } from '#storage/engine/database.ts';
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
  const { planId, sectionKey, now } = write;
  const outline = JSON.stringify({ [sectionKey]: write.outlineEntry });
  const pending = write.pending && JSON.stringify(write.pending);
  const value = JSON.stringify(write.value);
  const before = write.before && JSON.stringify(write.before);
  const moved = await db.$queryRaw<{ id: number }[]>`
    WITH "moved" AS (
      UPDATE "Plan" SET "outline" = "outline" || ${outline}::jsonb, "openSectionKey" = ${write.openSectionKey}::text,
        "lastSectionKey" = ${write.lastSectionKey}, "lastAnsweredAt" = ${now}::timestamptz,
        "pending" = ${pending}::jsonb, "revision" = "revision" + 1,
        "undo" = CASE ${write.undo}::text WHEN 'keeps' THEN "undo" WHEN 'remembers' THEN jsonb_build_object(
          'section', ${sectionKey}::text, 'revision', "revision" + 1, 'answer', (SELECT
            jsonb_build_object('value', s."value", 'state', s."state") FROM "SectionAnswer" s
            WHERE s."planId" = ${planId} AND s."sectionKey" = ${sectionKey})) END
      WHERE "id" = ${planId} AND "revision" = ${write.revision} RETURNING "id"),
    "answered" AS (
      INSERT INTO "SectionAnswer" ("planId", "sectionKey", "value", "state", "answeredAt")
      SELECT "id", ${sectionKey}, ${value}::jsonb, ${write.state}, ${now}::timestamptz FROM "moved"
      ON CONFLICT ("planId", "sectionKey") DO UPDATE SET "value" = EXCLUDED."value", "state" = EXCLUDED."state",
        "answeredAt" = EXCLUDED."answeredAt"),
    "noted" AS (
      INSERT INTO "AnswerHistory" ("planId", "updateId", "sectionKey", "input", "before", "outcome", "at")
      SELECT "id", ${write.updateId}::bigint, ${sectionKey}, ${JSON.stringify(write.input)}::jsonb, ${before}::jsonb,
        ${JSON.stringify(write.outcome)}::jsonb, ${now}::timestamptz FROM "moved")
    SELECT "id" FROM "moved"`;
  return moved.length === 1;
}

/** What the last input changed: the section, the revision it made, and the answer before (null: none). */
export interface StoredUndo {
  section: string;
  revision: number;
  answer: StoredAnswer | null;
}

/** What can be taken back now; undefined when that was done already, or nothing was answered yet. */
export async function findUndo(db: Db, planId: number): Promise<StoredUndo | undefined> {
  const plan = await db.plan.findUnique({ where: { id: planId }, select: { undo: true } });
  return (plan?.undo as StoredUndo | null | undefined) ?? undefined;
}

/** A stored answer of one section. */
export interface StoredAnswer {
  value: AnswerValue | null;
  state: SectionState;
}

export async function findSectionAnswer(
  db: Db,
  planId: number,
  sectionKey: string,
): Promise<StoredAnswer | undefined> {
  const row = await db.sectionAnswer.findUnique({
    where: { planId_sectionKey: { planId, sectionKey } },
    select: { value: true, state: true },
  });
  return row ? (row as unknown as StoredAnswer) : undefined;
}

/** Every answer of a plan by section key: for the whole text and for what it lacks. */
export async function listSectionAnswers(db: Db, planId: number): Promise<Record<string, StoredAnswer>> {
  const rows = await db.sectionAnswer.findMany({
    where: { planId },
    select: { sectionKey: true, value: true, state: true },
  });
  return Object.fromEntries(rows.map(({ sectionKey, ...answer }) => [sectionKey, answer as never]));
}

/** The section whose answer holds words of this message, if any still does. */
export async function findSectionOfMessage(
  db: Db,
  planId: number,
  messageId: number,
): Promise<string | undefined> {
  const source = JSON.stringify([{ source: messageId }]);
  const cell = JSON.stringify([{ cellSources: [{ message: messageId }] }]);
  const rows = await db.$queryRaw<{ sectionKey: string }[]>`
    SELECT "sectionKey" FROM "SectionAnswer" WHERE "planId" = ${planId}
      AND ("value"->'parts' @> ${source}::jsonb OR "value"->'rows' @> ${source}::jsonb
        OR "value"->'rows' @> ${cell}::jsonb OR "value"->'source' = to_jsonb(${messageId}::int)) LIMIT 1`;
  return rows[0]?.sectionKey;
}
