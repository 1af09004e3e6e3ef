import { averageOf, type Criterion, openCriteria } from '#domain/seminar/score-sheet.ts';
import type { Presenter, SeminarView } from '#features/seminar/load-seminar.ts';
import type { Db } from '#storage/engine/database.ts';
import { getScoreSheet, listScores, type SeminarScore } from '#storage/review/seminar-store.ts';

/** What came of one presentation. */
export interface Result {
  presenter: Presenter;
  /** Over the sheets that were handed in. */
  total: number;
  byCriterion: Record<string, number>;
  reviewers: number;
  notes: string[];
}

/** A sheet that was begun and not handed in: it does not count. */
export interface OpenSheet {
  presenter: Presenter;
  /** Whose sheet it is. */
  personId: number;
  /** Criteria with points. */
  filled: number;
}

export interface Results {
  criteria: readonly Criterion[];
  results: Result[];
  open: OpenSheet[];
}

/** The results of everybody who has a sheet that was handed in, and the sheets that were not, in the order of presenting. */
export async function loadResults(db: Db, { programme, presenters }: SeminarView): Promise<Results> {
  const criteria = await getScoreSheet(db, programme.id);
  const scores = await listScores(
    db,
    presenters.map(({ participantId }) => participantId),
  );
  return {
    criteria,
    results: presenters.flatMap((presenter) => resultOf(presenter, { criteria, scores }) ?? []),
    open: presenters.flatMap((presenter) => openSheetsOf(presenter, { criteria, scores })),
  };
}

interface Sheets {
  criteria: readonly Criterion[];
  scores: readonly SeminarScore[];
}

function openSheetsOf(presenter: Presenter, { criteria, scores }: Sheets): OpenSheet[] {
  return scores
    .filter((sheet) => sheet.participantId === presenter.participantId && sheet.handedInAt === undefined)
    .map(({ personId, points }) => ({
      presenter,
      personId,
      filled: criteria.length - openCriteria(criteria, points).length,
    }));
}

function resultOf(presenter: Presenter, { criteria, scores }: Sheets): Result | undefined {
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
