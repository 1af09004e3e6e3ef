import type { MoneyValue } from '#domain/plan/plan-answer.ts';
import type { MoneyRule } from '#domain/plan/plan-answer-rules.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { AnswerProblem } from '#domain/plan/plan-problem.ts';
import { parseRupiah } from '#domain/words/money.ts';
import { rupiahInWords } from '#domain/words/money-words.ts';
import { checkTyped, foldTyped } from '#domain/words/typed-text.ts';
import { type AnswerStep, expecting, keep, refuse, settle } from './answer-step.ts';

const yes = new Set(['ya', 'iya', 'simpan', 'benar', 'betul', 'yes', 'save', 'correct']);

/** Reads an amount and asks for a yes before it counts; the amount saved before stays until then. */
export function proposeAmount(step: AnswerStep<MoneyRule>, typed: string, source?: number): ApplyOutcome {
  const checked = checkTyped(typed);
  if (checked.kind !== 'ok') return refuse(step, checked);
  const before = storedAmount(step);
  if (before.proposedRupiah !== undefined && yes.has(foldTyped(checked.text))) return confirmAmount(step);
  const read = parseRupiah(checked.text);
  if (read.kind === 'tooLarge') return refuse(step, { kind: 'amountTooLarge' });
  if (read.kind !== 'amount') return refuse(step, { kind: read.kind });
  const { amountRupiah } = read;
  const outOfRange = findRangeProblem(step.rule, amountRupiah);
  if (outOfRange) return refuse(step, outOfRange);
  const sent = source === undefined ? {} : { source };
  const value: MoneyValue = { ...before, proposedRupiah: amountRupiah, ...sent };
  return {
    kind: 'asksConfirmation',
    amountRupiah,
    amountInWords: { id: rupiahInWords(amountRupiah, 'id'), en: rupiahInWords(amountRupiah, 'en') },
    answer: keep(step, { value, problems: moneyProblems(step.rule, value), typed: true }),
    replaced: before.proposedRupiah === undefined ? null : before,
  };
}

/** The person edited the message with the amount: the new one is read and asked about again. */
export function proposeEditedAmount(
  step: AnswerStep<MoneyRule>,
  typed: string,
  source: number,
): ApplyOutcome {
  if (storedAmount(step).source !== source) return refuse(step, { kind: 'noSuchMessage' });
  return proposeAmount(step, typed, source);
}

/** The yes: the amount read last is saved, if it is the one that was shown (`shownRupiah`). */
export function confirmAmount(step: AnswerStep<MoneyRule>, shownRupiah?: number): ApplyOutcome {
  const before = storedAmount(step);
  const isShown = shownRupiah === undefined || shownRupiah === before.proposedRupiah;
  if (before.proposedRupiah === undefined || !isShown) return refuse(step, { kind: 'nothingToConfirm' });
  const { proposedRupiah: amountRupiah, ...kept } = before;
  const value: MoneyValue = { ...kept, amountRupiah };
  const replaced = before.amountRupiah === undefined ? null : before;
  return settle(step, { value, replaced, problems: moneyProblems(step.rule, value) });
}

/** The no: the amount read last is dropped and asked again. */
export function dropProposal(step: AnswerStep<MoneyRule>): ApplyOutcome {
  const { proposedRupiah, ...value } = storedAmount(step);
  if (proposedRupiah === undefined)
    return { kind: 'asksReplacement', answer: expecting(step, null), replaced: null };
  const answer = keep(step, { value, problems: moneyProblems(step.rule, value) });
  return { kind: 'asksReplacement', answer, replaced: step.current.value };
}

/** What keeps an amount from being complete. */
export function moneyProblems(rule: MoneyRule, value: MoneyValue): AnswerProblem[] {
  const { amountRupiah, proposedRupiah } = value;
  if (amountRupiah === undefined)
    return proposedRupiah === undefined ? [] : [{ kind: 'amountNotConfirmed', proposedRupiah }];
  const outOfRange = findRangeProblem(rule, amountRupiah);
  return outOfRange ? [outOfRange] : [];
}

function findRangeProblem(
  { minRupiah, maxRupiah }: MoneyRule,
  amountRupiah: number,
): Extract<AnswerProblem, { kind: 'amountOutOfRange' }> | undefined {
  const fits = amountRupiah >= minRupiah && amountRupiah <= maxRupiah;
  return fits ? undefined : { kind: 'amountOutOfRange', amountRupiah, minRupiah, maxRupiah };
}

function storedAmount(step: AnswerStep<MoneyRule>): MoneyValue {
  return step.current.value?.kind === 'money' ? step.current.value : { kind: 'money' };
}
