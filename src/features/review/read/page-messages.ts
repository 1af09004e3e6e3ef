import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import type { PreviewPage } from '#domain/plan/plan-preview.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { withHeadings } from '#telegram/screens/plan-page.ts';
import type { VersionView } from './load-version.ts';

const maxCommentButtons = 4;

/** One page of a version; while it waits for a decision its sections can be commented from here. */
export function readPageMessage(
  say: Say,
  shown: { view: VersionView; pages: PreviewPage[]; page: number; isOpen: boolean },
): Message {
  const { view, pages, page, isOpen } = shown;
  const { id, n } = view.submission;
  const content = pages[page - 1] ?? { lines: [] };
  const title = say('review-page', { n, name: view.participant.name, page, pages: pages.length });
  const steps = pageSteps(say, { page, first: 1, last: pages.length }, (number) =>
    press('reviewRead', id, number),
  );
  const sections = content.lines.flatMap((line) => (line.kind === 'heading' ? [line.section] : []));
  const comments = sections.slice(0, maxCommentButtons).map(({ key, shortTitle }) => ({
    label: say('review-button-comment-on', { title: shortTitle[say.locale] }),
    data: press('reviewSection', id, key),
  }));
  return {
    ...withHeadings(title, content, (line) => (line.kind === 'gap' ? say('review-gap') : line.text)),
    buttons: [...(isOpen ? packButtons(comments) : []), ...steps, backRow(say, id)],
  };
}

/** One page of what changed, with a key to the marks. */
export function changesPageMessage(
  say: Say,
  shown: { id: number; sinceN: number; pages: string[][]; page: number },
): Message {
  const { id, sinceN, pages, page } = shown;
  const title = say('review-changes-page', { n: sinceN, page: page + 1, pages: pages.length });
  const steps = pageSteps(say, { page, first: 0, last: pages.length - 1 }, (number) =>
    press('reviewChanges', id, number),
  );
  return {
    text: [title, say('review-marks'), ...(pages[page] ?? [])].join('\n'),
    buttons: [...steps, backRow(say, id)],
  };
}

/** [Sebelumnya] [Selanjutnya], as far as there are pages. */
export function pageSteps(
  say: Say,
  { page, first, last }: { page: number; first: number; last: number },
  dataOf: (page: number) => string,
): Button[][] {
  const steps = [
    ...(page > first ? [{ label: say('plan-button-page-before'), data: dataOf(page - 1) }] : []),
    ...(page < last ? [{ label: say('plan-button-page-after'), data: dataOf(page + 1) }] : []),
  ];
  return steps.length > 0 ? [steps] : [];
}

export function backRow(say: Say, submissionId: number): Button[] {
  return [{ label: say('button-back'), data: press('reviewCard', submissionId) }];
}
