import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';

/** What a reviewer wrote about a section of a version. */
export interface ReviewComment {
  id: number;
  submissionId: number;
  planId: number;
  sectionKey: string;
  authorPersonId: number;
  text: string;
  /** Undefined while the participant has not got it. */
  sentAt?: Date;
}

type Row = Awaited<ReturnType<Db['reviewComment']['findUniqueOrThrow']>> & { submission: { planId: number } };

const withPlan = { submission: { select: { planId: true } } } as const;

function toComment({ submission, writtenAt: _writtenAt, ...row }: Row): ReviewComment {
  return { ...fromRow(row), planId: submission.planId };
}

export async function addComment(
  db: Db,
  comment: Pick<ReviewComment, 'submissionId' | 'sectionKey' | 'authorPersonId' | 'text'> & {
    writtenAt: Date;
  },
): Promise<number> {
  return (await db.reviewComment.create({ data: comment, select: { id: true } })).id;
}

export async function findComment(db: Db, id: number): Promise<ReviewComment | undefined> {
  const row = await db.reviewComment.findUnique({ where: { id }, include: withPlan });
  return row ? toComment(row) : undefined;
}

/** Words of a comment that has not been sent. Returns false when it has been, or is gone. */
export async function rewriteComment(db: Db, id: number, text: string): Promise<boolean> {
  const { count } = await db.reviewComment.updateMany({ where: { id, sentAt: null }, data: { text } });
  return count === 1;
}

/** Takes back a comment that has not been sent. Returns false when it has been, or is gone. */
export async function removeComment(db: Db, id: number): Promise<boolean> {
  const { count } = await db.reviewComment.deleteMany({ where: { id, sentAt: null } });
  return count === 1;
}

/** What a reviewer wrote about any version of a plan and has not sent, oldest first. */
export async function listUnsentComments(
  db: Db,
  planId: number,
  authorPersonId: number,
): Promise<ReviewComment[]> {
  const rows = await db.reviewComment.findMany({
    where: { authorPersonId, sentAt: null, submission: { planId } },
    include: withPlan,
    orderBy: { id: 'asc' },
  });
  return rows.map(toComment);
}

/** What the participant got with one decision: sent at that instant. */
export async function listCommentsSentAt(db: Db, planId: number, sentAt: Date): Promise<ReviewComment[]> {
  const rows = await db.reviewComment.findMany({
    where: { sentAt, submission: { planId } },
    include: withPlan,
    orderBy: { id: 'asc' },
  });
  return rows.map(toComment);
}

/** What the participant got between two moments, whoever wrote it, oldest first. */
export async function listCommentsSentBetween(
  db: Db,
  planId: number,
  { from, until }: { from: Date; until: Date },
): Promise<ReviewComment[]> {
  const rows = await db.reviewComment.findMany({
    where: { sentAt: { gte: from, lte: until }, submission: { planId } },
    include: withPlan,
    orderBy: { id: 'asc' },
  });
  return rows.map(toComment);
}

/** Sends a reviewer's comments on a plan with a decision. */
export async function markCommentsSent(
  db: Db,
  { planId, authorPersonId, now }: { planId: number; authorPersonId: number; now: Date },
): Promise<void> {
  await db.reviewComment.updateMany({
    where: { authorPersonId, sentAt: null, submission: { planId } },
    data: { sentAt: now },
  });
}
