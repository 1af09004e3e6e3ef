import { averageOf, type Criterion } from '#domain/score-sheet.ts';
import type { Db } from '#storage/database.ts';
import { getScoreSheet, listScores, type SeminarScore } from '#storage/seminar-store.ts';
import type { Presenter, SeminarView } from './load-seminar.ts';

/** What came of one presentation. */
export interface Result {
  presenter: Presenter;
  /** Over the sheets that were handed in. */
  total: number;
  byCriterion: Record<string, number>;
  reviewers: number;
  notes: string[];
}

export interface Results {
  criteria: readonly Criterion[];
  results: Result[];
}

/** The results of everybody who has a sheet that was handed in, in the order of presenting. */
export async function loadResults(db: Db, { programme, presenters }: SeminarView): Promise<Results> {
  const criteria = await getScoreSheet(db, programme.id);
  const scores = await listScores(
    db,
    presenters.map(({ participantId }) => participantId),
  );
  return {
    criteria,
    results: presenters.flatMap((presenter) => resultOf(presenter, { criteria, scores }) ?? []),
  };
}

function resultOf(
  presenter: Presenter,
  { criteria, scores }: { criteria: readonly Criterion[]; scores: readonly SeminarScore[] },
): Result | undefined {
  const sheets = scores.filter(
    ({ participantId, handedInAt }) => participantId === presenter.participantId && handedInAt !== undefined,
  );
  const average = averageOf(
    criteria,
    sheets.map(({ points }) => points),
  );
  if (!average) return undefined;
  const notes = sheets.flatMap(({ note }) => note ?? []);
  return { presenter, ...average, reviewers: sheets.length, notes };
}
