import { checkTyped } from '#domain/typed-text.ts';
import { findComment, listUnsentComments } from '#storage/comment-store.ts';
import { closeForm, saveForm } from '#storage/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { contentKind } from '#telegram/content-kind.ts';
import type { Dialogue } from '#telegram/dialogues.ts';
import { showPrompt, toast } from '#telegram/show-message.ts';
import {
  askCommentMessage,
  chooseSectionMessage,
  commentKeptMessage,
  commentListMessage,
  titleOf,
} from './comment-messages.ts';
import { loadVersion, type VersionView } from './load-version.ts';
import { commentForm, showVersion } from './version-presses.ts';
import { withVersion } from './with-version-presses.ts';
import { dropComment, writeComment } from './write-comment.ts';

const maxCommentChars = 1_000;

interface FormValues {
  submissionId: number;
  sectionKey: string;
  commentId?: number;
}

/** Takes the words of a comment while one is asked for. */
export const commentDialogue: Dialogue = {
  isOpen: (actor) => actor.form?.kind === commentForm,
  take: takeComment,
};

/** [Beri catatan], [Catatan lain]: which section? Whatever was being typed is left. */
export async function chooseSection(ctx: BotContext, view: VersionView, page: number): Promise<void> {
  const { db } = ctx.needs.database;
  await closeForm(db, ctx.actor.personId!, commentForm);
  const comments = await listUnsentComments(db, view.submission.planId, ctx.actor.personId!);
  await showPrompt(ctx, chooseSectionMessage(ctx.say, { view, comments, page }));
}

/** A section was chosen: the next text is a comment on it. */
export async function askComment(ctx: BotContext, view: VersionView, sectionKey: string): Promise<void> {
  await openForm(ctx, view, { submissionId: view.submission.id, sectionKey });
}

async function openForm(ctx: BotContext, view: VersionView, values: FormValues): Promise<void> {
  const { db } = ctx.needs.database;
  const section = view.sections.find(({ key }) => key === values.sectionKey);
  if (!section) return chooseSection(ctx, view, 0);
  const { commentId } = values;
  const rewrites = commentId === undefined ? undefined : await findComment(db, commentId);
  const form = { kind: commentForm, values: { ...values }, now: ctx.now };
  await saveForm(db, ctx.actor.personId!, form);
  await showPrompt(ctx, askCommentMessage(ctx.say, view, { section, rewrites }));
}

async function takeComment(ctx: BotContext): Promise<void> {
  const values = ctx.actor.form!.values as unknown as FormValues;
  const read = readComment(ctx);
  await withVersion(ctx, values.submissionId, (view) =>
    'refusal' in read
      ? refuse(ctx, view, { ...values, lead: read.refusal })
      : keep(ctx, view, { ...values, ...read }),
  );
}

async function refuse(
  ctx: BotContext,
  view: VersionView,
  refused: FormValues & { lead: string },
): Promise<void> {
  const section = view.sections.find(({ key }) => key === refused.sectionKey);
  if (section) await showPrompt(ctx, askCommentMessage(ctx.say, view, { section, lead: refused.lead }));
}

/** The form closes last: a repeated message gives the same answer again. */
async function keep(
  ctx: BotContext,
  view: VersionView,
  values: FormValues & { text: string },
): Promise<void> {
  const { actor, needs, now, updateId } = ctx;
  const outcome = await writeComment(needs, { ...values, personId: actor.personId!, updateId, now });
  await showWritten(ctx, view, { outcome: outcome.kind, sectionKey: values.sectionKey });
  await closeForm(needs.database.db, actor.personId!, commentForm);
}

async function showWritten(
  ctx: BotContext,
  view: VersionView,
  written: { outcome: 'kept' | 'decided' | 'gone'; sectionKey: string },
): Promise<void> {
  if (written.outcome === 'kept') {
    const title = titleOf(ctx.say, view, written.sectionKey);
    return showPrompt(ctx, commentKeptMessage(ctx.say, view, title));
  }
  if (written.outcome === 'gone') return showComments(ctx, view, { lead: ctx.say('review-comment-gone') });
  const present = (await loadVersion(ctx.needs.database.db, view.submission.id)) ?? view;
  await showVersion(ctx, present, showPrompt);
}

/** Words that can be a comment, or why they cannot. */
function readComment({ message, say }: BotContext): { text: string } | { refusal: string } {
  if (message?.text === undefined) return { refusal: say('content-refused', { kind: contentKind(message) }) };
  const checked = checkTyped(message.text);
  switch (checked.kind) {
    case 'empty':
      return { refusal: say('review-comment-empty') };
    case 'controlCharacters':
      return { refusal: say('review-comment-control', { names: checked.names.join(', ') }) };
    case 'tooLong':
      return { refusal: say('review-comment-too-long', { chars: checked.chars, max: maxCommentChars }) };
    case 'ok': {
      const chars = Array.from(checked.text).length;
      if (chars <= maxCommentChars) return { text: checked.text };
      return { refusal: say('review-comment-too-long', { chars, max: maxCommentChars }) };
    }
  }
}

/** [Catatan saya]: what has been written and not sent. */
export async function showComments(
  ctx: BotContext,
  view: VersionView,
  { lead, page }: { lead?: string; page?: number } = {},
): Promise<void> {
  const { db } = ctx.needs.database;
  const comments = await listUnsentComments(db, view.submission.planId, ctx.actor.personId!);
  await showPrompt(ctx, commentListMessage(ctx.say, view, { comments, lead, wanted: page }));
}

/** [Ubah 1]: the next text takes the place of that comment. */
export async function rewrite(ctx: BotContext, commentId: number): Promise<void> {
  const comment = await findComment(ctx.needs.database.db, commentId);
  if (comment?.authorPersonId !== ctx.actor.personId) return tellGone(ctx);
  await withVersion(ctx, comment!.submissionId, async (view) => {
    if (comment!.sentAt) return showComments(ctx, view, { lead: ctx.say('review-comment-gone') });
    const { submissionId, sectionKey } = comment!;
    await openForm(ctx, view, { submissionId, sectionKey, commentId });
  });
}

/** [Hapus 1]: the words come back once more, to be copied if they were removed by mistake. */
export async function remove(ctx: BotContext, commentId: number): Promise<void> {
  const comment = await findComment(ctx.needs.database.db, commentId);
  if (comment?.authorPersonId !== ctx.actor.personId) return tellGone(ctx);
  await withVersion(ctx, comment!.submissionId, async (view) => {
    const dropped = await dropComment(ctx.needs, { commentId, personId: ctx.actor.personId! });
    const lead = dropped
      ? ctx.say('review-comment-removed', {
          title: titleOf(ctx.say, view, dropped.sectionKey),
          text: dropped.text,
        })
      : ctx.say('review-comment-gone');
    await showComments(ctx, view, { lead });
  });
}

async function tellGone(ctx: BotContext): Promise<void> {
  await toast(ctx, ctx.say('review-comment-gone'));
}
