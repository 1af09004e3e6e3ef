import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import type { PreviewPage } from '#domain/plan/plan-preview.ts';
import { placeOf } from '#domain/words/list-part.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { pageTitle, turnRow } from '#telegram/screens/list-screen.ts';
import { withHeadings } from '#telegram/screens/plan-page.ts';
import type { VersionView } from './load-version.ts';

const maxCommentButtons = 4;

/** One page of a version; while it waits for a decision its sections can be commented from here. */
export function readPageMessage(
  say: Say,
  shown: { view: VersionView; pages: PreviewPage[]; page: number; isOpen: boolean },
): Message {
  const { view, pages, isOpen } = shown;
  const { id, n } = view.submission;
  const place = placeOf(pages.length, { wanted: shown.page - 1, size: 1 });
  const content = pages[place.page] ?? { lines: [] };
  const title = pageTitle(say, say('review-page', { n, name: view.participant.name }), place);
  const sections = content.lines.flatMap((line) => (line.kind === 'heading' ? [line.section] : []));
  const comments = sections.slice(0, maxCommentButtons).map(({ key, shortTitle }) => ({
    label: say('review-button-comment-on', { title: shortTitle[say.locale] }),
    data: press('reviewSection', id, key),
  }));
  return {
    ...withHeadings(title, content, (line) => (line.kind === 'gap' ? say('review-gap') : line.text)),
    buttons: [
      ...(isOpen ? packButtons(comments) : []),
      ...turnRow(say, place, (page) => press('reviewRead', id, page + 1)),
      backRow(say, id),
    ],
  };
}

/** One page of what changed, with a key to the marks. */
export function changesPageMessage(
  say: Say,
  shown: { id: number; sinceN: number; pages: string[][]; page: number },
): Message {
  const { id, sinceN, pages } = shown;
  const place = placeOf(pages.length, { wanted: shown.page, size: 1 });
  const title = pageTitle(say, say('review-changes-page', { n: sinceN }), place);
  return {
    text: [title, say('review-marks'), ...(pages[place.page] ?? [])].join('\n'),
    buttons: [...turnRow(say, place, (page) => press('reviewChanges', id, page)), backRow(say, id)],
  };
}

export function backRow(say: Say, submissionId: number): Button[] {
  return [{ label: say('button-back'), data: press('reviewCard', submissionId) }];
}
