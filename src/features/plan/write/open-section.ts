import type { Right } from '#domain/people/authorise.ts';
import { applyInput } from '#domain/plan/answers/apply-input.ts';
import type { Awaiting, SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import { placeToGoOn, previousSection } from '#domain/plan/plan-place.ts';
import { isAsked, type NumberedSection } from '#domain/plan/plan-sections.ts';
import {
  findSection,
  isBegun,
  isLocked,
  loadedAnswer,
  loadPlan,
  type PlanView,
  withEveryAnswer,
} from '#features/plan/load-plan.ts';
import type { Db } from '#storage/engine/database.ts';
import { beginPlan, begunPlan, openPlanSection } from '#storage/plan/plan-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { type Said, sayOnly } from './answer-result.ts';

/** A section by its key, the one before another, or where the person left off. */
export type OpenTarget = { kind: 'section' | 'before'; key: string } | { kind: 'leftOff' };

export interface Opened {
  kind: 'opened';
  view: PlanView;
  section: NumberedSection;
  current: SectionAnswer;
  /** What the section still waits for, when it was left in the middle. */
  resumed?: Said;
}

export type OpenOutcome = Opened | { kind: 'atStart' | 'nothingOpen' | 'notAsked' | 'locked' };

/** Opens a section and begins the plan if need be. Nothing that was answered changes. */
export async function openSection(
  { database }: Pick<Needs, 'database'>,
  request: { right: Right<'writePlan'>; target: OpenTarget; now: Date },
): Promise<OpenOutcome> {
  const { db } = database;
  const { right, target, now } = request;
  const { participantId } = right.about;
  const before = await loadPlan(db, { right });
  if (isLocked(before)) return { kind: 'locked' };
  const section = await findTarget(db, before, target);
  if (!section) return { kind: target.kind === 'before' ? 'atStart' : 'nothingOpen' };
  if (!isAsked(section, { sections: before.sections, answers: before.context.answers }))
    return { kind: 'notAsked' };
  await beginPlan(db, { participantId, templateId: before.stored.templateId, now });
  const view = await loadPlan(db, { right, sectionKey: section.key });
  const { current, resumed } = resume(view, section, now);
  const pending = { section: section.key, awaiting: current.awaiting, lastInputAt: current.lastInputAt };
  if (!isBegun(view)) throw new Error(`the plan of participant ${participantId} has not begun`);
  await openPlanSection(db, view.stored.planId, { sectionKey: section.key, pending });
  return { kind: 'opened', view, section, current, resumed };
}

async function findTarget(db: Db, view: PlanView, target: OpenTarget): Promise<NumberedSection | undefined> {
  const { sections } = view;
  const { openSectionKey, lastSectionKey } = begunPlan(view.stored) ?? {};
  if (target.kind === 'section') return findSection(view, target.key);
  if (target.kind === 'before')
    return previousSection({ sections, answers: view.context.answers, fromKey: target.key });
  if (openSectionKey !== undefined) return findSection(view, openSectionKey);
  const { context } = await withEveryAnswer(db, view);
  return placeToGoOn(sections, context, lastSectionKey);
}

/** Takes up what the section waited for; rows that need fixing are asked about again. */
export function resume(
  view: PlanView,
  section: NumberedSection,
  now: Date,
): { current: SectionAnswer; resumed?: Said } {
  const current = loadedAnswer(view, section.key);
  const input = resumingInput(current);
  if (!input) return { current };
  const outcome = applyInput({ section, current, input, context: view.context, sentAt: now });
  return isQuestion(outcome) ? { current: outcome.answer, resumed: sayOnly(outcome) } : { current };
}

function resumingInput({ awaiting, value }: SectionAnswer): PlanInput | undefined {
  if (awaiting) return inputAwaiting(awaiting);
  return value && 'rows' in value && value.rows.length > 0 ? { kind: 'done' } : undefined;
}

function inputAwaiting(awaiting: Awaiting): PlanInput | undefined {
  switch (awaiting.kind) {
    case 'replacement':
      return { kind: 'replaceAll' };
    case 'row':
      return { kind: 'editRow', rowId: awaiting.rowId };
    case 'cell':
      return awaiting.rowId === 'new'
        ? { kind: 'addRow' }
        : { kind: 'editCell', rowId: awaiting.rowId, column: awaiting.column };
    case 'freeText':
      return undefined;
  }
}

function isQuestion({ kind }: ApplyOutcome): boolean {
  return ['asksCell', 'asksRow', 'asksReplacement', 'rowProblem'].includes(kind);
}
