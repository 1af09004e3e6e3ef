import type { PlanAnswers } from './plan-answer.ts';
import type { PlanLevel, PlanSection, PlanTemplate } from './template/plan-template.ts';

/** A section with its place in the plan of one programme, from 1. */
export type NumberedSection = PlanSection & { number: number };

/** What a programme says about its plans: how much is asked, and which sections it leaves out. */
export type PlanScope = { planLevel: PlanLevel; sectionsOff: readonly string[] };

/**
 * The sections of a plan in the order they are asked: those of the level, without those the programme switched
 * off. The numbers are fixed: “5 of 16” stays so, also when section 4 turns out not to be asked.
 */
export function sectionsFor(
  template: PlanTemplate,
  { planLevel, sectionsOff }: PlanScope,
): NumberedSection[] {
  return template.sections
    .filter((section) => planLevel === 'full' || section.level === 'core')
    .filter((section) => !sectionsOff.includes(section.key))
    .map((section, index) => ({ ...section, number: index + 1 }));
}

/** The sections a version had when it was handed in, numbered as they were then, whatever was switched off since. */
export function sectionsOfVersion(template: PlanTemplate, sectionKeys: readonly string[]): NumberedSection[] {
  return sectionKeys.flatMap((key, index) => {
    const section = template.sections.find((candidate) => candidate.key === key);
    return section ? [{ ...section, number: index + 1 }] : [];
  });
}

/**
 * Whether a section is asked of this person. A condition on something not answered yet, not asked, or not part
 * of the plan counts as unmet by any option: `isNot` asks, `is` does not.
 */
export function isAsked(
  section: PlanSection,
  { sections, answers }: { sections: readonly PlanSection[]; answers: PlanAnswers },
): boolean {
  const condition = section.askedWhen;
  if (!condition) return true;
  const chosen = findChosen(condition.section, { sections, answers });
  if ('is' in condition) return chosen !== undefined && condition.is.includes(chosen);
  return chosen === undefined || !condition.isNot.includes(chosen);
}

/** The section of that key; throws when the plan has none. */
export function getNumberedSection(sections: readonly NumberedSection[], key: string): NumberedSection {
  const section = sections.find((candidate) => candidate.key === key);
  if (!section) throw new Error(`The plan has no section ${key}`);
  return section;
}

function findChosen(
  key: string,
  { sections, answers }: { sections: readonly PlanSection[]; answers: PlanAnswers },
): string | undefined {
  const section = sections.find((candidate) => candidate.key === key);
  const value = answers[key]?.value;
  if (!section || value?.kind !== 'choice' || !isAsked(section, { sections, answers })) return undefined;
  return value.option;
}
