import type { AnswerValue, PlanRow, SectionAnswer } from './plan-answer.ts';
import type { AnswerProblem, AnswerWarning, CellFault, NotStored } from './plan-problem.ts';

/** Why an input changed nothing. */
export type RefusedReason =
  | { kind: 'empty' }
  | { kind: 'tooLong'; chars: number; maxChars: number }
  | { kind: 'controlCharacters' }
  | { kind: 'notAnOption'; typed: string }
  | { kind: 'tooManyPicked'; picked: number; min: number; max: number }
  | { kind: 'freeTextWords'; option: string; words: number; minWords: number; maxWords: number }
  | { kind: 'notAnAmount' | 'negative' | 'fractionOfRupiah' | 'amountTooLarge' }
  | { kind: 'amountOutOfRange'; amountRupiah: number; minRupiah: number; maxRupiah: number }
  | { kind: 'onlyPersonalNumbers'; notStored: NotStored[] }
  | { kind: 'nothingToConfirm' }
  | { kind: 'noSuchRow' }
  | { kind: 'nothingToRestore' }
  | { kind: 'rowsFull'; maxRows: number }
  | { kind: 'sortedByStart' }
  | { kind: 'nothingToSwap' }
  | { kind: 'noSuchMessage' }
  | { kind: 'notForThisSection' };

/** `replaced` is the value that must go into the history because words of it are no longer in the answer. */
type Kept = { answer: SectionAnswer; replaced: AnswerValue | null };

/**
 * What came of an input. Every outcome carries the answer to store (the same object when nothing changed).
 * - `saved`: complete; `messages` counts the messages joined into a text
 * - `draft`: kept, but outside the rule
 * - `rowProblem`: good rows are kept, `row` needs fixing; `entry` says whether a line or one cell was typed
 * - `asksCell`: please type (or pick) this cell next; `savedRows` are the good rows of the same input
 * - `asksFreeText`, `asksReplacement`, `asksRow`: the next text is taken for this
 * - `asksConfirmation`: the amount was read and waits for a yes
 * - `refused`: nothing changed
 */
export type ApplyOutcome =
  | ({
      kind: 'saved';
      words?: number;
      rows?: number;
      messages?: number;
      warnings: AnswerWarning[];
      notStored: NotStored[];
    } & Kept)
  | ({
      kind: 'draft';
      problems: AnswerProblem[];
      words?: number;
      rows?: number;
      messages?: number;
      notStored: NotStored[];
    } & Kept)
  | ({
      kind: 'rowProblem';
      row: number;
      rowId: number;
      column: string | null;
      rowName: string;
      fault: CellFault;
      offersSwap: boolean;
      entry: 'line' | 'cell';
      savedRows: number[];
      notStored: NotStored[];
    } & Kept)
  | ({
      kind: 'asksCell';
      row: number;
      rowId: number | 'new';
      column: string;
      rowName: string;
      savedRows: number[];
      notStored: NotStored[];
    } & Kept)
  | ({ kind: 'asksRow'; row: number; rowId: number; rowName: string } & Kept)
  | ({ kind: 'asksFreeText'; option: string; minWords: number; maxWords: number } & Kept)
  | ({ kind: 'asksReplacement' } & Kept)
  | ({ kind: 'asksConfirmation'; amountRupiah: number; amountInWords: { id: string; en: string } } & Kept)
  | ({
      kind: 'rowDeleted';
      row: number;
      deleted: PlanRow;
      rowName: string;
      left: number;
      minRows: number;
    } & Kept)
  | ({ kind: 'skipped' } & Kept)
  | ({ kind: 'refused'; reason: RefusedReason } & Kept);
