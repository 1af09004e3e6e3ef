/** A message of the person that went into an answer; `source` is the message's id, so an edit finds it again. */
export type TextPart = { text: string; source?: number };

export type TextValue = { kind: 'text'; parts: TextPart[] };
export type ChoiceValue = { kind: 'choice'; option: string; freeText?: string };
export type ChoicesValue = { kind: 'choices'; options: string[]; freeText?: string };
/** `proposedRupiah` is an amount that was read but not yet confirmed; it never replaces `amountRupiah` by itself. */
export type MoneyValue = {
  kind: 'money';
  amountRupiah?: number;
  proposedRupiah?: number;
  source?: number;
};
/** `chosenAt` is an instant (ISO, UTC); `planVersion` is the version the person was looking at. */
export type ConfirmValue = { kind: 'confirm'; option: string; chosenAt: string; planVersion?: number };

/**
 * A row of a list, table, schedule or team. Cells hold the read value where it could be read (a day as
 * `YYYY-MM-DD`, an option as its key) and the typed text where not. `surplus` keeps cells typed beyond the
 * last column. The id never changes and is never used again in the same answer, so old buttons cannot hit
 * another row. `source` is the message a whole line came from, `cellSources` those of cells typed one by one.
 */
export type PlanRow = {
  id: number;
  cells: Record<string, string>;
  surplus?: string[];
  source?: number;
  cellSources?: { column: string; message: number }[];
};

export type RowsKind = 'list' | 'table' | 'milestones' | 'people';
export type RowsValue = {
  kind: RowsKind;
  rows: PlanRow[];
  lastRowId: number;
  /** The row deleted last and the place it had, so that it can be brought back. */
  deleted?: { row: PlanRow; index: number };
};

export type AnswerValue = TextValue | ChoiceValue | ChoicesValue | MoneyValue | ConfirmValue | RowsValue;

/** What the next typed text of an open section is taken for, when it is not simply the answer. */
export type Awaiting =
  | { kind: 'replacement' }
  | { kind: 'freeText'; option: string }
  | { kind: 'row'; rowId: number }
  | { kind: 'cell'; rowId: number | 'new'; column: string };

/**
 * - `empty`: nothing yet
 * - `draft`: something is kept, but outside the rule of the section
 * - `complete`: the answer keeps the rule
 * - `skipped`: put off while empty
 */
export type SectionState = 'empty' | 'draft' | 'complete' | 'skipped';

/**
 * One section of one plan, as stored (JSON). `state` is what the rule said when it was saved: good for
 * counting in queries; progress and gaps are judged anew from the value, because a rule or another section may
 * have changed since.
 */
export type SectionAnswer = {
  state: SectionState;
  value: AnswerValue | null;
  awaiting: Awaiting | null;
  /** When the last text came in (ISO instant, UTC): texts close together belong together. */
  lastInputAt: string | null;
};

/** The answers of one plan by section key. */
export type PlanAnswers = Readonly<Record<string, SectionAnswer | undefined>>;

export const emptyAnswer: SectionAnswer = { state: 'empty', value: null, awaiting: null, lastInputAt: null };

const betweenParts = /[.!?:;…”"')\]]$/u;

/** The whole text of an answer given in one or several messages. */
export function textOf(value: TextValue): string {
  return value.parts.reduce((whole, part) => {
    if (whole === '') return part.text;
    return whole + (betweenParts.test(whole) ? '\n' : ' ') + part.text;
  }, '');
}

/** Stored answers as the rules read them: nothing is awaited any more. */
export function answersOf(stored: Record<string, Pick<SectionAnswer, 'value' | 'state'>>): PlanAnswers {
  return Object.fromEntries(
    Object.entries(stored).map(([key, { value, state }]) => [key, { ...emptyAnswer, value, state }]),
  );
}
