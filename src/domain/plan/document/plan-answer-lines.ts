import type { Locale } from '#domain/locale.ts';
import { type AnswerValue, type PlanRow, textOf } from '#domain/plan/plan-answer.ts';
import type { AnswerRule, PlanColumn, PlanOption, RowsRule } from '#domain/plan/plan-answer-rules.ts';
import { isDayOn } from '#domain/time/day-parsing.ts';
import { formatDayRange } from '#domain/time/time-format.ts';
import { formatRupiah } from '#domain/words/money.ts';

/** An answer as lines to read, not wrapped: a text as typed, options by their labels, rows numbered. */
export function answerLines(rule: AnswerRule, value: AnswerValue, locale: Locale): string[] {
  switch (value.kind) {
    case 'text':
      return textOf(value).split('\n');
    case 'choice':
      return optionLines(rule, [value.option], { freeText: value.freeText, locale });
    case 'choices':
      return optionLines(rule, value.options, { freeText: value.freeText, locale });
    case 'confirm':
      return optionLines(rule, [value.option], { freeText: undefined, locale });
    case 'money':
      return value.amountRupiah === undefined ? [] : [formatRupiah(value.amountRupiah)];
    case 'list':
    case 'table':
    case 'milestones':
    case 'people':
      return value.rows.map((row, index) => `${index + 1}. ${rowLine(rule, row, locale)}`);
  }
}

/** A row in one line: `Mencatat kondisi awal, 1–12 Jul 2019`, `Sari Fiktif, Petugas agenda, Anggota`. */
export function rowLine(rule: AnswerRule, row: PlanRow, locale: Locale): string {
  if (!('columns' in rule)) return Object.values(row.cells).join(', ');
  const cells = rule.columns.flatMap((column) => cellTexts({ rule, column, row, locale }));
  const line = [...cells, ...otherCells(rule, row), ...(row.surplus ?? [])]
    .filter((cell) => cell !== '')
    .join(', ');
  const derived = findDerivedLabel(rule, row, locale);
  return derived === undefined ? line : `${line} (${derived})`;
}

/** What the chosen cells of a row say together, such as `promotor`; undefined until both are chosen. */
export function findDerivedLabel(rule: RowsRule, { cells }: PlanRow, locale: Locale): string | undefined {
  if (rule.type !== 'table' || !rule.derived) return undefined;
  const { from, values } = rule.derived;
  const found = values.find(({ when }) => when.every((option, nth) => cells[from[nth]!] === option));
  return found?.label[locale];
}

/** Cells of columns that a later version of the template no longer has: the words stay readable. */
function otherCells(rule: RowsRule, { cells }: PlanRow): string[] {
  return Object.keys(cells)
    .filter((key) => !rule.columns.some((column) => column.key === key))
    .map((key) => cells[key]!);
}

/** A row as it would be typed, to copy and correct: `Menyusun SOP | 19/8/2019 | 13/9/2019 | SOP`. */
export function typedRowLine(rule: RowsRule, row: PlanRow, locale: Locale): string {
  const cells = rule.columns.map((column) => {
    const cell = row.cells[column.key] ?? '';
    return column.kind === 'day' ? formatTypedDay(cell) : cellLabel(column, cell, locale);
  });
  return [...cells, ...(row.surplus ?? [])].join(' | ').replace(/[\s|]+$/, '');
}

function cellTexts(asked: { rule: RowsRule; column: PlanColumn; row: PlanRow; locale: Locale }): string[] {
  const { rule, column, row, locale } = asked;
  const cell = row.cells[column.key] ?? '';
  if (rule.type !== 'milestones' || column.kind !== 'day') return [cellLabel(column, cell, locale)];
  if (column.key !== 'start') return [];
  const { start = '', end = '' } = row.cells;
  if (isDayOn(start) && isDayOn(end)) return [formatDayRange(start, end, locale)];
  return [
    [start, end]
      .filter((day) => day !== '')
      .map(formatTypedDay)
      .join('–'),
  ];
}

/** A cell as it reads: the label of an option, anything else as it is kept. */
export function cellLabel(column: PlanColumn, cell: string, locale: Locale): string {
  if (column.kind !== 'option') return cell;
  return column.options.find((option) => option.key === cell)?.label[locale] ?? cell;
}

function optionLines(
  rule: AnswerRule,
  keys: readonly string[],
  { freeText, locale }: { freeText: string | undefined; locale: Locale },
): string[] {
  const options: PlanOption[] = 'options' in rule ? rule.options : [];
  return keys.map((key) => {
    const option = options.find((candidate) => candidate.key === key);
    const label = option?.label[locale] ?? key;
    return option?.freeText && freeText !== undefined ? `${label}: ${freeText}` : label;
  });
}

function formatTypedDay(on: string): string {
  if (!isDayOn(on)) return on;
  return on.split('-').map(Number).reverse().join('/');
}
