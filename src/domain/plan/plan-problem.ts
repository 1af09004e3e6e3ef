/** What is wrong with a cell or a row, apart from where it is. */
export type CellFault =
  | { kind: 'missing' }
  | { kind: 'tooFewWords' | 'tooManyWords'; words: number; minWords: number; maxWords: number }
  | { kind: 'tooLongCell'; maxChars: number }
  | { kind: 'noNumber'; typed: string }
  | { kind: 'notAnOption'; typed: string }
  | { kind: 'notADate'; typed: string }
  | { kind: 'noSuchDay'; typed: string }
  | { kind: 'tooManyCells'; columns: number; typed: number }
  | { kind: 'endBeforeStart'; startOn: string; endOn: string }
  | { kind: 'outOfWindow'; on: string; fromOn: string; untilOn: string }
  | { kind: 'sameValue'; columns: [string, string] };

/** `row` counts from 1, as people count lines. */
export type RowProblem = {
  kind: 'row';
  row: number;
  rowId: number;
  column: string | null;
  fault: CellFault;
};

/** Why an answer is kept as a draft. Plain values for a message; no sentence. */
export type AnswerProblem =
  | { kind: 'tooFewWords'; words: number; minWords: number; maxWords: number }
  | { kind: 'tooManyWords'; words: number; minWords: number; maxWords: number; wordsBeforeLimit: string }
  | { kind: 'tooManyChars'; chars: number; maxChars: number; words: number }
  | { kind: 'unknownOption'; option: string }
  | { kind: 'tooFewPicked' | 'tooManyPicked'; picked: number; min: number; max: number }
  | { kind: 'missingOneOf'; options: string[] }
  | { kind: 'freeTextMissing'; option: string; minWords: number; maxWords: number }
  | { kind: 'freeTextWords'; option: string; words: number; minWords: number; maxWords: number }
  | { kind: 'sourceContradictsBudget'; amountRupiah: number; section: string }
  | { kind: 'amountNotConfirmed'; proposedRupiah: number }
  | { kind: 'amountOutOfRange'; amountRupiah: number; minRupiah: number; maxRupiah: number }
  | { kind: 'waitsForOrganizer'; option: string }
  | { kind: 'tooFewRows' | 'tooManyRows'; rows: number; minRows: number; maxRows: number }
  | { kind: 'noneOfRole'; column: string; option: string }
  | { kind: 'severalOfRole'; column: string; option: string; rows: number[] }
  | { kind: 'noEarlyEnd'; untilOn: string }
  | { kind: 'otherKindOfAnswer' }
  | RowProblem;

/** Worth saying, but no reason to hold an answer back. */
export type AnswerWarning =
  | { kind: 'noDigit' }
  | { kind: 'allCapitals'; tidied: string }
  | { kind: 'freeDay'; row: number; column: string; on: string; day: 'saturday' | 'sunday' | 'dayOff' }
  | { kind: 'noBaseline'; row: number };

/** A number of a person that was left out of what is stored. */
export type NotStored = { row: number; what: 'nip' | 'nik' | 'phone' };
