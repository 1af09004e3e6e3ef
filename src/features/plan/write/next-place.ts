import type { PlanInput } from '#domain/plan/plan-input.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import { type SectionStanding, sectionStanding } from '#domain/plan/plan-progress.ts';
import { isAsked, type NumberedSection } from '#domain/plan/plan-sections.ts';
import type { PlanView } from '#features/plan/load-plan.ts';
import { begunPlan } from '#storage/plan/plan-store.ts';

/**
 * Where an answer leaves the person: in the section it was for, in another one, behind the last one, or
 * nowhere (they had stopped, and an old button acted).
 */
export type NextPlace =
  | { kind: 'stay' }
  | { kind: 'section'; key: string }
  | { kind: 'end' }
  | { kind: 'closed' };

type Acted = { section: NumberedSection; input: PlanInput; outcome: ApplyOutcome };

/** Decides it from the outline alone; `view` is the plan after the answer. */
export function nextPlace(view: PlanView, acted: Acted): NextPlace {
  const { section, input } = acted;
  const isElsewhere = begunPlan(view.stored)?.openSectionKey !== section.key;
  // An amount that was edited from afar must be confirmed, so its section opens.
  const isEdited = input.kind === 'editedText' && acted.outcome.kind !== 'asksConfirmation';
  // The rest of an answer that is behind its person: the question that came since stays open.
  const isJoined = input.kind === 'text' && input.how === 'join';
  if (isElsewhere && (finishes(acted) || isEdited || isJoined)) return placeUnchanged(view, section);
  if (!finishes(acted)) return { kind: 'stay' };
  const next = findNextOpen(view, section);
  return next ? { kind: 'section', key: next.key } : { kind: 'end' };
}

/** The place as it is, seen from a section that was acted on. */
export function placeUnchanged({ stored }: PlanView, section: NumberedSection): NextPlace {
  const openSectionKey = begunPlan(stored)?.openSectionKey;
  if (openSectionKey === section.key) return { kind: 'stay' };
  return openSectionKey === undefined ? { kind: 'closed' } : { kind: 'section', key: openSectionKey };
}

/** The section that is open from then on. */
export function openKeyAfter(section: NumberedSection, next: NextPlace): string | null {
  if (next.kind === 'stay') return section.key;
  return next.kind === 'section' ? next.key : null;
}

/** The next section that is empty or half done; what was put off or is complete is passed over. */
export function findNextOpen(view: PlanView, from: NumberedSection): NumberedSection | undefined {
  return view.sections
    .filter((section) => section.number > from.number)
    .find((section) => isOpen(standingOf(view, section)));
}

/** How a section stands by the outline: choices and amounts judged anew, texts and rows as last saved. */
function standingOf({ sections, context, outline }: PlanView, section: NumberedSection): SectionStanding {
  const entry = outline[section.key];
  if (entry?.value) return sectionStanding(section, { sections, context });
  const isIn = isAsked(section, { sections, answers: context.answers });
  return { section, state: isIn ? (entry?.state ?? 'empty') : 'notAsked', problems: [] };
}

function isOpen({ state, problems }: SectionStanding): boolean {
  const waits = problems.some(({ kind }) => kind === 'waitsForOrganizer');
  return state === 'empty' || (state === 'draft' && !waits);
}

/** Rows and several choices go on only when the person says so; everything else once it is complete. */
function finishes({ section, input, outcome }: Acted): boolean {
  if (outcome.kind === 'skipped') return true;
  if (outcome.kind === 'draft') return outcome.problems.every(({ kind }) => kind === 'waitsForOrganizer');
  if (outcome.kind !== 'saved') return false;
  const collects = 'columns' in section.answer || section.answer.type === 'choices';
  return !collects || input.kind === 'done';
}
