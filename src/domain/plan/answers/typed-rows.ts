import type { PlanColumn, RowsRule } from '#domain/plan/plan-answer-rules.ts';
import type { NotStored } from '#domain/plan/plan-problem.ts';
import { foldTyped, isBlank } from '#domain/words/typed-text.ts';
import { readCell } from './cells.ts';
import { withoutPersonalNumbers } from './personal-numbers.ts';

export type TypedRow = { cells: Record<string, string>; surplus?: string[]; found: NotStored['what'][] };

/**
 * Reads typed lines as rows: cells parted by `|`, else by tab (pasted from a spreadsheet), else by `;`.
 * Leading list marks (`1.`, `-`) and a copied heading line are left out. In a team, personal numbers are
 * taken out before anything is kept.
 */
export function readTypedRows(rule: RowsRule, text: string): TypedRow[] {
  return text
    .split('\n')
    .filter((line) => !isBlank(line))
    .map((line) => splitLine(rule, line))
    .filter((cells) => !isHeading(rule.columns, cells))
    .map((cells) => toRow(rule, cells));
}

/** Whether every line is plainly a row of its own, even while one cell was asked for. */
export function looksLikeRows(rule: RowsRule, text: string): boolean {
  const lines = text.split('\n').filter((line) => !isBlank(line));
  if (rule.columns.length === 1) return lines.length > 1;
  return lines.length > 0 && lines.every((line) => line.includes('|'));
}

/** One typed cell of a row; in a team without personal numbers. */
export function readTypedCell(rule: RowsRule, column: PlanColumn, typed: string): TypedRow {
  const clean = rule.type === 'people' ? withoutPersonalNumbers(typed) : { text: typed, found: [] };
  return { cells: { [column.key]: readCell(column, clean.text) }, found: clean.found };
}

function splitLine(rule: RowsRule, line: string): string[] {
  const bare = line.replace(/^\s*(?:\d{1,2}[.)]\s+|[-–•*]\s+)/u, '').trim();
  if (rule.columns.length === 1) return [bare];
  const separator = ['|', '\t', ';'].find((candidate) => bare.includes(candidate));
  const cells = separator === undefined ? [bare] : bare.split(separator).map((cell) => cell.trim());
  // “| a | b |”, as copied from a table: the outer bars part nothing.
  if (cells.length > rule.columns.length && cells.at(-1) === '') cells.pop();
  if (cells.length > rule.columns.length && cells[0] === '') cells.shift();
  return cells;
}

function isHeading(columns: readonly PlanColumn[], cells: readonly string[]): boolean {
  return (['id', 'en'] as const).some((locale) =>
    cells.every((cell, index) => {
      const column = columns[index];
      return column !== undefined && cells.length > 1 && foldTyped(column.header[locale]) === foldTyped(cell);
    }),
  );
}

function toRow(rule: RowsRule, typed: readonly string[]): TypedRow {
  const { cells, found } = rule.type === 'people' ? scrub(rule, typed) : { cells: typed, found: [] };
  const read = rule.columns.map((column, index) => [column.key, readCell(column, cells[index] ?? '')]);
  const filled = read.filter(([, cell]) => cell !== '');
  const surplus = cells.slice(rule.columns.length).filter((cell) => cell !== '');
  const row = { cells: Object.fromEntries(filled) as Record<string, string>, found };
  return surplus.length > 0 ? { ...row, surplus } : row;
}

function scrub(rule: RowsRule, typed: readonly string[]): { cells: string[]; found: NotStored['what'][] } {
  const cleaned = typed.map((cell) => withoutPersonalNumbers(cell));
  const found = cleaned.flatMap((cell) => cell.found);
  // A cell that was nothing but a number leaves its place to the next one when there are too many cells.
  const tooMany = typed.length > rule.columns.length;
  const kept = cleaned.filter((cell) => !(tooMany && cell.found.length > 0 && isBlank(cell.text)));
  return { cells: kept.map((cell) => cell.text), found };
}
