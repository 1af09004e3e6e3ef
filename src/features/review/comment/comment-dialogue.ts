import { checkTyped } from '#domain/words/typed-text.ts';
import type { ReviewedVersion } from '#features/review/read/load-version.ts';
import { showVersion } from '#features/review/read/version-presses.ts';
import { loadReviewedVersion, withVersion } from '#features/review/read/with-version-presses.ts';
import { findComment, listUnsentComments } from '#storage/review/comment-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { sayWaitsUntil } from '#telegram/forms/waits-until.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { askCommentMessage, commentKeptMessage, titleOf } from './comment-messages.ts';
import { type CommentForm, showComments } from './comment-presses.ts';
import { leaveComment, noteComment } from './last-comment.ts';
import { type CommentOutcome, writeComment } from './write-comment.ts';

const maxCommentChars = 1_000;

/** Takes the words of a comment while one is asked for. */
export const commentDialogue = onForm('reviewComment', takeWords);

/** Where typed words belong; `isMore` when they follow a comment without having been asked for. */
type Meant = CommentForm & { isMore?: boolean };

/** Keeps what was typed as a comment, or says why it cannot be one. */
export async function takeWords(ctx: BotContext, values: Meant): Promise<void> {
  const read = readComment(ctx);
  await withVersion(ctx, values.submissionId, (view) =>
    'refusal' in read
      ? askAgain(ctx, view, { ...values, lead: read.refusal })
      : keep(ctx, view, { ...values, ...read }),
  );
}

async function askAgain(
  ctx: BotContext,
  view: ReviewedVersion,
  refused: CommentForm & { lead: string },
): Promise<void> {
  const { lead, ...values } = refused;
  const { sectionKey, commentId } = values;
  const section = view.sections.find(({ key }) => key === sectionKey);
  const rewrites = commentId === undefined ? undefined : await findComment(ctx.needs.database.db, commentId);
  if (!section) return;
  const waits = sayWaitsUntil(ctx, { kind: 'reviewComment', values }, view.programme.zone);
  await showPrompt(ctx, askCommentMessage(ctx.say, view, { section, rewrites, lead, waits }));
}

/** The form closes last: a repeated message gives the same answer again. */
async function keep(
  ctx: BotContext,
  view: ReviewedVersion,
  { isMore, ...values }: Meant & { text: string },
): Promise<void> {
  const { needs, now, updateId } = ctx;
  const outcome = await writeComment(needs, { ...values, right: view.right, updateId, now });
  const { sectionKey, text } = values;
  await (outcome.kind === 'kept' ? noteComment(ctx, values) : leaveComment(ctx));
  await showWritten(ctx, view, { outcome: outcome.kind, sectionKey, more: isMore ? text : undefined });
  await leaveForm(ctx, 'reviewComment');
}

async function showWritten(
  ctx: BotContext,
  view: ReviewedVersion,
  written: { outcome: CommentOutcome['kind']; sectionKey: string; more?: string },
): Promise<void> {
  if (written.outcome === 'kept') return showKept(ctx, view, written);
  if (written.outcome === 'gone') return showComments(ctx, view, { lead: ctx.say('review-comment-gone') });
  const present = await loadReviewedVersion(ctx, view.submission.id);
  if (written.outcome === 'notTheirs' || !present) return refuse(ctx);
  const lead = ctx.say('review-comment-late');
  await showVersion(ctx, present, (_ctx, message) =>
    showPrompt(ctx, { ...message, text: [lead, message.text].join('\n') }),
  );
}

/** A further comment comes back with its words and [Hapus]: it may not have been meant as one. */
async function showKept(
  ctx: BotContext,
  view: ReviewedVersion,
  { sectionKey, more }: { sectionKey: string; more?: string },
): Promise<void> {
  const title = titleOf(ctx.say, view, sectionKey);
  if (more === undefined) return showPrompt(ctx, commentKeptMessage(ctx.say, view, { title }));
  const { db } = ctx.needs.database;
  const own = await listUnsentComments(db, view.submission.planId, view.right.by.personId);
  const id = own.findLast((each) => each.sectionKey === sectionKey && each.text === more)?.id;
  await showPrompt(ctx, commentKeptMessage(ctx.say, view, { title, more: { id, text: more } }));
}

/** Words that can be a comment, or why they cannot. */
function readComment({ message, say }: BotContext): { text: string } | { refusal: string } {
  if (message?.text === undefined) return { refusal: say('content-refused', { kind: contentKind(message) }) };
  const checked = checkTyped(message.text);
  switch (checked.kind) {
    case 'empty':
      return { refusal: say('review-comment-empty') };
    case 'controlCharacters':
      return { refusal: say('review-comment-control') };
    case 'tooLong':
      return { refusal: say('review-comment-too-long', { chars: checked.chars, max: maxCommentChars }) };
    case 'ok': {
      const chars = Array.from(checked.text).length;
      if (chars <= maxCommentChars) return { text: checked.text };
      return { refusal: say('review-comment-too-long', { chars, max: maxCommentChars }) };
    }
  }
}
