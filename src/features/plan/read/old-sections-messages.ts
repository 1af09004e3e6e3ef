import type { Message } from '#domain/message.ts';
import type { PlanSection } from '#domain/plan/template/plan-template.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { readingPage } from './reading-page.ts';

/** The keys of answers whose sections are not asked any more: removed from the template, or left out. */
export function oldSectionKeys({ view }: Pick<PlanScreen, 'view'>): string[] {
  const asked = new Set(view.sections.map(({ key }) => key));
  return Object.entries(view.outline)
    .filter(([key, { state }]) => !asked.has(key) && (state === 'draft' || state === 'complete'))
    .map(([key]) => key);
}

/** Answers that are kept but not printed, to read. `known` are the sections of all versions, the newest first. */
export function oldSectionsMessage(screen: PlanScreen, known: PlanSection[], wanted: number): Message {
  const { say, view } = screen;
  const found = oldSectionKeys(screen).flatMap((key) => known.find((section) => section.key === key) ?? []);
  // Whether they were asked of this person is of no interest any more.
  const sections = found.map(({ askedWhen: _asked, ...section }, nth) => ({ ...section, number: nth + 1 }));
  const title = say('plan-old-sections');
  const toPage = (page: number) => press('planOldSections', view.stored.participantId, page);
  return readingPage(screen, { sections, answers: view.context.answers, title, toPage }, wanted);
}
