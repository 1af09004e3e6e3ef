import type { Message } from '#domain/message.ts';
import type { PlanAnswers } from '#domain/plan/plan-answer.ts';
import { planPreview } from '#domain/plan/plan-preview.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { placeOf } from '#domain/words/list-part.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { pageTitle, turnRow } from '#telegram/screens/list-screen.ts';
import { withHeadings } from '#telegram/screens/plan-page.ts';

export interface Reading {
  sections: NumberedSection[];
  answers: PlanAnswers;
  /** Data of the button that leads to a page. */
  toPage: (page: number) => string;
  title: string;
}

/** Answers to read page by page, without what they lack; a number beyond the last page shows the last. */
export function readingPage({ say, view }: PlanScreen, reading: Reading, wanted: number): Message {
  const { sections, answers, toPage, title } = reading;
  const all = planPreview({ sections, context: { ...view.context, answers }, locale: say.locale });
  const place = placeOf(all.length, { wanted: wanted - 1, size: 1 });
  const lines = (all[place.page]?.lines ?? []).filter(({ kind }) => kind !== 'gap');
  return {
    ...withHeadings(pageTitle(say, title, place), { lines }, (line) =>
      line.kind === 'gap' ? '' : line.text,
    ),
    buttons: [
      ...turnRow(say, place, (page) => toPage(page + 1)),
      [{ label: say('button-back'), data: press('planGroups') }],
    ],
  };
}
