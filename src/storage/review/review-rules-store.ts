import type { Db } from '#storage/engine/database.ts';

/** What a programme says about handing in and reviewing. */
export interface ReviewRules {
  /** Days after the last deadline in which a first version is still taken; null: always, 0: not at all. */
  graceDays: number | null;
  /** Days after which a reviewer is reminded of a version that waits. */
  nudgeDays: number;
}

export async function getReviewRules(db: Db, programmeId: number): Promise<ReviewRules> {
  const row = await db.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { submissionGraceDays: true, reviewNudgeDays: true },
  });
  return { graceDays: row.submissionGraceDays, nudgeDays: row.reviewNudgeDays };
}
/** Changes what is given and leaves the rest. */
export async function changeReviewRules(
  db: Db,
  programmeId: number,
  { graceDays, nudgeDays }: Partial<ReviewRules>,
): Promise<void> {
  await db.programme.update({
    where: { id: programmeId },
    data: { submissionGraceDays: graceDays, reviewNudgeDays: nudgeDays },
  });
}
