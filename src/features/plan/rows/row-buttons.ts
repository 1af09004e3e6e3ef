import { type Button, packButtons } from '#domain/message.ts';
import { typedRowLine } from '#domain/plan/document/plan-answer-lines.ts';
import type { PlanRow, RowsValue, SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanColumn, PlanOption, RowsRule } from '#domain/plan/plan-answer-rules.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { capital, getColumn, type PlanScreen } from '#features/plan/plan-words.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** What a press does with rows; single cells are `cell_` and their column. */
export type RowAction =
  | 'add'
  | 'edit'
  | 'delete'
  | 'restore'
  | 'swap'
  | 'up'
  | 'down'
  | 'editOf'
  | 'deleteOf';

export function rowsRuleOf(section: NumberedSection): RowsRule {
  if (!('columns' in section.answer)) throw new Error(`section ${section.key} has no rows`);
  return section.answer;
}

export function rowsOf({ value }: SectionAnswer): RowsValue | undefined {
  return value && 'rows' in value ? value : undefined;
}

/** Data of a button that does something with one row, or (row 0) with all. */
export function rowPress(
  { view }: PlanScreen,
  section: NumberedSection,
  act: { action: RowAction | `cell_${string}`; rowId?: number },
): string {
  return press('planAction', view.stored.participantId, section.key, act.action, act.rowId ?? 0);
}

/** Under a list of rows: add, change, delete, and when they stand: done. */
export function rowButtons(screen: PlanScreen, section: NumberedSection, current: SectionAnswer): Button[][] {
  const { say, view } = screen;
  const { awaiting } = current;
  const cells =
    awaiting?.kind === 'cell' ? cellOptions(screen, section, { current, column: awaiting.column }) : [];
  if (cells.length > 0) return packButtons(cells);
  const count = rowsOf(current)?.rows.length ?? 0;
  const add = { data: rowPress(screen, section, { action: 'add' }), label: addLabel(screen, section) };
  if (count === 0) return awaiting ? [] : [[{ ...add, label: say('plan-button-one-by-one') }]];
  const data = press('planDone', view.stored.participantId, section.key);
  return packButtons([
    ...(count < rowsRuleOf(section).maxRows ? [add] : []),
    { label: say('plan-button-edit-rows'), data: rowPress(screen, section, { action: 'editOf' }) },
    { label: say('plan-button-delete-rows'), data: rowPress(screen, section, { action: 'deleteOf' }) },
    ...(current.state === 'complete' ? [{ label: say('plan-button-done'), data }] : []),
  ]);
}

export function addLabel({ say }: PlanScreen, section: NumberedSection): string {
  return say('plan-button-add-row', { noun: rowsRuleOf(section).rowTitle[say.locale] });
}

/** The options of a cell that is asked for; one that only one row may have is left out once it is taken. */
export function cellOptions(
  { say, view }: PlanScreen,
  section: NumberedSection,
  { current, column: key }: { current: SectionAnswer; column: string },
): Button[] {
  const rule = rowsRuleOf(section);
  const column: PlanColumn = getColumn(rule, key);
  if (column.kind !== 'option') return [];
  const only = rule.type === 'people' && rule.exactlyOne?.column === key ? rule.exactlyOne.option : undefined;
  const isTaken = rowsOf(current)?.rows.some((row) => row.cells[key] === only && only !== undefined);
  const offered = column.options.filter((option: PlanOption) => !(isTaken && option.key === only));
  return offered.map((option) => ({
    label: option.label[say.locale],
    data: press('planPick', view.stored.participantId, section.key, option.key),
  }));
}

const maxRowButtons = 30;

/** One button a row, named as people call it. */
export function chooseRowButtons(
  screen: PlanScreen,
  section: NumberedSection,
  { rows, action }: { rows: readonly PlanRow[]; action: RowAction },
): Button[][] {
  return rows.slice(0, maxRowButtons).map((row, index) => [
    {
      label: rowLabel(screen, section, { row, number: index + 1 }),
      data: rowPress(screen, section, { action, rowId: row.id }),
    },
  ]);
}

function rowLabel(
  { say }: PlanScreen,
  section: NumberedSection,
  { row, number }: { row: PlanRow; number: number },
): string {
  const rule = rowsRuleOf(section);
  const name = row.cells[rule.columns[0]?.key ?? ''] || typedRowLine(rule, row, say.locale);
  return cutTo(name, 36) || say('plan-row-numbered', { row: number });
}

/** The cells of one row, to change a single one. */
export function cellButtons(screen: PlanScreen, section: NumberedSection, rowId: number): Button[] {
  const { columns } = rowsRuleOf(section);
  if (columns.length < 2) return [];
  return columns.map((column) => ({
    label: capital(column.title[screen.say.locale]),
    data: rowPress(screen, section, { action: `cell_${column.key}`, rowId }),
  }));
}
