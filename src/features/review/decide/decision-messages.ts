import type { Message, Say } from '#domain/message.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import { titleOf } from '#features/review/comment/comment-messages.ts';
import type { VersionView } from '#features/review/read/load-version.ts';
import { backRow } from '#features/review/read/page-messages.ts';
import type { ReviewComment } from '#storage/review/comment-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

const maxListed = 5;

/** “Please change” needs to say what. */
export function needsCommentMessage(say: Say, { submission }: VersionView): Message {
  const choose = { label: say('review-button-choose'), data: press('reviewSections', submission.id, 0) };
  return { text: say('review-needs-comment'), buttons: [[choose], backRow(say, submission.id)] };
}

/** What the participant will get, before it is sent for good. */
export function confirmRequestMessage(
  say: Say,
  view: VersionView,
  comments: readonly ReviewComment[],
): Message {
  const { id } = view.submission;
  const count = comments.length;
  const lines = comments
    .slice(0, maxListed)
    .map(({ sectionKey, text }) =>
      say('review-comment', { title: titleOf(say, view, sectionKey), text: cutTo(onOneLine(text), 70) }),
    );
  const rest = count - lines.length;
  return {
    text: [
      say('review-confirm-request', { name: view.participant.name, comments: count }),
      ...lines,
      ...(rest > 0 ? [say('review-more-comments', { rest })] : []),
    ].join('\n'),
    buttons: [
      backRow(say, id),
      [{ label: say('review-button-send', { comments: count }), data: press('reviewRequestYes', id) }],
    ],
  };
}

/** Approving locks the plan, which is named: asked once. Comments that were written come along. */
export function confirmApproveMessage(say: Say, view: VersionView, comments: number): Message {
  const { id, n } = view.submission;
  return {
    text: [
      say('review-confirm-approve', { name: view.participant.name, n }),
      ...(comments > 0 ? [say('review-comments-come-along', { comments })] : []),
    ].join('\n'),
    buttons: [
      backRow(say, id),
      [{ label: say('review-button-approve-n', { n }), data: press('reviewApproveYes', id) }],
    ],
  };
}

/** It is done, and the participant knows. */
export function decidedMessage(
  say: Say,
  view: VersionView,
  decided: { decision: 'changesRequested' | 'approved'; comments: number },
): Message {
  const { n } = view.submission;
  const { name } = view.participant;
  return {
    text: say(`review-done-${decided.decision}`, { n, name, comments: decided.comments }),
    buttons: [[{ label: say('review-button-queue'), data: press('reviewQueue', 0) }]],
  };
}

/** Somebody else was faster; what one has written stays. */
export function decidedByOtherMessage(
  say: Say,
  view: VersionView,
  first: { decision: string; by: string; at: Date; unsent: number },
): Message {
  const at = formatInstant(first.at, view.programme.zone, say.locale);
  return {
    text: [
      say(`review-card-${first.decision}`, { n: view.submission.n, at, by: first.by }),
      say('review-decided-by-other'),
      ...(first.unsent > 0 ? [say('review-unsent-kept', { comments: first.unsent })] : []),
    ].join('\n'),
    buttons: [[{ label: say('review-button-queue'), data: press('reviewQueue', 0) }]],
  };
}
