import { z } from 'zod';

/** A text of the template in both languages. */
export const localText = z.strictObject({
  id: z.string().min(1).max(1_000),
  en: z.string().min(1).max(1_000),
});
export type LocalText = z.infer<typeof localText>;

// Short enough that a button carries a section and an option or column of it: 64 bytes are all there is.
const key = z.string().regex(/^[a-z0-9_]{1,24}$/);
const shortKey = z.string().regex(/^[a-z0-9_]{1,16}$/);
const count = z.int().min(0);

export const option = z.strictObject({
  key: shortKey,
  label: localText,
  alsoTyped: z.array(z.string()).optional(),
  /** Choosing this option asks for a few words more. */
  freeText: z.strictObject({ minWords: count, maxWords: count }).optional(),
});
export type PlanOption = z.infer<typeof option>;

const columnTexts = {
  key: shortKey,
  title: localText,
  header: localText,
  ask: localText,
  example: localText.optional(),
  optional: z.boolean().optional(),
};

const column = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    ...columnTexts,
    minWords: count.optional(),
    maxWords: count.optional(),
  }),
  z.strictObject({ kind: z.literal('measure'), ...columnTexts, noData: z.array(z.string()).optional() }),
  z.strictObject({ kind: z.literal('option'), ...columnTexts, options: z.array(option).min(1) }),
  z.strictObject({ kind: z.literal('day'), ...columnTexts }),
]);
export type PlanColumn = z.infer<typeof column>;

const rows = {
  minRows: count,
  maxRows: count,
  rowTitle: localText,
  rowsTitle: localText,
  columns: z.array(column).min(1),
};

const textRule = z.strictObject({
  type: z.literal('text'),
  minWords: count,
  maxWords: count,
  maxChars: count.optional(),
  oneLine: z.boolean().optional(),
  offersTidyCase: z.boolean().optional(),
  wantsDigit: z.boolean().optional(),
});
export type TextRule = z.infer<typeof textRule>;

const choiceRule = z.strictObject({
  type: z.literal('choice'),
  options: z.array(option).min(2),
  /** This option is right if and only if the amount of the named money section is 0. */
  onlyWhenZero: z.strictObject({ section: key, option: key }).optional(),
});
export type ChoiceRule = z.infer<typeof choiceRule>;

const choicesRule = z.strictObject({
  type: z.literal('choices'),
  min: count,
  max: count,
  options: z.array(option).min(2),
  /** At least one option of each of these sets. */
  oneOfEach: z.array(z.array(key).min(1)).optional(),
});
export type ChoicesRule = z.infer<typeof choicesRule>;

const moneyRule = z.strictObject({ type: z.literal('money'), minRupiah: count, maxRupiah: count });
export type MoneyRule = z.infer<typeof moneyRule>;

const confirmRule = z.strictObject({
  type: z.literal('confirm'),
  options: z.array(z.strictObject({ ...option.shape, completes: z.boolean() })).min(1),
});
export type ConfirmRule = z.infer<typeof confirmRule>;

/** Whether it asks if something is right, and “no” is an answer; else it asks for agreement. */
export const isCheck = ({ options }: ConfirmRule) => options.some(({ completes }) => !completes);

/** What two chosen cells of a row say together, such as the quadrant of influence and interest. */
const derivedColumn = z.strictObject({
  title: localText,
  from: z.tuple([key, key]),
  values: z.array(z.strictObject({ when: z.tuple([key, key]), label: localText })).min(1),
});

const listRule = z.strictObject({ type: z.literal('list'), ...rows });
const tableRule = z.strictObject({
  type: z.literal('table'),
  ...rows,
  mustDiffer: z.tuple([key, key]).optional(),
  derived: derivedColumn.optional(),
});
export type TableRule = z.infer<typeof tableRule>;
const milestonesRule = z.strictObject({
  type: z.literal('milestones'),
  ...rows,
  windowMonthsAfterSeminar: count,
  firstEndWithinDaysAfterSeminar: count,
});
const peopleRule = z.strictObject({
  type: z.literal('people'),
  ...rows,
  exactlyOne: z.strictObject({ column: key, option: key }).optional(),
});
export type MilestonesRule = z.infer<typeof milestonesRule>;
export type PeopleRule = z.infer<typeof peopleRule>;

/** The rules of a section answered row by row. */
export type RowsRule =
  | z.infer<typeof listRule>
  | z.infer<typeof tableRule>
  | z.infer<typeof milestonesRule>
  | z.infer<typeof peopleRule>;

export const answerRule = z.discriminatedUnion('type', [
  textRule,
  choiceRule,
  choicesRule,
  moneyRule,
  confirmRule,
  listRule,
  tableRule,
  milestonesRule,
  peopleRule,
]);
export type AnswerRule = z.infer<typeof answerRule>;
