import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { cutTo, lowerFirst } from '#domain/words/short-text.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import { wrapLine } from '#domain/words/wrap-lines.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { planFileRow } from './plan-file-row.ts';

/** A reviewer's comment with the name of its section; `isFixed` once the section was changed after it. */
export interface SectionComment {
  sectionKey: string;
  title: string;
  text: string;
  isFixed?: boolean;
}

const lineChars = 40;
const linesForComments = 13;
const maxButtons = 6;
const maxShown = 6;

/** A plan comes back: which sections to fix, what the reviewer wrote, and the way to each. */
export function fixRequestMessage(
  say: Say,
  asked: { participantId: number; comments: readonly SectionComment[]; reviewer: string },
): Message {
  const { participantId, comments, reviewer } = asked;
  const sections = new Set(comments.map(({ sectionKey }) => sectionKey));
  const { lines, isCut } = commentLines(say, comments);
  return {
    text: [
      say('review-fix-request', { sections: sections.size }),
      ...lines,
      say('review-by', { name: reviewer }),
    ].join('\n'),
    buttons: [...fixRows(say, participantId, comments), ...readRows(say, participantId, isCut)],
  };
}

/** [Perbaiki tahapan]: each section with a comment, once. */
export function fixRows(say: Say, participantId: number, comments: readonly SectionComment[]): Button[][] {
  const titles = new Map(comments.map(({ sectionKey, title }) => [sectionKey, title]));
  return packButtons(
    [...titles].slice(0, maxButtons).map(([sectionKey, title]) => ({
      label: say('review-button-fix', { title: lowerFirst(title) }),
      data: press('planOpen', participantId, sectionKey),
    })),
  );
}

/** The whole text, and the comments in full where they did not fit. */
function readRows(say: Say, participantId: number, isCut: boolean): Button[][] {
  const preview = { label: say('plan-button-preview'), data: press('planPreview', 0) };
  const all = { label: say('review-button-all-comments'), data: press('planComments', participantId, 0) };
  return isCut ? [[all], [preview]] : [[preview]];
}

/** The plan is approved; comments of the reviewer come along. */
export function approvedMessage(
  say: Say,
  decided: { participantId: number; n: number; at: string; comments: readonly SectionComment[] },
): Message {
  const { participantId, n, at, comments } = decided;
  const { lines, isCut } = commentLines(say, comments);
  return {
    text: [say('review-approved', { n, at }), ...lines].join('\n'),
    buttons: [planFileRow(say, { participantId, n }), ...readRows(say, participantId, isCut)],
  };
}

/** The plan was opened again after its approval, and why. */
export function reopenedMessage(say: Say, reason: string): Message {
  return {
    text: say('review-reopened', { reason: onOneLine(reason) }),
    buttons: [[{ label: say('button-plan-continue'), data: press('planHome') }]],
  };
}

/** `Tahapan: “Mohon tambah tahap evaluasi.”`, cut so that the card fits an old phone. */
function commentLines(say: Say, comments: readonly SectionComment[]): { lines: string[]; isCut: boolean } {
  const whole = comments.map((comment) => commentLine(say, comment, onOneLine(comment.text)));
  if (heightOf(whole) <= linesForComments) return { lines: whole, isCut: false };
  const shown = comments.slice(0, maxShown);
  const linesEach = Math.floor((linesForComments - 1) / shown.length);
  const cut = shown.map((comment) => {
    // A little less than the lines hold, because words are not broken.
    const room = linesEach * (lineChars - 4) - Array.from(commentLine(say, comment, '')).length;
    return commentLine(say, comment, cutTo(onOneLine(comment.text), Math.max(room, 10)));
  });
  const rest = comments.length - shown.length;
  return { lines: rest === 0 ? cut : [...cut, say('review-more-comments', { rest })], isCut: true };
}

function commentLine(say: Say, { title, isFixed }: SectionComment, text: string): string {
  return say(isFixed ? 'review-comment-fixed' : 'review-comment', { title, text });
}

function heightOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + wrapLine(line, lineChars).length, 0);
}
