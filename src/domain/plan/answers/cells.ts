import type { PlanColumn } from '#domain/plan/plan-answer-rules.ts';
import type { CellFault } from '#domain/plan/plan-problem.ts';
import { isDayOn, parseTypedDay } from '#domain/time/day-parsing.ts';
import { foldTyped, isBlank, onOneLine } from '#domain/words/typed-text.ts';
import { countWords, holdsDigit } from '#domain/words/word-count.ts';
import { findTypedOption } from './match-option.ts';

/** A cell is a line of a table on a phone, not an essay. */
export const maxCellChars = 500;

/** What is stored for a typed cell: a day as `YYYY-MM-DD`, an option as its key, else the text on one line. */
export function readCell(column: PlanColumn, typed: string): string {
  const text = onOneLine(typed);
  if (column.kind === 'day') {
    const day = parseTypedDay(text);
    return day.kind === 'day' ? day.on : text;
  }
  if (column.kind === 'option') return findTypedOption(column.options, text)?.key ?? text;
  return text;
}

/** What is wrong with a stored cell; undefined when nothing is. */
export function findCellFault(column: PlanColumn, cell: string | undefined): CellFault | undefined {
  if (cell === undefined || isBlank(cell)) return column.optional ? undefined : { kind: 'missing' };
  if (cell.length > maxCellChars) return { kind: 'tooLongCell', maxChars: maxCellChars };
  switch (column.kind) {
    case 'text':
      return findWordFault(column, cell);
    case 'measure':
      return holdsDigit(cell) || saysNoData(column, cell) ? undefined : { kind: 'noNumber', typed: cell };
    case 'option':
      return column.options.some((option) => option.key === cell)
        ? undefined
        : { kind: 'notAnOption', typed: cell };
    case 'day':
      return isDayOn(cell) ? undefined : findDayFault(cell);
  }
}

/** Whether a measure says that there is no data yet. */
export function saysNoData(column: PlanColumn, cell: string): boolean {
  if (column.kind !== 'measure') return false;
  return (column.noData ?? []).some((words) => foldTyped(words) === foldTyped(cell));
}

function findDayFault(cell: string): CellFault {
  const day = parseTypedDay(cell);
  return { kind: day.kind === 'noSuchDay' ? 'noSuchDay' : 'notADate', typed: cell };
}

function findWordFault(
  column: { minWords?: number; maxWords?: number },
  cell: string,
): CellFault | undefined {
  const { minWords = 1, maxWords = Number.MAX_SAFE_INTEGER } = column;
  const words = countWords(cell);
  if (words < minWords) return { kind: 'tooFewWords', words, minWords, maxWords };
  return words > maxWords ? { kind: 'tooManyWords', words, minWords, maxWords } : undefined;
}
