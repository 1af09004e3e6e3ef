import type { FormValues } from '#domain/forms/form-catalogue.ts';
import type { ReviewedVersion } from '#features/review/read/load-version.ts';
import { isUndecided } from '#features/review/read/version-messages.ts';
import { showVersion } from '#features/review/read/version-presses.ts';
import { withVersion } from '#features/review/read/with-version-presses.ts';
import { findLatestSubmission } from '#storage/plan/submission-store.ts';
import { findComment, listUnsentComments, type ReviewComment } from '#storage/review/comment-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { listScreen, type UseList } from '#telegram/forms/find-in-list.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { sayWaitsUntil } from '#telegram/forms/waits-until.ts';
import { showPrompt, toast } from '#telegram/screens/show-message.ts';
import { askCommentMessage, commentList, sectionList, titleOf } from './comment-messages.ts';
import { dropComment } from './write-comment.ts';

/** What the next text is a comment on; it rewrites the comment that is named. */
export type CommentForm = FormValues<'reviewComment'>;

/** The lists of a reviewer who comments: [Beri catatan] the sections, [Catatan saya] the comments not sent yet. */
export const commentLists = [
  listScreen(
    'reviewSections',
    (ctx, use, id) => withVersion(ctx, id, (view) => chooseSection(ctx, view, use)),
    {
      show: (ctx, id, page) => withVersion(ctx, id, (view) => showSections(ctx, view, page)),
    },
  ),
  listScreen(
    'reviewCommentPage',
    (ctx, use, id) => withVersion(ctx, id, async (view) => use(await loadComments(ctx, view))),
    { show: (ctx, id, page) => withVersion(ctx, id, (view) => showComments(ctx, view, { page })) },
  ),
];

/** Which section? Whatever was being typed is left. */
async function chooseSection(ctx: BotContext, view: ReviewedVersion, use: UseList): Promise<void> {
  const { db } = ctx.needs.database;
  if (!isUndecided({ view })) return showVersion(ctx, view);
  await leaveForm(ctx, 'reviewComment');
  const comments = await listUnsentComments(db, view.submission.planId, view.right.by.personId);
  await use(sectionList(ctx.say, { view, comments }));
}

const showSections = (ctx: BotContext, view: ReviewedVersion, page: number) =>
  chooseSection(ctx, view, async (list) => showPrompt(ctx, await list.message(page)));

/** A section was chosen: the next text is a comment on it. */
export async function askComment(ctx: BotContext, view: ReviewedVersion, sectionKey: string): Promise<void> {
  // No words are asked for that could not be kept.
  if (!isUndecided({ view })) return showVersion(ctx, view);
  await ask(ctx, view, { submissionId: view.submission.id, sectionKey });
}

async function ask(ctx: BotContext, view: ReviewedVersion, values: CommentForm): Promise<void> {
  const { db } = ctx.needs.database;
  const section = view.sections.find(({ key }) => key === values.sectionKey);
  if (!section) return showSections(ctx, view, 0);
  const { commentId } = values;
  const rewrites = commentId === undefined ? undefined : await findComment(db, commentId);
  await openForm(ctx, 'reviewComment', values);
  const waits = sayWaitsUntil(ctx, { kind: 'reviewComment', values }, view.programme.zone);
  await showPrompt(ctx, askCommentMessage(ctx.say, view, { section, rewrites, waits }));
}

/** [Catatan saya]: what has been written and not sent. */
export async function showComments(
  ctx: BotContext,
  view: ReviewedVersion,
  { lead, page = 0 }: { lead?: string; page?: number } = {},
): Promise<void> {
  const list = await loadComments(ctx, view, lead);
  await showPrompt(ctx, list.message(page));
}

async function loadComments({ needs, say }: BotContext, view: ReviewedVersion, lead?: string) {
  const { right, submission } = view;
  const comments = await listUnsentComments(needs.database.db, submission.planId, right.by.personId);
  return commentList(say, view, { comments, lead });
}

/** [Ubah 1]: the next text takes the place of that comment. */
export async function rewrite(ctx: BotContext, commentId: number): Promise<void> {
  await withOwn(ctx, commentId, async ({ sentAt, sectionKey }, view) => {
    if (sentAt) return showComments(ctx, view, { lead: ctx.say('review-comment-gone') });
    await ask(ctx, view, { submissionId: view.submission.id, sectionKey, commentId });
  });
}

/** [Hapus 1]: the words come back once more, to be copied if they were removed by mistake. */
export async function remove(ctx: BotContext, commentId: number): Promise<void> {
  await withOwn(ctx, commentId, async (_comment, view) => {
    const dropped = await dropComment(ctx.needs, { right: view.right, commentId });
    const lead = dropped
      ? ctx.say('review-comment-removed', {
          title: titleOf(ctx.say, view, dropped.sectionKey),
          text: dropped.text,
        })
      : ctx.say('review-comment-gone');
    await showComments(ctx, view, { lead });
  });
}

/** Runs with a comment of one's own and the newest version, with which it is sent whichever it was written about. */
async function withOwn(
  ctx: BotContext,
  commentId: number,
  run: (comment: ReviewComment, view: ReviewedVersion) => Promise<void>,
): Promise<void> {
  const { db } = ctx.needs.database;
  const comment = await findComment(db, commentId);
  const isOwn = comment !== undefined && comment.authorPersonId === ctx.actor.personId;
  const latest = isOwn ? await findLatestSubmission(db, comment.planId) : undefined;
  if (!isOwn || !latest) return toast(ctx, ctx.say('review-comment-gone'));
  await withVersion(ctx, latest.id, (view) => run(comment, view));
}
