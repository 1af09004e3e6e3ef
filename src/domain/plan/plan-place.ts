import type { PlanAnswers } from './plan-answer.ts';
import type { PlanContext } from './plan-input.ts';
import { findGap, type SectionStanding, sectionStanding, sectionStandings } from './plan-progress.ts';
import { isAsked, type NumberedSection } from './plan-sections.ts';

type Place = { sections: readonly NumberedSection[]; answers: PlanAnswers; fromKey: string };

/** The next section in order that is asked of this person, answered or not; undefined after the last. */
export function nextSection(place: Place): NumberedSection | undefined {
  const index = indexOf(place);
  return place.sections.slice(index + 1).find((section) => isAsked(section, place));
}

/** The section before in order that is asked; going there erases nothing. Undefined before the first. */
export function previousSection(place: Place): NumberedSection | undefined {
  const index = indexOf(place);
  return place.sections.slice(0, Math.max(index, 0)).findLast((section) => isAsked(section, place));
}

/**
 * Where to go on: the first section that lacks something, those put off last. With `afterKey` it looks behind
 * that section first and then from the start. Undefined when nothing lacks.
 */
export function firstOpenSection(
  sections: readonly NumberedSection[],
  context: PlanContext,
  afterKey?: string,
): NumberedSection | undefined {
  const standings = sectionStandings(sections, context);
  const from = standings.findIndex(({ section }) => section.key === afterKey) + 1;
  const inOrder = [...standings.slice(from), ...standings.slice(0, from)];
  const open = inOrder.filter(lacksSomething);
  const first = open.find(({ state }) => state !== 'skipped') ?? open[0];
  return first?.section;
}

/** Where somebody goes on: in the section they left when it lacks something, else where the next gap is. */
export function placeToGoOn(
  sections: readonly NumberedSection[],
  context: PlanContext,
  lastKey: string | undefined,
): NumberedSection | undefined {
  const last = sections.find(({ key }) => key === lastKey);
  const isOpen = last !== undefined && lacksSomething(sectionStanding(last, { sections, context }));
  return isOpen ? last : firstOpenSection(sections, context, last?.key);
}

function lacksSomething(standing: SectionStanding): boolean {
  return standing.state === 'empty' || findGap(standing) !== undefined;
}

function indexOf({ sections, fromKey }: Place): number {
  return sections.findIndex((section) => section.key === fromKey);
}
