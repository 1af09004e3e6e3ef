import { outlineProgress } from '#domain/plan/document/outline-progress.ts';
import { type NumberedSection, sectionsFor } from '#domain/plan/plan-sections.ts';
import { type PlanState, planStates } from '#domain/plan/plan-state.ts';
import type { Outline } from '#domain/reminder/deadline-gaps.ts';
import type { Db } from '#storage/engine/database.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { getPlanTemplate, getPlanTemplateById } from './plan-template-store.ts';

/** How far a participant's plan is; `none` where it has not been begun. */
export interface PlanStanding {
  filled: number;
  total: number;
  state: PlanState | 'none';
  /** The sections of this plan, and how each stands. */
  sections: readonly NumberedSection[];
  outline: Outline;
}

/**
 * The plans of these participants of a programme, from their outlines; everybody asked for has an entry. Give it the
 * database, not a transaction.
 */
export async function listPlanStandings(
  db: Db,
  programmeId: number,
  participantIds: number[],
): Promise<Map<number, PlanStanding>> {
  const programme = await getProgramme(db, programmeId);
  const rows = await db.plan.findMany({
    where: { participantId: { in: participantIds } },
    select: { participantId: true, templateId: true, outline: true, state: true },
  });
  const standings = new Map<number, PlanStanding>();
  for (const { participantId, templateId, outline, state } of rows) {
    const sections = sectionsFor(await getPlanTemplateById(db, templateId), programme);
    const progress = {
      ...outlineProgress(sections, outline as Outline),
      sections,
      outline: outline as Outline,
    };
    standings.set(participantId, { ...progress, state: isPlanState(state) ? state : 'drafting' });
  }
  const others = participantIds.filter((id) => !standings.has(id));
  if (others.length === 0) return standings;
  const { template } = await getPlanTemplate(db, programmeId);
  const sections = sectionsFor(template, programme);
  const untouched = { ...outlineProgress(sections), sections, outline: {} };
  for (const id of others) standings.set(id, { ...untouched, state: 'none' });
  return standings;
}

const isPlanState = (state: string): state is PlanState => planStates.includes(state as PlanState);
