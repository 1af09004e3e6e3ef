import type { PlanAnswers } from './plan-answer.ts';

/** What a person does in an open section. Rows are named by their id, not by their place. */
export type PlanInput =
  /** `how`: its person has said that it is added, or stands instead; else the section's rule decides. */
  | { kind: 'text'; text: string; source?: number; how?: 'join' | 'replace' }
  | { kind: 'editedText'; text: string; source: number }
  | { kind: 'pick'; option: string }
  | { kind: 'toggle'; option: string }
  | { kind: 'done' }
  | { kind: 'skip' }
  | { kind: 'replaceAll' }
  | { kind: 'acceptTidied' }
  /** `amountRupiah`: the amount that the button was drawn for; it saves no other. */
  | { kind: 'confirmMoney'; amountRupiah?: number }
  | { kind: 'changeMoney' }
  | { kind: 'addRow' }
  | { kind: 'editRow'; rowId: number }
  | { kind: 'editCell'; rowId: number; column: string }
  | { kind: 'deleteRow'; rowId: number }
  | { kind: 'restoreRow' }
  | { kind: 'moveRow'; rowId: number; by: -1 | 1 }
  | { kind: 'swapDays'; rowId: number };

/**
 * What the rules need to know besides the answer. Days are local (`YYYY-MM-DD`): `firstOn` is the first day of
 * the programme, `seminarOn` the last day of the seminar (without one, the last day of the programme).
 */
export type PlanContext = {
  firstOn: string;
  seminarOn: string;
  daysOff: ReadonlySet<string>;
  answers: PlanAnswers;
  /** The version the person is writing; a declaration remembers it. */
  planVersion?: number;
};
