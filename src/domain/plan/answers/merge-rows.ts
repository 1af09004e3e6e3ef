import type { PlanRow, RowsValue } from '#domain/plan/plan-answer.ts';
import type { RowsRule } from '#domain/plan/plan-answer-rules.ts';
import { foldTyped } from '#domain/words/typed-text.ts';
import type { AnswerStep } from './answer-step.ts';
import { findRowProblem } from './check-rows.ts';
import { rowNameOf } from './settle-rows.ts';
import type { TypedRow } from './typed-rows.ts';

/** Typed rows with ids of their own, after the last one given. */
export function numberRows(
  read: readonly TypedRow[],
  from: { lastRowId: number; source: number | undefined },
): PlanRow[] {
  return read.map(({ cells, surplus }, index) => ({
    id: from.lastRowId + index + 1,
    cells,
    ...(surplus ? { surplus } : {}),
    ...(from.source === undefined ? {} : { source: from.source }),
  }));
}

/**
 * Puts new rows among those there: first into the row that was asked for (`rowId`), else into a faulty row of
 * the same name, else at the end; a row that is there already is left out.
 */
export function mergeRows(
  step: AnswerStep<RowsRule>,
  base: RowsValue,
  { added, rowId }: { added: readonly PlanRow[]; rowId: number | undefined },
): { rows: PlanRow[]; replaces: boolean } {
  const rows = [...base.rows];
  let replaces = false;
  for (const [nth, row] of added.entries()) {
    if (rows.some((present) => isSame(present, row))) continue;
    const asked = nth === 0 ? rows.findIndex((present) => present.id === rowId) : -1;
    const index = asked >= 0 ? asked : findFaultyNamesake(step, base.rows.length, { rows, row });
    if (index < 0) rows.push(row);
    else {
      rows[index] = row;
      replaces = true;
    }
  }
  return { rows, replaces };
}

function findFaultyNamesake(
  step: AnswerStep<RowsRule>,
  before: number,
  { rows, row }: { rows: PlanRow[]; row: PlanRow },
): number {
  const { rule, context } = step;
  const name = foldTyped(rowNameOf(rule, row));
  if (name === '') return -1;
  return rows
    .slice(0, before)
    .findIndex(
      (present, index) =>
        foldTyped(rowNameOf(rule, present)) === name &&
        findRowProblem({ rule, row: present, index, context }) !== undefined,
    );
}

function isSame(one: PlanRow, other: PlanRow): boolean {
  const keys = new Set([...Object.keys(one.cells), ...Object.keys(other.cells)]);
  const sameCells = [...keys].every((key) => (one.cells[key] ?? '') === (other.cells[key] ?? ''));
  return sameCells && (one.surplus ?? []).join('|') === (other.surplus ?? []).join('|');
}
