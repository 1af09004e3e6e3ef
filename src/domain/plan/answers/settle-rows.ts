import type { Awaiting, PlanRow, RowsValue } from '#domain/plan/plan-answer.ts';
import type { RowsRule } from '#domain/plan/plan-answer-rules.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { NotStored, RowProblem } from '#domain/plan/plan-problem.ts';
import { type AnswerStep, keep, refuse, settle } from './answer-step.ts';
import { rowsProblems, rowsWarnings } from './check-rows.ts';

/** Room for a table far beyond any rule, so that nothing typed must be thrown away. */
const maxRowsChars = 65_536;

export type RowsChange = {
  value: RowsValue;
  replaced: RowsValue | null;
  entry: 'line' | 'cell';
  /** The rows this input touched. */
  touched: readonly number[];
  notStored?: NotStored[];
  typed?: boolean;
};

/** The rows stored so far. */
export function storedRows(step: AnswerStep<RowsRule>): RowsValue {
  const { value } = step.current;
  return value && 'rows' in value ? value : { kind: step.rule.type, rows: [], lastRowId: 0 };
}

/** The first cell, by which people call a row. */
export function rowNameOf(rule: RowsRule, row: PlanRow | undefined): string {
  return row?.cells[rule.columns[0]?.key ?? ''] ?? '';
}

/**
 * Stores changed rows and says what comes next: the row that needs fixing (one just touched before any other),
 * a cell still missing, too few or too many rows, or saved. A complete schedule is sorted by its first days.
 */
export function settleRows(step: AnswerStep<RowsRule>, change: RowsChange): ApplyOutcome {
  const { rule, context } = step;
  const { notStored = [], typed = false, replaced } = change;
  const chars = charsOf(change.value);
  if (chars > maxRowsChars) return refuse(step, { kind: 'tooLong', chars, maxChars: maxRowsChars });
  const problems = rowsProblems(rule, change.value, context);
  const faulty = problems.filter((problem) => problem.kind === 'row');
  const first = faulty.find((problem) => change.touched.includes(problem.rowId)) ?? faulty[0];
  if (first) return askToFix(step, change, { first, faulty });
  const value = problems.length === 0 ? sorted(rule, change.value) : change.value;
  return settle(step, {
    ...{ value, problems, replaced, notStored, typed },
    warnings: rowsWarnings(rule, value, context),
    counts: { rows: value.rows.length },
  });
}

function askToFix(
  step: AnswerStep<RowsRule>,
  change: RowsChange,
  { first, faulty }: { first: RowProblem; faulty: RowProblem[] },
): ApplyOutcome {
  const { value, entry, replaced, typed = false, notStored = [] } = change;
  const { row, rowId, column, fault } = first;
  const awaiting: Awaiting = column === null ? { kind: 'row', rowId } : { kind: 'cell', rowId, column };
  const shared = {
    ...{ row, rowId, rowName: rowNameOf(step.rule, value.rows[row - 1]), replaced, notStored },
    answer: keep(step, { value, problems: faulty, awaiting, typed }),
    savedRows: savedRows(change, faulty),
  };
  return column !== null && fault.kind === 'missing'
    ? { kind: 'asksCell', column, ...shared }
    : { kind: 'rowProblem', column, fault, entry, offersSwap: fault.kind === 'endBeforeStart', ...shared };
}

function savedRows({ value, touched }: RowsChange, faulty: readonly RowProblem[]): number[] {
  const faultyIds = faulty.map((problem) => problem.rowId);
  return value.rows.flatMap(({ id }, index) =>
    touched.includes(id) && !faultyIds.includes(id) ? [index + 1] : [],
  );
}

function sorted(rule: RowsRule, value: RowsValue): RowsValue {
  if (rule.type !== 'milestones') return value;
  const key = ({ cells }: PlanRow) => `${cells.start} ${cells.end}`;
  return {
    ...value,
    rows: value.rows.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0)),
  };
}

function charsOf(value: RowsValue): number {
  const texts = value.rows.flatMap((row) => [...Object.values(row.cells), ...(row.surplus ?? [])]);
  return texts.reduce((sum, text) => sum + text.length, 0);
}
