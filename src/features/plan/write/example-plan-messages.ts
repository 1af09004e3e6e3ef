import type { Message } from '#domain/message.ts';
import { fitsRule } from '#domain/plan/answers/check-answer.ts';
import { emptyAnswer, type PlanAnswers } from '#domain/plan/plan-answer.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { readingPage } from '#features/plan/read/reading-page.ts';
import { getExamplePlan } from '#storage/plan/plan-template-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/**
 * A whole plan somebody might have written, to read: those of its answers that fit the sections of this plan.
 * Undefined when none does, as with a template of the organizer's own.
 */
export function examplePlanMessage(screen: PlanScreen, wanted: number): Message | undefined {
  const { say, view } = screen;
  const answers = exampleAnswers(screen);
  const sections = view.sections.filter(({ key }) => answers[key]);
  if (sections.length === 0) return undefined;
  const title = say('plan-example-page');
  const toPage = (page: number) => press('planExamplePlan', page);
  return readingPage(screen, { sections, answers, title, toPage }, wanted);
}

/** Whether there is an example for any section of this plan. */
export function hasExamplePlan(screen: PlanScreen): boolean {
  return Object.keys(exampleAnswers(screen)).length > 0;
}

function exampleAnswers({ view }: PlanScreen): PlanAnswers {
  const example = getExamplePlan();
  const fitting = view.sections.flatMap(({ key, answer }) => {
    const value = example[key];
    return value && fitsRule(answer, value)
      ? [[key, { ...emptyAnswer, state: 'complete' as const, value }] as const]
      : [];
  });
  return Object.fromEntries(fitting);
}
