import { averageOf, readScoreSheet } from '#domain/seminar/score-sheet.ts';
import type { Db } from '#storage/engine/database.ts';
import { listScores } from '#storage/review/seminar-store.ts';

export const ownSeminarFields = {
  select: { position: true, toldStartsAt: true, toldPlace: true, releasedAt: true },
} as const;

/** A result as it was handed over: the averages of the sheets that were handed in, and their notes; no reviewer's own points. */
export async function findReleasedResult(db: Db, participantId: number, scoreSheet: unknown) {
  const criteria = readScoreSheet(scoreSheet);
  const scores = await listScores(db, [participantId]);
  const sheets = scores.filter(({ handedInAt }) => handedInAt !== undefined);
  const average = averageOf(
    criteria,
    sheets.map(({ points }) => points),
  );
  if (!average) return null;
  return {
    total: average.total,
    reviewers: sheets.length,
    criteria: criteria.map(({ key, title, weight }) => ({
      title,
      weight,
      points: average.byCriterion[key] ?? 0,
    })),
    notes: sheets.flatMap(({ note }) => note ?? []),
  };
}
