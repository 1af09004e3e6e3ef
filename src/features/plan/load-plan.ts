import type { Right } from '#domain/people/authorise.ts';
import { answersOf, emptyAnswer, type PlanAnswers, type SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanContext } from '#domain/plan/plan-input.ts';
import { type NumberedSection, sectionsFor } from '#domain/plan/plan-sections.ts';
import { isWritable } from '#domain/plan/plan-state.ts';
import type { PlanTemplate } from '#domain/plan/template/plan-template.ts';
import type { Db } from '#storage/engine/database.ts';
import { listSectionAnswers } from '#storage/plan/plan-answer-store.ts';
import { outlineEntry, type PlanOutline } from '#storage/plan/plan-outline.ts';
import {
  type BegunPlan,
  begunPlan,
  getPlan,
  type PlanAsked,
  type StoredPlan,
} from '#storage/plan/plan-store.ts';
import { getPlanTemplateById } from '#storage/plan/plan-template-store.ts';
import { withHolidays } from '#storage/programme/sending-window-store.ts';

/** A plan with its template. `context` holds only the values that the outline holds: choices and amounts. */
export interface PlanView<Plan extends StoredPlan = StoredPlan> {
  stored: Plan;
  template: PlanTemplate;
  sections: NumberedSection[];
  outline: PlanOutline;
  context: PlanContext;
}

/** Somebody has opened this plan: it has a row, and takes answers. */
export const isBegun = (view: PlanView): view is PlanView<BegunPlan> => view.stored.kind === 'begun';

/** What one answer needs, in one statement. `db` is the database itself, not a transaction. */
export async function loadPlan(
  db: Db,
  { right, sectionKey, updateId }: { right: Right<'writePlan'>; sectionKey?: string; updateId?: number },
): Promise<PlanView> {
  return viewOf(db, { participantId: right.about.participantId, sectionKey, updateId });
}

async function viewOf(db: Db, asked: PlanAsked): Promise<PlanView> {
  const stored = await getPlan(db, asked);
  const template = await getPlanTemplateById(db, stored.templateId);
  const outline = begunPlan(stored)?.outline ?? {};
  return {
    stored,
    template,
    sections: sectionsFor(template, stored),
    outline,
    context: contextOf(stored, outlineAnswers(outline)),
  };
}

/** The plan with every answer in its context: for the whole text, progress and what is missing. */
export async function loadWholePlan(db: Db, right: Right<'writePlan'>): Promise<PlanView> {
  return withEveryAnswer(db, await loadPlan(db, { right }));
}

/** The same for what the bot sends its writer by itself: nobody asks for it. */
export async function loadPlanToRemindOf(db: Db, participantId: number): Promise<PlanView> {
  return withEveryAnswer(db, await viewOf(db, { participantId }));
}

export async function withEveryAnswer(db: Db, view: PlanView): Promise<PlanView> {
  const plan = begunPlan(view.stored);
  const stored = plan ? await listSectionAnswers(db, plan.planId) : {};
  return { ...view, context: contextOf(view.stored, answersOf(stored)) };
}

/** The stored answer of the section the plan was loaded for, with what it waits for. */
export function loadedAnswer({ stored }: PlanView, sectionKey: string): SectionAnswer {
  const { answer, pending } = begunPlan(stored) ?? {};
  const loaded = answer?.sectionKey === sectionKey ? answer : emptyAnswer;
  const waits = pending?.section === sectionKey ? pending : undefined;
  return {
    value: loaded.value,
    state: loaded.state,
    awaiting: waits?.awaiting ?? null,
    lastInputAt: waits?.lastInputAt ?? null,
  };
}

/** The plan is with the reviewer, approved or presented, or its time is over: it can be read, not changed. */
export function isLocked({ stored }: PlanView): boolean {
  return stored.draftsErasedAt !== undefined || (stored.kind === 'begun' && !isWritable(stored.state));
}

/** Whether a section came with a later version of the template and has not been touched since. */
export function isNewSection({ stored, outline }: PlanView, key: string): boolean {
  if (!begunPlan(stored)?.newSections?.includes(key)) return false;
  const state = outline[key]?.state ?? 'empty';
  return state === 'empty' || state === 'skipped';
}

export function findSection({ sections }: PlanView, key: string): NumberedSection | undefined {
  return sections.find((section) => section.key === key);
}

/** The view after one answer was stored. */
export function withAnswer<View extends PlanView>(view: View, key: string, answer: SectionAnswer): View {
  const outline = { ...view.outline, [key]: outlineEntry(answer) };
  return { ...view, outline, context: contextOf(view.stored, outlineAnswers(outline)) };
}

function outlineAnswers(outline: PlanOutline): PlanAnswers {
  return Object.fromEntries(
    Object.entries(outline).map(([key, { state, value }]) => [
      key,
      { ...emptyAnswer, state, value: value ?? null },
    ]),
  );
}

function contextOf(stored: StoredPlan, answers: PlanAnswers): PlanContext {
  return {
    firstOn: stored.startsOn,
    seminarOn: stored.endsOn,
    daysOff: withHolidays(stored.daysOff ?? []),
    answers,
  };
}
