import type { ChoiceValue, PlanAnswers } from '#domain/plan/plan-answer.ts';
import type { ChoiceRule, PlanOption } from '#domain/plan/plan-answer-rules.ts';
import type { PlanContext } from '#domain/plan/plan-input.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { AnswerProblem } from '#domain/plan/plan-problem.ts';
import { checkTyped, onOneLine } from '#domain/words/typed-text.ts';
import { type AnswerStep, keep, refuse, settle } from './answer-step.ts';
import { findFreeTextFault, freeTextProblems } from './free-text.ts';
import { findTypedOption } from './match-option.ts';

/** Takes a typed text: the few words of an option that asks for them, or an option called by its name. */
export function applyChoiceText(step: AnswerStep<ChoiceRule>, typed: string): ApplyOutcome {
  const checked = checkTyped(typed);
  if (checked.kind !== 'ok') return refuse(step, checked);
  const { awaiting, value } = step.current;
  if (awaiting?.kind === 'freeText' && value?.kind === 'choice') {
    const named = findTypedOption(step.rule.options, checked.text);
    return named && named.key !== value.option
      ? pickOption(step, named.key)
      : takeFreeText(step, value, onOneLine(checked.text));
  }
  const option = findTypedOption(step.rule.options, checked.text);
  return option ? pickOption(step, option.key) : refuse(step, { kind: 'notAnOption', typed: checked.text });
}

/** Takes one option; the one chosen before goes to the history. Choosing the same again changes nothing. */
export function pickOption(step: AnswerStep<ChoiceRule>, key: string): ApplyOutcome {
  const option = step.rule.options.find((candidate) => candidate.key === key);
  if (!option) return refuse(step, { kind: 'notAnOption', typed: key });
  const before = step.current.value?.kind === 'choice' ? step.current.value : null;
  const same = before?.option === key;
  const value: ChoiceValue = same ? before : { kind: 'choice', option: key };
  const replaced = same ? null : before;
  if (option.freeText && value.freeText === undefined) return askFreeText(step, { option, value, replaced });
  return settle(step, { value, replaced, problems: choiceProblems(step.rule, value, step.context) });
}

/** What keeps a choice from being complete, the amount it must agree with included. */
export function choiceProblems(rule: ChoiceRule, value: ChoiceValue, context: PlanContext): AnswerProblem[] {
  if (!rule.options.some((option) => option.key === value.option))
    return [{ kind: 'unknownOption', option: value.option }];
  const contradiction = findContradiction(rule, value.option, context.answers);
  return [
    ...freeTextProblems(rule.options, [value.option], value.freeText),
    ...(contradiction ? [contradiction] : []),
  ];
}

/** “No new budget” is right if and only if the budget is zero; silent while there is no amount. */
export function findContradiction(
  rule: ChoiceRule,
  option: string,
  answers: PlanAnswers,
): Extract<AnswerProblem, { kind: 'sourceContradictsBudget' }> | undefined {
  const tie = rule.onlyWhenZero;
  const money = tie ? answers[tie.section]?.value : undefined;
  if (!tie || money?.kind !== 'money' || money.amountRupiah === undefined) return undefined;
  const { amountRupiah } = money;
  const agrees = (option === tie.option) === (amountRupiah === 0);
  return agrees ? undefined : { kind: 'sourceContradictsBudget', amountRupiah, section: tie.section };
}

function askFreeText(
  step: AnswerStep<ChoiceRule>,
  asked: { option: PlanOption; value: ChoiceValue; replaced: ChoiceValue | null },
): ApplyOutcome {
  const { option, value, replaced } = asked;
  const { minWords = 1, maxWords = 1 } = option.freeText ?? {};
  const problems = choiceProblems(step.rule, value, step.context);
  const awaiting = { kind: 'freeText', option: option.key } as const;
  const answer = keep(step, { value, problems, awaiting });
  return { kind: 'asksFreeText', option: option.key, minWords, maxWords, answer, replaced };
}

function takeFreeText(step: AnswerStep<ChoiceRule>, before: ChoiceValue, freeText: string): ApplyOutcome {
  const option = step.rule.options.find((candidate) => candidate.key === before.option);
  const fault = option ? findFreeTextFault(option, freeText) : undefined;
  if (fault) return refuse(step, fault);
  const value: ChoiceValue = { ...before, freeText };
  const replaced = before.freeText === undefined ? null : before;
  const problems = choiceProblems(step.rule, value, step.context);
  return settle(step, { value, replaced, problems, typed: true });
}
