import type { Message } from '#domain/message.ts';
import type { PlanAnswers } from '#domain/plan/plan-answer.ts';
import { planPreview } from '#domain/plan/plan-preview.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { withHeadings } from '#telegram/screens/plan-page.ts';

export interface Reading {
  sections: NumberedSection[];
  answers: PlanAnswers;
  /** Data of the button that leads to a page. */
  toPage: (page: number) => string;
  title: (values: { page: number; pages: number }) => string;
}

/** Answers to read page by page, without what they lack; a number beyond the last page shows the last. */
export function readingPage({ say, view }: PlanScreen, reading: Reading, wanted: number): Message {
  const { sections, answers, toPage, title } = reading;
  const all = planPreview({ sections, context: { ...view.context, answers }, locale: say.locale });
  const pages = Math.max(all.length, 1);
  const page = Math.min(Math.max(wanted, 1), pages);
  const lines = (all[page - 1]?.lines ?? []).filter(({ kind }) => kind !== 'gap');
  const to = (label: string, number: number) => ({ label: say(label), data: toPage(number) });
  const steps = [
    ...(page > 1 ? [to('plan-button-page-before', page - 1)] : []),
    ...(page < pages ? [to('plan-button-page-after', page + 1)] : []),
  ];
  return {
    ...withHeadings(title({ page, pages }), { lines }, (line) => (line.kind === 'gap' ? '' : line.text)),
    buttons: [
      ...(steps.length > 0 ? [steps] : []),
      [{ label: say('button-back'), data: press('planGroups') }],
    ],
  };
}
