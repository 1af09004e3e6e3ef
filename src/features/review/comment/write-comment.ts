import type { Right } from '#domain/people/authorise.ts';
import { isWithReviewers } from '#domain/plan/plan-state.ts';
import { findLatestSubmission, findSubmission, lockPlan } from '#storage/plan/submission-store.ts';
import { addComment, findComment, removeComment, rewriteComment } from '#storage/review/comment-store.ts';
import { stillMay } from '#storage/review/still-may.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export interface CommentInput {
  right: Right<'reviewPlan'>;
  submissionId: number;
  sectionKey: string;
  /** The comment that is rewritten; a new one when not given. */
  commentId?: number;
  text: string;
  updateId: number;
  now: Date;
}

/**
 * `decided`: the version was decided on or replaced meanwhile. `gone`: the comment to rewrite was sent or removed.
 * `notTheirs`: the right is about another plan, or holds no longer.
 */
export type CommentOutcome = { kind: 'kept' | 'decided' | 'gone' | 'notTheirs' };

/**
 * Keeps a reviewer's comment on a section, or other words for one. It is sent with the decision, not before; what is
 * kept for the next version can be put differently meanwhile.
 */
export async function writeComment(
  needs: Pick<Needs, 'database'>,
  input: CommentInput,
): Promise<CommentOutcome> {
  const { right, submissionId, sectionKey, text, updateId, now } = input;
  const { personId } = right.by;
  return needs.database.transaction(async (db) => {
    const submission = await findSubmission(db, submissionId);
    if (!submission) return { kind: 'decided' };
    const { state, participantId } = await lockPlan(db, submission.planId);
    return applyOnce<CommentOutcome>(db, { updateId, action: 'writeComment', now }, async () => {
      if (participantId !== right.about.participantId || !(await stillMay(db, right)))
        return { kind: 'notTheirs' };
      if (input.commentId !== undefined) {
        const comment = await findComment(db, input.commentId);
        const isOwn = comment?.authorPersonId === personId && comment.planId === submission.planId;
        return isOwn && (await rewriteComment(db, comment.id, text)) ? { kind: 'kept' } : { kind: 'gone' };
      }
      const latest = await findLatestSubmission(db, submission.planId);
      if (!isWithReviewers(state) || latest?.id !== submissionId) return { kind: 'decided' };
      await addComment(db, { submissionId, sectionKey, authorPersonId: personId, text, writtenAt: now });
      return { kind: 'kept' };
    });
  });
}

/** Takes back an unsent comment of one's own on this plan; once more changes nothing. Returns its words while it was there. */
export async function dropComment(
  needs: Pick<Needs, 'database'>,
  { right, commentId }: { right: Right<'reviewPlan'>; commentId: number },
): Promise<{ sectionKey: string; text: string } | undefined> {
  return needs.database.transaction(async (db) => {
    const comment = await findComment(db, commentId);
    if (comment?.authorPersonId !== right.by.personId) return undefined;
    const { participantId } = await lockPlan(db, comment.planId);
    if (participantId !== right.about.participantId) return undefined;
    return (await removeComment(db, comment.id)) ? comment : undefined;
  });
}
