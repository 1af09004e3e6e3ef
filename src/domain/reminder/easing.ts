import { unmarkedRule } from '#domain/attendance/unmarked-day.ts';
import type { ReminderItemKey } from './reminder-items.ts';

/** An attendance question that has reached a participant, and that nothing was answered after. */
export type AskedQuestion = Pick<ReminderItemKey, 'ruleKey' | 'target' | 'occurrence'>;

/** Days in a row whose question nobody answered, after which a day is asked about once instead of twice. */
export const unansweredDaysBeforeEasing = 3;

/**
 * Whether a repeated attendance question is left out: its day was asked about already, and with that the last three days
 * or more. `asked` begins after the participant's newest answer, so that any answer brings the repeats back. The first
 * question of a day always goes.
 */
export function isEasedOff(question: AskedQuestion, asked: readonly AskedQuestion[]): boolean {
  const questions = asked.filter(({ ruleKey }) => ruleKey !== unmarkedRule);
  const isRepeat = questions.some(
    ({ target, occurrence }) => target === question.target && occurrence === question.occurrence,
  );
  return isRepeat && countTargets(questions) >= unansweredDaysBeforeEasing;
}

/** Whether whoever is unmarked when a day closes is not told any more: they did nothing about the last three. */
export function isUnheeded(asked: readonly AskedQuestion[]): boolean {
  return countTargets(asked.filter(({ ruleKey }) => ruleKey === unmarkedRule)) >= unansweredDaysBeforeEasing;
}

const countTargets = (asked: readonly AskedQuestion[]) => new Set(asked.map(({ target }) => target)).size;
