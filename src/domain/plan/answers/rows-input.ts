import type { PlanColumn, RowsRule } from '#domain/plan/plan-answer-rules.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import { type AnswerStep, refuse } from './answer-step.ts';
import * as row from './row-operations.ts';
import { applyEditedRows, applyRowsText } from './rows-answer.ts';

/** What remains when skipping and replacing, which every section knows, are dealt with. */
export type SectionInput = Exclude<PlanInput, { kind: 'skip' | 'replaceAll' }>;

/** What a press or a text makes of an answer given row by row. */
export function applyRowsInput(step: AnswerStep<RowsRule>, input: SectionInput): ApplyOutcome {
  switch (input.kind) {
    case 'text':
      return applyRowsText(step, input);
    case 'editedText':
      return applyEditedRows(step, input.text, input.source);
    case 'pick':
      return pickForCell(step, input.option);
    case 'addRow':
      return row.addRow(step);
    case 'editRow':
      return row.editRow(step, input.rowId);
    case 'editCell':
      return row.editCell(step, input.rowId, input.column);
    case 'deleteRow':
      return row.deleteRow(step, input.rowId);
    case 'restoreRow':
      return row.restoreRow(step);
    case 'moveRow':
      return row.moveRow(step, input.rowId, input.by);
    case 'swapDays':
      return row.swapDays(step, input.rowId);
    case 'done':
      return row.finishRows(step);
    case 'toggle':
    case 'confirmMoney':
    case 'changeMoney':
    case 'acceptTidied':
      return refuse(step, { kind: 'notForThisSection' });
  }
}

/** A button for the cell that was asked for, such as a role; an old button for another cell is refused. */
function pickForCell(step: AnswerStep<RowsRule>, option: string): ApplyOutcome {
  const { awaiting } = step.current;
  const column =
    awaiting?.kind === 'cell' ? step.rule.columns.find(({ key }) => key === awaiting.column) : undefined;
  if (!offers(column, option)) return refuse(step, { kind: 'notAnOption', typed: option });
  return applyRowsText(step, { text: option });
}

function offers(column: PlanColumn | undefined, option: string): boolean {
  return column?.kind === 'option' && column.options.some(({ key }) => key === option);
}
