import type { PlanSection, PlanTemplate } from './plan-template.ts';

/** What another version of a template does to plans. Sections are matched by key. */
export type TemplateChange = {
  added: PlanSection[];
  removed: PlanSection[];
  /** Asked for in another way: what was answered stays, but becomes a draft until it is answered anew. */
  otherKind: PlanSection[];
  /** Other words, rules or conditions. */
  changed: PlanSection[];
  reordered: boolean;
};

/** Compares a template with the one that would take its place; sections as they are in the new one. */
export function compareTemplates(before: PlanTemplate, after: PlanTemplate): TemplateChange {
  const old = new Map(before.sections.map((section) => [section.key, section]));
  const kept = after.sections.filter(({ key }) => old.has(key));
  const isSame = (section: PlanSection) => JSON.stringify(old.get(section.key)) === JSON.stringify(section);
  const isOtherKind = ({ key, answer }: PlanSection) => old.get(key)?.answer.type !== answer.type;
  return {
    added: after.sections.filter(({ key }) => !old.has(key)),
    removed: before.sections.filter(({ key }) => !after.sections.some((section) => section.key === key)),
    otherKind: kept.filter(isOtherKind),
    changed: kept.filter((section) => !isSame(section) && !isOtherKind(section)),
    reordered: isReordered(before, kept),
  };
}

function isReordered(before: PlanTemplate, kept: readonly PlanSection[]): boolean {
  const keys = kept.map(({ key }) => key);
  const was = before.sections.map(({ key }) => key).filter((key) => keys.includes(key));
  return was.join() !== keys.join();
}

/**
 * Whether a programme may leave a section out. What the core level requires stays: without it a plan is not
 * enough for the seminar.
 */
export function maySwitchOff({ level, required }: PlanSection): boolean {
  return level !== 'core' || !required;
}

/** The sections whose question or rule looks at this one: by a condition, or by an amount they must agree with. */
export function dependentSections({ sections }: PlanTemplate, key: string): PlanSection[] {
  return sections.filter(({ askedWhen, answer }) => {
    if (askedWhen?.section === key) return true;
    return answer.type === 'choice' && answer.onlyWhenZero?.section === key;
  });
}
