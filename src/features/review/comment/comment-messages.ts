import type { Button, Message, Say } from '#domain/message.ts';
import { answerLines } from '#domain/plan/document/plan-answer-lines.ts';
import { isAsked, type NumberedSection } from '#domain/plan/plan-sections.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import { wrapLine } from '#domain/words/wrap-lines.ts';
import type { VersionView } from '#features/review/read/load-version.ts';
import { backRow } from '#features/review/read/page-messages.ts';
import { decisionRow, isUndecided } from '#features/review/read/version-messages.ts';
import type { ReviewComment } from '#storage/review/comment-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';

const sectionsEach = 12;
const answerRows = 12;
const lineChars = 40;

/** Which section is the comment about? Sections that were not asked are left out. */
export function sectionList(
  say: Say,
  { view, comments }: { view: VersionView; comments: readonly ReviewComment[] },
): ListAtHand {
  const { id } = view.submission;
  const labelOf = (section: NumberedSection) => {
    const count = comments.filter(({ sectionKey }) => sectionKey === section.key).length;
    const title = section.shortTitle[say.locale];
    return count === 0 ? title : say('review-section-commented', { title, comments: count });
  };
  return openList(
    say,
    { rows: askedSections(view), size: sectionsEach },
    {
      name: ({ shortTitle }) => shortTitle[say.locale],
      number: ({ number }) => number,
      head: [say('review-choose-section')],
      button: (section) => ({ label: labelOf(section), data: press('reviewSection', id, section.key) }),
      below: [backRow(say, id)],
      to: (page) => press('reviewSections', id, page),
    },
  );
}

function askedSections({ sections, context }: VersionView): NumberedSection[] {
  return sections.filter((section) => isAsked(section, { sections, answers: context.answers }));
}

/** What the section says, and the wish for a comment on it. `rewrites` is the one to be put differently. */
export function askCommentMessage(
  say: Say,
  view: VersionView,
  asked: { section: NumberedSection; rewrites?: ReviewComment; lead?: string; waits: string },
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
    asked.waits,
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

/** A reviewer's own comments that have not been sent; each can be changed or removed. */
export function commentList(
  say: Say,
  view: VersionView,
  { comments, lead }: { comments: readonly ReviewComment[]; lead?: string },
): ListAtHand {
  const { id } = view.submission;
  const count = comments.length;
  const other = { label: say('review-button-other-comment'), data: press('reviewSections', id, 0) };
  return openList(
    say,
    { rows: comments, size: commentsEach },
    {
      name: ({ sectionKey }) => titleOf(say, view, sectionKey),
      head: [
        ...(lead ? [lead] : []),
        say(count === 0 ? 'review-no-comments' : 'review-my-comments', { comments: count }),
      ],
      line: ({ sectionKey, text }, number) => {
        const title = titleOf(say, view, sectionKey);
        return `${number}. ${say('review-comment', { title, text: cutTo(onOneLine(text), 90) })}`;
      },
      button: (comment, row): Button[] => [
        { label: say('review-button-rewrite', { row }), data: press('reviewRewrite', comment.id) },
        { label: say('review-button-remove', { row }), data: press('reviewRemove', comment.id) },
      ],
      below: [...(isUndecided({ view }) ? [[other]] : []), backRow(say, id)],
      to: (page) => press('reviewCommentPage', id, page),
    },
  );
}

/** What a section is called; its key where the template no longer has it. */
export function titleOf(say: Say, { sections }: VersionView, sectionKey: string): string {
  return sections.find(({ key }) => key === sectionKey)?.shortTitle[say.locale] ?? sectionKey;
}
