import type { Awaiting, PlanRow, RowsValue } from '#domain/plan/plan-answer.ts';
import type { PlanColumn, RowsRule } from '#domain/plan/plan-answer-rules.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { NotStored } from '#domain/plan/plan-problem.ts';
import { checkTyped } from '#domain/words/typed-text.ts';
import { type AnswerStep, refuse } from './answer-step.ts';
import { findCellFault } from './cells.ts';
import { mergeRows, numberRows } from './merge-rows.ts';
import { rowNameOf, settleRows, storedRows } from './settle-rows.ts';
import { looksLikeRows, readTypedCell, readTypedRows, type TypedRow } from './typed-rows.ts';

type Typed = { text: string; source?: number };

/**
 * Takes typed lines, one a row, or the one cell or row that was asked for. New rows are added to those there;
 * a row typed again under the name of one that needs fixing takes its place; an identical row changes nothing.
 */
export function applyRowsText(step: AnswerStep<RowsRule>, typed: Typed): ApplyOutcome {
  const checked = checkTyped(typed.text);
  if (checked.kind !== 'ok') return refuse(step, checked);
  const { awaiting } = step.current;
  const { text } = checked;
  if (awaiting?.kind === 'cell' && !looksLikeRows(step.rule, text))
    return fillCell(step, awaiting, { ...typed, text });
  const read = readTypedRows(step.rule, text);
  const rows = read.filter((row) => !isNothing(row));
  if (rows.length === 0) return refuseNothing(step, read);
  return placeRows(step, rows, typed.source);
}

/** The person edited a message they had sent: the rows that came from it are read again, in their place. */
export function applyEditedRows(step: AnswerStep<RowsRule>, text: string, source: number): ApplyOutcome {
  const checked = checkTyped(text);
  if (checked.kind !== 'ok') return refuse(step, checked);
  const before = storedRows(step);
  const cell = findCellFrom(before.rows, source);
  if (cell) return fillCell(step, cell, { text: checked.text, source });
  const index = before.rows.findIndex((row) => row.source === source);
  if (index < 0) return refuse(step, { kind: 'noSuchMessage' });
  const read = readTypedRows(step.rule, checked.text).filter((row) => !isNothing(row));
  if (read.length === 0) return refuseNothing(step, readTypedRows(step.rule, checked.text));
  const added = numberRows(read, { lastRowId: before.lastRowId, source });
  const rows = before.rows.filter((row) => row.source !== source);
  rows.splice(index, 0, ...added);
  const value = { ...before, rows, lastRowId: before.lastRowId + added.length };
  return settleLines(step, value, { read, added, replaced: before });
}

/** The cell that was typed in a message of its own. */
function findCellFrom(
  rows: readonly PlanRow[],
  source: number,
): Extract<Awaiting, { kind: 'cell' }> | undefined {
  for (const { id: rowId, cellSources = [] } of rows) {
    const from = cellSources.find(({ message }) => message === source);
    if (from) return { kind: 'cell', rowId, column: from.column };
  }
  return undefined;
}

function placeRows(step: AnswerStep<RowsRule>, read: TypedRow[], source?: number): ApplyOutcome {
  const before = storedRows(step);
  const { awaiting } = step.current;
  const base = awaiting?.kind === 'replacement' ? { ...before, rows: [] } : before;
  const added = numberRows(read, { lastRowId: before.lastRowId, source });
  const rowId = awaiting?.kind === 'row' ? awaiting.rowId : undefined;
  const merged = mergeRows(step, base, { added, rowId });
  const value = { ...base, rows: merged.rows, lastRowId: before.lastRowId + added.length };
  const replaced = merged.replaces || base !== before ? before : null;
  return settleLines(step, value, { read, added, replaced });
}

function settleLines(
  step: AnswerStep<RowsRule>,
  value: RowsValue,
  change: { read: TypedRow[]; added: PlanRow[]; replaced: RowsValue | null },
): ApplyOutcome {
  const { read, added, replaced } = change;
  const notStored = read.flatMap(({ found }, index) => {
    const row = value.rows.findIndex((candidate) => candidate.id === added[index]?.id) + 1;
    return found.map((what): NotStored => ({ row: row || index + 1, what }));
  });
  const touched = added.map((row) => row.id);
  return settleRows(step, { value, replaced, touched, notStored, entry: 'line', typed: true });
}

function fillCell(
  step: AnswerStep<RowsRule>,
  awaiting: Extract<Awaiting, { kind: 'cell' }>,
  { text, source }: Typed,
): ApplyOutcome {
  const before = storedRows(step);
  const column = step.rule.columns.find((candidate) => candidate.key === awaiting.column);
  const index = before.rows.findIndex((row) => row.id === awaiting.rowId);
  if (!column || (awaiting.rowId !== 'new' && index < 0)) return refuse(step, { kind: 'noSuchRow' });
  const read = readTypedCell(step.rule, column, text);
  const notStored = read.found.map((what): NotStored => {
    return { row: (index < 0 ? before.rows.length : index) + 1, what };
  });
  if (isNothing(read)) return refuse(step, { kind: 'onlyPersonalNumbers', notStored });
  const cell = read.cells[column.key] ?? '';
  return index < 0
    ? startRow(step, { column, cell, notStored, source })
    : changeCell(step, { index, column, cell, notStored, source });
}

type TypedCell = { column: PlanColumn; cell: string; notStored: NotStored[]; source?: number };

/** The row with one cell set, and the message it came from. */
function withCell(row: PlanRow, { column, cell, source }: TypedCell): PlanRow {
  const others = (row.cellSources ?? []).filter((each) => each.column !== column.key);
  const cellSources = source === undefined ? others : [...others, { column: column.key, message: source }];
  const { cellSources: _before, ...rest } = row;
  const changed = { ...rest, cells: { ...row.cells, [column.key]: cell } };
  return cellSources.length > 0 ? { ...changed, cellSources } : changed;
}

function startRow(step: AnswerStep<RowsRule>, typed: TypedCell): ApplyOutcome {
  const { notStored } = typed;
  const before = storedRows(step);
  const id = before.lastRowId + 1;
  const row = withCell({ id, cells: {} }, typed);
  const value = { ...before, rows: [...before.rows, row], lastRowId: id };
  return settleRows(step, { value, replaced: null, touched: [id], notStored, entry: 'cell', typed: true });
}

function changeCell(step: AnswerStep<RowsRule>, change: TypedCell & { index: number }): ApplyOutcome {
  const { index, column, cell, notStored } = change;
  const before = storedRows(step);
  const row = before.rows[index];
  if (!row) return refuse(step, { kind: 'noSuchRow' });
  const old = row.cells[column.key];
  const fault = findCellFault(column, cell);
  // A good cell is not given up for one that cannot be read: the old one stays, and the cell is asked again.
  if (fault && old !== undefined && findCellFault(column, old) === undefined)
    return {
      ...{ kind: 'rowProblem', row: index + 1, rowId: row.id, column: column.key, fault, entry: 'cell' },
      ...{ rowName: rowNameOf(step.rule, row), offersSwap: false, savedRows: [], notStored },
      ...{ answer: step.current, replaced: null },
    };
  const rows = before.rows.with(index, withCell(row, change));
  const replaced = old === undefined || old === cell ? null : before;
  const value = { ...before, rows };
  return settleRows(step, { value, replaced, touched: [row.id], notStored, entry: 'cell', typed: true });
}

function isNothing(row: TypedRow): boolean {
  return row.surplus === undefined && Object.values(row.cells).every((cell) => cell === '');
}

function refuseNothing(step: AnswerStep<RowsRule>, read: TypedRow[]): ApplyOutcome {
  const notStored = read.flatMap(({ found }, index) =>
    found.map((what): NotStored => ({ row: index + 1, what })),
  );
  if (notStored.length > 0) return refuse(step, { kind: 'onlyPersonalNumbers', notStored });
  return refuse(step, { kind: 'empty' });
}
