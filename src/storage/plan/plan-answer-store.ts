import type { AnswerValue, SectionState } from '#domain/plan/plan-answer.ts';
import type { Db } from '#storage/engine/database.ts';
import { ownJson } from '#storage/engine/json-column.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** What the last input changed: the section, the revision it made, and the answer before (null: none). */
export interface StoredUndo {
  section: string;
  revision: number;
  answer: StoredAnswer | null;
}

const undo = ownJson<StoredUndo>();

/** What can be taken back now; undefined when that was done already, or nothing was answered yet. */
export async function findUndo(db: Db, planId: number): Promise<StoredUndo | undefined> {
  const plan = await db.plan.findUnique({ where: { id: planId }, select: { undo: true } });
  return plan?.undo ? undo.read(plan.undo) : undefined;
}

/** A stored answer of one section. */
export interface StoredAnswer {
  value: AnswerValue | null;
  state: SectionState;
}

const answer = ownJson<StoredAnswer>();

/** The value of an answer alone. */
export const answerJson = ownJson<AnswerValue>();

export async function findSectionAnswer(
  db: Db,
  planId: number,
  sectionKey: string,
): Promise<StoredAnswer | undefined> {
  const row = await db.sectionAnswer.findUnique({
    where: { planId_sectionKey: { planId, sectionKey } },
    select: { value: true, state: true },
  });
  return row ? answer.read(row) : undefined;
}

/** Every answer of a plan by section key: for the whole text and for what it lacks. */
export async function listSectionAnswers(db: Db, planId: number): Promise<Record<string, StoredAnswer>> {
  const rows = await db.sectionAnswer.findMany({
    where: { planId },
    select: { sectionKey: true, value: true, state: true },
  });
  return Object.fromEntries(rows.map(({ sectionKey, ...row }) => [sectionKey, answer.read(row)]));
}

/** The section whose answer holds words of this message, if any still does. */
export async function findSectionOfMessage(
  db: Db,
  planId: number,
  messageId: number,
): Promise<string | undefined> {
  const source = JSON.stringify([{ source: messageId }]);
  const cell = JSON.stringify([{ cellSources: [{ message: messageId }] }]);
  const rows = await queryRows<{ sectionKey: string }>(db)`
    SELECT "sectionKey" FROM "SectionAnswer" WHERE "planId" = ${planId}
      AND ("value"->'parts' @> ${source}::jsonb OR "value"->'rows' @> ${source}::jsonb
        OR "value"->'rows' @> ${cell}::jsonb OR "value"->'source' = to_jsonb(${messageId}::int)) LIMIT 1`;
  return rows[0]?.sectionKey;
}

/** The text that an update has brought to a plan, as it was typed. */
export async function findTypedText(db: Db, planId: number, updateId: number): Promise<string | undefined> {
  const row = await db.answerHistory.findUnique({
    where: { planId_updateId: { planId, updateId } },
    select: { input: true },
  });
  const { text } = (row?.input ?? {}) as { text?: unknown };
  return typeof text === 'string' ? text : undefined;
}
