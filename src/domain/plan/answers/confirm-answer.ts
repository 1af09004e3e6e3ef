import type { ConfirmValue } from '#domain/plan/plan-answer.ts';
import type { ConfirmRule } from '#domain/plan/plan-answer-rules.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { AnswerProblem } from '#domain/plan/plan-problem.ts';
import { checkTyped, foldTyped } from '#domain/words/typed-text.ts';
import { type AnswerStep, refuse, settle } from './answer-step.ts';

/** Takes a confirmation by button; the instant is kept, for a declaration is dated. */
export function confirmOption(step: AnswerStep<ConfirmRule>, key: string): ApplyOutcome {
  if (!step.rule.options.some((option) => option.key === key))
    return refuse(step, { kind: 'notAnOption', typed: key });
  const before = step.current.value?.kind === 'confirm' ? step.current.value : null;
  if (before?.option === key)
    return settle(step, { value: before, replaced: null, problems: confirmProblems(step.rule, before) });
  const { planVersion } = step.context;
  const chosen: ConfirmValue = { kind: 'confirm', option: key, chosenAt: step.sentAt.toISOString() };
  const value = planVersion === undefined ? chosen : { ...chosen, planVersion };
  return settle(step, { value, replaced: before, problems: confirmProblems(step.rule, value) });
}

/** Takes a typed confirmation only when it is word for word one of the options: it is a signature. */
export function applyConfirmText(step: AnswerStep<ConfirmRule>, typed: string): ApplyOutcome {
  const checked = checkTyped(typed);
  if (checked.kind !== 'ok') return refuse(step, checked);
  const text = foldTyped(checked.text);
  const option = step.rule.options.find(({ label, alsoTyped = [] }) =>
    [label.id, label.en, ...alsoTyped].some((name) => foldTyped(name) === text),
  );
  return option
    ? confirmOption(step, option.key)
    : refuse(step, { kind: 'notAnOption', typed: checked.text });
}

/** A confirmation that asks for a correction waits for the organizer. */
export function confirmProblems(rule: ConfirmRule, value: ConfirmValue): AnswerProblem[] {
  const option = rule.options.find((candidate) => candidate.key === value.option);
  if (!option) return [{ kind: 'unknownOption', option: value.option }];
  return option.completes ? [] : [{ kind: 'waitsForOrganizer', option: option.key }];
}
