import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { answerLines } from '#domain/plan/document/plan-answer-lines.ts';
import { isAsked, type NumberedSection } from '#domain/plan/plan-sections.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import { wrapLine } from '#domain/words/wrap-lines.ts';
import type { VersionView } from '#features/review/read/load-version.ts';
import { backRow, pageSteps } from '#features/review/read/page-messages.ts';
import { decisionRow, isUndecided } from '#features/review/read/version-messages.ts';
import type { ReviewComment } from '#storage/review/comment-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

const sectionsEach = 12;
const answerRows = 12;
const lineChars = 40;

/** Which section is the comment about? Sections that were not asked are left out. */
export function chooseSectionMessage(
  say: Say,
  shown: { view: VersionView; comments: readonly ReviewComment[]; page: number; lead?: string },
): Message {
  const { view, comments } = shown;
  const { id } = view.submission;
  const sections = askedSections(view);
  const last = Math.max(Math.ceil(sections.length / sectionsEach) - 1, 0);
  const page = Math.min(shown.page, last);
  const buttons = sections.slice(page * sectionsEach, (page + 1) * sectionsEach).map((section) => {
    const count = comments.filter(({ sectionKey }) => sectionKey === section.key).length;
    const title = section.shortTitle[say.locale];
    const label = count === 0 ? title : say('review-section-commented', { title, comments: count });
    return { label, data: press('reviewSection', id, section.key) };
  });
  const steps = pageSteps(say, { page, first: 0, last }, (number) => press('reviewSections', id, number));
  return {
    text: [...(shown.lead ? [shown.lead] : []), say('review-choose-section')].join('\n'),
    buttons: [...packButtons(buttons), ...steps, backRow(say, id)],
  };
}

function askedSections({ sections, context }: VersionView): NumberedSection[] {
  return sections.filter((section) => isAsked(section, { sections, answers: context.answers }));
}

/** What the section says, and the wish for a comment on it. `rewrites` is the one to be put differently. */
export function askCommentMessage(
  say: Say,
  view: VersionView,
  asked: { section: NumberedSection; rewrites?: ReviewComment; lead?: string },
): Message {
  const { section, rewrites, lead } = asked;
  const title = section.shortTitle[say.locale];
  const lines = [
    ...(lead ? [lead] : []),
    say(rewrites ? 'review-ask-rewrite' : 'review-ask-comment', { title }),
    ...(rewrites
      ? [say('review-comment', { title, text: cutTo(onOneLine(rewrites.text), 160) })]
      : shortAnswer(say, view, section)),
    say('review-ask-hint'),
  ];
  const back = { label: say('button-cancel'), data: press('reviewSections', view.submission.id, 0) };
  return { text: lines.join('\n'), buttons: [[back]] };
}

/** The answer as it was handed in, cut to what fits beside the question. */
function shortAnswer(say: Say, { context }: VersionView, section: NumberedSection): string[] {
  const value = context.answers[section.key]?.value ?? null;
  if (value === null) return [say('review-section-empty')];
  const lines = answerLines(section.answer, value, say.locale).flatMap((line) => wrapLine(line, lineChars));
  return lines.length <= answerRows ? lines : [...lines.slice(0, answerRows - 1), '…'];
}

/** The comment is kept; what comes next. Of one that nobody asked for its words are told, and how to remove it. */
export function commentKeptMessage(
  say: Say,
  view: VersionView,
  { title, more }: { title: string; more?: { id?: number; text: string } },
): Message {
  const { id } = view.submission;
  const [request, approve] = decisionRow(say, id);
  const other = { label: say('review-button-other-comment'), data: press('reviewSections', id, 0) };
  return {
    text: more
      ? say('review-comment-added', { title, text: cutTo(onOneLine(more.text), 160) })
      : say('review-comment-kept', { title }),
    buttons: [
      ...(isUndecided({ view }) ? [[other, request!], [approve!]] : []),
      ...(more?.id === undefined
        ? []
        : [[{ label: say('review-button-remove-this'), data: press('reviewRemove', more.id) }]]),
      backRow(say, id),
    ],
  };
}

const commentsEach = 5;

/** A reviewer's own comments that have not been sent, a page at a time; each can be changed or removed. */
export function commentListMessage(
  say: Say,
  view: VersionView,
  { comments, lead, wanted = 0 }: { comments: readonly ReviewComment[]; lead?: string; wanted?: number },
): Message {
  const { id } = view.submission;
  const last = Math.max(Math.ceil(comments.length / commentsEach) - 1, 0);
  const page = Math.min(wanted, last);
  const first = page * commentsEach;
  const shown = comments.slice(first, first + commentsEach);
  const lines = shown.map(({ sectionKey, text }, index) => {
    const title = titleOf(say, view, sectionKey);
    const line = say('review-comment', { title, text: cutTo(onOneLine(text), 90) });
    return `${first + index + 1}. ${line}`;
  });
  const buttons = shown.map((comment, index): Button[] => [
    {
      label: say('review-button-rewrite', { row: first + index + 1 }),
      data: press('reviewRewrite', comment.id),
    },
    {
      label: say('review-button-remove', { row: first + index + 1 }),
      data: press('reviewRemove', comment.id),
    },
  ]);
  const other = { label: say('review-button-other-comment'), data: press('reviewSections', id, 0) };
  const more = isUndecided({ view }) ? [[other]] : [];
  const steps = pageSteps(say, { page, first: 0, last }, (number) => press('reviewCommentPage', id, number));
  return {
    text: [
      ...(lead ? [lead] : []),
      say(comments.length === 0 ? 'review-no-comments' : 'review-my-comments', { comments: comments.length }),
      ...lines,
    ].join('\n'),
    buttons: [...buttons, ...steps, ...more, backRow(say, id)],
  };
}

/** What a section is called; its key where the template no longer has it. */
export function titleOf(say: Say, { sections }: VersionView, sectionKey: string): string {
  return sections.find(({ key }) => key === sectionKey)?.shortTitle[say.locale] ?? sectionKey;
}
