import type { PlanRow } from '#domain/plan/plan-answer.ts';
import type { RowsRule } from '#domain/plan/plan-answer-rules.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import { type AnswerStep, expecting, keep, refuse } from './answer-step.ts';
import { rowsProblems } from './check-rows.ts';
import { rowNameOf, settleRows, storedRows } from './settle-rows.ts';

/** Asks for a new row, cell by cell; the row begins to exist with its first cell. */
export function addRow(step: AnswerStep<RowsRule>): ApplyOutcome {
  const { rows } = storedRows(step);
  const { maxRows, columns } = step.rule;
  const column = columns[0]?.key ?? '';
  if (rows.length >= maxRows) return refuse(step, { kind: 'rowsFull', maxRows });
  return {
    ...{ kind: 'asksCell', row: rows.length + 1, rowId: 'new', column, rowName: '' },
    ...{ savedRows: [], notStored: [], replaced: null },
    answer: expecting(step, { kind: 'cell', rowId: 'new', column }),
  };
}

/** Asks for a whole row again, as one line. */
export function editRow(step: AnswerStep<RowsRule>, rowId: number): ApplyOutcome {
  const { row, index } = findRow(step, rowId);
  if (!row) return refuse(step, { kind: 'noSuchRow' });
  const answer = expecting(step, { kind: 'row', rowId });
  return {
    kind: 'asksRow',
    row: index + 1,
    rowId,
    rowName: rowNameOf(step.rule, row),
    answer,
    replaced: null,
  };
}

/** Asks for one cell of a row again. */
export function editCell(step: AnswerStep<RowsRule>, rowId: number, column: string): ApplyOutcome {
  const { row, index } = findRow(step, rowId);
  if (!row || !step.rule.columns.some(({ key }) => key === column))
    return refuse(step, { kind: 'noSuchRow' });
  return {
    ...{ kind: 'asksCell', row: index + 1, rowId, column, rowName: rowNameOf(step.rule, row) },
    ...{ savedRows: [], notStored: [], replaced: null },
    answer: expecting(step, { kind: 'cell', rowId, column }),
  };
}

/** Deletes a row and remembers it, so that it can be brought back. */
export function deleteRow(step: AnswerStep<RowsRule>, rowId: number): ApplyOutcome {
  const { rule, context } = step;
  const before = storedRows(step);
  const { row, index } = findRow(step, rowId);
  if (!row) return refuse(step, { kind: 'noSuchRow' });
  const value = { ...before, rows: before.rows.toSpliced(index, 1), deleted: { row, index } };
  return {
    ...{ kind: 'rowDeleted', row: index + 1, deleted: row, rowName: rowNameOf(rule, row) },
    ...{ left: value.rows.length, minRows: rule.minRows, replaced: before },
    answer: keep(step, { value, problems: rowsProblems(rule, value, context) }),
  };
}

/** Brings the row deleted last back to its place. */
export function restoreRow(step: AnswerStep<RowsRule>): ApplyOutcome {
  const { deleted, ...before } = storedRows(step);
  if (!deleted) return refuse(step, { kind: 'nothingToRestore' });
  const value = { ...before, rows: before.rows.toSpliced(deleted.index, 0, deleted.row) };
  return settleRows(step, { value, replaced: null, touched: [deleted.row.id], entry: 'line' });
}

/** Moves a row one place up or down; a schedule is sorted by its days instead. At an end nothing changes. */
export function moveRow(step: AnswerStep<RowsRule>, rowId: number, by: -1 | 1): ApplyOutcome {
  if (step.rule.type === 'milestones') return refuse(step, { kind: 'sortedByStart' });
  const before = storedRows(step);
  const { row, index } = findRow(step, rowId);
  if (!row) return refuse(step, { kind: 'noSuchRow' });
  const place = Math.min(Math.max(index + by, 0), before.rows.length - 1);
  const rows = before.rows.toSpliced(index, 1).toSpliced(place, 0, row);
  return settleRows(step, { value: { ...before, rows }, replaced: null, touched: [rowId], entry: 'line' });
}

/** Swaps first and last day of a row whose end lies before its start, and only then: a second press does nothing. */
export function swapDays(step: AnswerStep<RowsRule>, rowId: number): ApplyOutcome {
  const before = storedRows(step);
  const { row, index } = findRow(step, rowId);
  if (!row) return refuse(step, { kind: 'noSuchRow' });
  const { start = '', end = '' } = row.cells;
  if (step.rule.type !== 'milestones' || end >= start) return refuse(step, { kind: 'nothingToSwap' });
  const rows = before.rows.with(index, { ...row, cells: { ...row.cells, start: end, end: start } });
  return settleRows(step, { value: { ...before, rows }, replaced: null, touched: [rowId], entry: 'line' });
}

/** “Done”: says what is still missing, or that the rows stand. */
export function finishRows(step: AnswerStep<RowsRule>): ApplyOutcome {
  return settleRows(step, { value: storedRows(step), replaced: null, touched: [], entry: 'line' });
}

function findRow(step: AnswerStep<RowsRule>, rowId: number): { row: PlanRow | undefined; index: number } {
  const { rows } = storedRows(step);
  const index = rows.findIndex((row) => row.id === rowId);
  return { row: rows[index], index };
}
