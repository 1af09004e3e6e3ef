import type { Right } from '#domain/people/authorise.ts';
import { emptyAnswer, type SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { findSection, isBegun, isLocked, loadPlan, type PlanView } from '#features/plan/load-plan.ts';
import { findSectionAnswer, findUndo, type StoredUndo } from '#storage/plan/plan-answer-store.ts';
import { outlineEntry } from '#storage/plan/plan-outline.ts';
import type { BegunPlan } from '#storage/plan/plan-store.ts';
import { writeAnswer } from '#storage/plan/write-answer.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { answerOf } from './answer-section.ts';

export type UndoOutcome =
  | { kind: 'undone'; view: PlanView; section: NumberedSection; current: SectionAnswer }
  | { kind: 'nothingToUndo' | 'superseded' | 'locked' };

export interface UndoRequest {
  right: Right<'writePlan'>;
  /** Of a button: the change it was drawn for. Typed words mean the last one. */
  undoRevision?: number;
  updateId: number;
  now: Date;
}

const maxAttempts = 5;

/**
 * Takes the last change of an answer back, once, and opens its section. What is taken back goes to the history.
 * The same update again gives the same outcome; a second press finds nothing left to take back, and a button of
 * an earlier change (`superseded`) does nothing.
 */
export async function undoAnswer(
  { database: { db } }: Pick<Needs, 'database'>,
  request: UndoRequest,
): Promise<UndoOutcome> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const view = await loadPlan(db, request);
    if (!isBegun(view)) return { kind: isLocked(view) ? 'locked' : 'nothingToUndo' };
    const { earlier, planId } = view.stored;
    const undo = earlier ? undefined : await findUndo(db, planId);
    const key = (earlier as { section: string } | undefined)?.section ?? undo?.section;
    const section = key === undefined ? undefined : findSection(view, key);
    if (section && earlier)
      return { kind: 'undone', view, section, current: await answerOf(db, view, section.key) };
    if (isLocked(view)) return { kind: 'locked' };
    if (!section || !undo) return { kind: 'nothingToUndo' };
    const isMeant = request.undoRevision === undefined || request.undoRevision === undo.revision;
    if (!isMeant) return { kind: 'superseded' };
    const current = { ...emptyAnswer, ...undo.answer };
    const before = await findSectionAnswer(db, planId, section.key);
    const write = toWrite(view, undo, { current, replaced: before?.value ?? null, ...request });
    if (await writeAnswer(db, write)) return { kind: 'undone', view: after(view), section, current };
  }
  throw new Error(
    `the plan of participant ${request.right.about.participantId} changed under every attempt to undo`,
  );
}

function toWrite(
  { stored }: PlanView<BegunPlan>,
  { section }: StoredUndo,
  act: { current: SectionAnswer; replaced: SectionAnswer['value']; updateId: number; now: Date },
) {
  const { current, replaced, updateId, now } = act;
  return {
    ...{ planId: stored.planId, revision: stored.revision, updateId, now },
    ...{ sectionKey: section, openSectionKey: section, lastSectionKey: section },
    ...{ value: current.value, state: current.state, outlineEntry: outlineEntry(current) },
    ...{ pending: { section, awaiting: null, lastInputAt: null }, input: { kind: 'undo' as const } },
    ...{ before: replaced, undo: 'forgets' as const, outcome: { section } },
  };
}

const after = (view: PlanView<BegunPlan>): PlanView => ({
  ...view,
  stored: { ...view.stored, undo: undefined },
});
