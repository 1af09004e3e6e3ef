import type { PlanGap, PlanProgress } from '#domain/plan/plan-progress.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { getGroupTitle } from '#domain/plan/template/plan-template.ts';
import { lowerFirst } from '#domain/words/short-text.ts';
import type { Deadline } from '#storage/programme/deadline-store.ts';
import type { PlanView } from './load-plan.ts';
import type { PlanScreen } from './plan-words.ts';

/** The sections of this plan that a deadline is for; without any of its own, all. */
export function sectionsDue(view: PlanView, deadline: Deadline): NumberedSection[] {
  const { sections: keys } = deadline;
  return keys ? view.sections.filter(({ key }) => keys.includes(key)) : view.sections;
}

/** What is missing of what a deadline is for. */
export function gapsOf(view: PlanView, deadline: Deadline, progress: PlanProgress): PlanGap[] {
  const due = sectionsDue(view, deadline);
  return progress.gaps.filter(({ section }) => due.some(({ key }) => key === section.key));
}

/** What a deadline is called in passing: the last group of sections it closes, else its own name. */
export function deadlineName({ say, view }: PlanScreen, deadline: Deadline): string {
  const last = deadline.sections ? sectionsDue(view, deadline).at(-1) : undefined;
  return lowerFirst(last ? getGroupTitle(view.template, last.group)[say.locale] : deadline.label);
}

/** `judul, jenis, masalah, gagasan`; what is asked only of some is left out. Empty for the whole plan. */
export function deadlineParts({ say, view }: PlanScreen, deadline: Deadline): string {
  if (!deadline.sections) return '';
  return sectionsDue(view, deadline)
    .filter(({ askedWhen }) => askedWhen === undefined)
    .map(({ shortTitle }) => lowerFirst(shortTitle[say.locale]))
    .join(', ');
}
