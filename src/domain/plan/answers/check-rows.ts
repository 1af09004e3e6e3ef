import type { PlanRow, RowsValue } from '#domain/plan/plan-answer.ts';
import type { MilestonesRule, PeopleRule, RowsRule } from '#domain/plan/plan-answer-rules.ts';
import { findFreeDay, monthsAfter } from '#domain/plan/plan-days.ts';
import type { PlanContext } from '#domain/plan/plan-input.ts';
import type { AnswerProblem, AnswerWarning, CellFault, RowProblem } from '#domain/plan/plan-problem.ts';
import { isDayOn } from '#domain/time/day-parsing.ts';
import { addDays } from '#domain/time/local-time.ts';
import { foldTyped } from '#domain/words/typed-text.ts';
import { findCellFault, saysNoData } from './cells.ts';

/** Everything that keeps the rows from being complete, the first row to fix first. */
export function rowsProblems(rule: RowsRule, value: RowsValue, context: PlanContext): AnswerProblem[] {
  const inRows = value.rows.flatMap((row, index) => findRowProblem({ rule, row, index, context }) ?? []);
  return [...inRows, ...countProblems(rule, value), ...wholeProblems(rule, value, context)];
}

/** The first thing wrong with one row; `index` counts from 0, the problem's row from 1. */
export function findRowProblem(asked: {
  rule: RowsRule;
  row: PlanRow;
  index: number;
  context: PlanContext;
}): RowProblem | undefined {
  const { rule, row, index, context } = asked;
  const at = (column: string | null, fault: CellFault): RowProblem => {
    return { kind: 'row', row: index + 1, rowId: row.id, column, fault };
  };
  if (row.surplus) {
    const columns = rule.columns.length;
    return at(null, { kind: 'tooManyCells', columns, typed: columns + row.surplus.length });
  }
  for (const column of rule.columns) {
    const fault = findCellFault(column, row.cells[column.key]);
    if (fault) return at(column.key, fault);
  }
  if (rule.type === 'table' && rule.mustDiffer) return findSameValue(rule.mustDiffer, row, at);
  return rule.type === 'milestones' ? findScheduleProblem(rule, row, { context, at }) : undefined;
}

/** What is worth saying about complete rows: free days in a schedule, indicators without a starting value. */
export function rowsWarnings(rule: RowsRule, value: RowsValue, context: PlanContext): AnswerWarning[] {
  return value.rows.flatMap((row, index) =>
    rule.columns.flatMap((column): AnswerWarning[] => {
      const cell = row.cells[column.key] ?? '';
      if (saysNoData(column, cell)) return [{ kind: 'noBaseline', row: index + 1 }];
      const day = column.kind === 'day' && isDayOn(cell) ? findFreeDay(cell, context.daysOff) : undefined;
      return day ? [{ kind: 'freeDay', row: index + 1, column: column.key, on: cell, day }] : [];
    }),
  );
}

type At = (column: string | null, fault: CellFault) => RowProblem;

function findSameValue(columns: [string, string], row: PlanRow, at: At): RowProblem | undefined {
  const [one, other] = columns.map((column) => foldTyped(row.cells[column] ?? ''));
  return one === other ? at(columns[1], { kind: 'sameValue', columns }) : undefined;
}

function findScheduleProblem(
  rule: MilestonesRule,
  row: PlanRow,
  { context, at }: { context: PlanContext; at: At },
): RowProblem | undefined {
  const [startOn = '', endOn = ''] = [row.cells.start, row.cells.end];
  if (endOn < startOn) return at('end', { kind: 'endBeforeStart', startOn, endOn });
  const fromOn = context.firstOn;
  const untilOn = monthsAfter(context.seminarOn, rule.windowMonthsAfterSeminar);
  if (startOn < fromOn) return at('start', { kind: 'outOfWindow', on: startOn, fromOn, untilOn });
  if (endOn > untilOn) return at('end', { kind: 'outOfWindow', on: endOn, fromOn, untilOn });
  return undefined;
}

function countProblems(rule: RowsRule, value: RowsValue): AnswerProblem[] {
  const { minRows, maxRows } = rule;
  const rows = value.rows.length;
  if (rows < minRows) return [{ kind: 'tooFewRows', rows, minRows, maxRows }];
  return rows > maxRows ? [{ kind: 'tooManyRows', rows, minRows, maxRows }] : [];
}

function wholeProblems(rule: RowsRule, value: RowsValue, context: PlanContext): AnswerProblem[] {
  if (rule.type === 'people' && rule.exactlyOne) return roleProblems(rule.exactlyOne, value);
  if (rule.type !== 'milestones' || value.rows.length === 0) return [];
  const untilOn = addDays(context.seminarOn, rule.firstEndWithinDaysAfterSeminar);
  const early = value.rows.some((row) => (row.cells.end ?? untilOn) <= untilOn);
  return early ? [] : [{ kind: 'noEarlyEnd', untilOn }];
}

function roleProblems(exactlyOne: NonNullable<PeopleRule['exactlyOne']>, value: RowsValue): AnswerProblem[] {
  const { column, option } = exactlyOne;
  const rows = value.rows.flatMap((row, index) => (row.cells[column] === option ? [index + 1] : []));
  if (rows.length === 0) return [{ kind: 'noneOfRole', column, option }];
  return rows.length > 1 ? [{ kind: 'severalOfRole', column, option, rows }] : [];
}
