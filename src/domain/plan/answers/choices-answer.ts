import type { ChoicesValue } from '#domain/plan/plan-answer.ts';
import type { ChoicesRule, PlanOption } from '#domain/plan/plan-answer-rules.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { AnswerProblem } from '#domain/plan/plan-problem.ts';
import { checkTyped, onOneLine } from '#domain/words/typed-text.ts';
import { type AnswerStep, keep, refuse, settle } from './answer-step.ts';
import { findFreeTextFault, freeTextProblems } from './free-text.ts';
import { findTypedOption } from './match-option.ts';

const none: ChoicesValue = { kind: 'choices', options: [] };

/** Chooses or un-chooses one option; each press is saved. More than allowed is refused. */
export function toggleOption(step: AnswerStep<ChoicesRule>, key: string): ApplyOutcome {
  const option = step.rule.options.find((candidate) => candidate.key === key);
  if (!option) return refuse(step, { kind: 'notAnOption', typed: key });
  const before = storedChoices(step);
  if (before.options.includes(key)) return removeOption(step, option);
  return addOptions(step, [option]);
}

/** Takes typed labels, one a line or parted by commas, or the few words of an option that asks for them. */
export function applyChoicesText(step: AnswerStep<ChoicesRule>, typed: string): ApplyOutcome {
  const checked = checkTyped(typed);
  if (checked.kind !== 'ok') return refuse(step, checked);
  const { awaiting } = step.current;
  if (awaiting?.kind === 'freeText') return takeFreeText(step, awaiting.option, onOneLine(checked.text));
  const whole = findTypedOption(step.rule.options, checked.text);
  const labels = whole
    ? [checked.text]
    : checked.text.split(/[\n,;]+/).filter((label) => label.trim() !== '');
  const options = labels.map((label) => findTypedOption(step.rule.options, label));
  const unknown = labels.find((_, index) => options[index] === undefined);
  if (unknown !== undefined) return refuse(step, { kind: 'notAnOption', typed: unknown.trim() });
  return addOptions(
    step,
    options.filter((option) => option !== undefined),
  );
}

/** “Done”: says whether the choice stands. None chosen where none is needed puts the section off. */
export function finishChoices(step: AnswerStep<ChoicesRule>): ApplyOutcome {
  const value = storedChoices(step);
  if (value.options.length === 0 && step.rule.min === 0)
    return { kind: 'skipped', answer: { ...step.current, state: 'skipped', awaiting: null }, replaced: null };
  return settleChoices(step, value, null);
}

/** What keeps the choices from being complete. */
export function choicesProblems(rule: ChoicesRule, value: ChoicesValue): AnswerProblem[] {
  const { min, max } = rule;
  const picked = value.options.length;
  const known = rule.options.map((option) => option.key);
  const unknown = value.options.filter((key) => !known.includes(key));
  const unmet = (rule.oneOfEach ?? []).filter((set) => !set.some((key) => value.options.includes(key)));
  return [
    ...unknown.map((option) => ({ kind: 'unknownOption', option }) as const),
    ...(picked < min ? [{ kind: 'tooFewPicked', picked, min, max } as const] : []),
    ...(picked > max ? [{ kind: 'tooManyPicked', picked, min, max } as const] : []),
    ...unmet.map((options) => ({ kind: 'missingOneOf', options }) as const),
    ...freeTextProblems(rule.options, value.options, value.freeText),
  ];
}

function storedChoices(step: AnswerStep<ChoicesRule>): ChoicesValue {
  return step.current.value?.kind === 'choices' ? step.current.value : none;
}

function addOptions(step: AnswerStep<ChoicesRule>, added: PlanOption[]): ApplyOutcome {
  const { rule } = step;
  const before = storedChoices(step);
  const chosen = new Set([...before.options, ...added.map((option) => option.key)]);
  if (chosen.size > rule.max && chosen.size > before.options.length)
    return refuse(step, { kind: 'tooManyPicked', picked: chosen.size, min: rule.min, max: rule.max });
  const options = rule.options.map((option) => option.key).filter((key) => chosen.has(key));
  const value: ChoicesValue = { ...before, options };
  const asking = added.find((option) => option.freeText);
  if (!asking?.freeText || value.freeText !== undefined) return settleChoices(step, value, null);
  const awaiting = { kind: 'freeText', option: asking.key } as const;
  const answer = keep(step, { value, problems: choicesProblems(rule, value), awaiting });
  return { kind: 'asksFreeText', option: asking.key, ...asking.freeText, answer, replaced: null };
}

function removeOption(step: AnswerStep<ChoicesRule>, option: PlanOption): ApplyOutcome {
  const before = storedChoices(step);
  const options = before.options.filter((key) => key !== option.key);
  const { freeText, ...rest } = before;
  const keepsText = freeText !== undefined && !option.freeText;
  const value: ChoicesValue = keepsText ? { ...rest, options, freeText } : { ...rest, options };
  return settleChoices(step, value, before);
}

function takeFreeText(step: AnswerStep<ChoicesRule>, key: string, freeText: string): ApplyOutcome {
  const before = storedChoices(step);
  const option = step.rule.options.find((candidate) => candidate.key === key);
  const fault = option ? findFreeTextFault(option, freeText) : undefined;
  if (fault) return refuse(step, fault);
  const replaced = before.freeText === undefined ? null : before;
  return settleChoices(step, { ...before, freeText }, replaced);
}

function settleChoices(
  step: AnswerStep<ChoicesRule>,
  value: ChoicesValue,
  replaced: ChoicesValue | null,
): ApplyOutcome {
  return settle(step, { value, replaced, problems: choicesProblems(step.rule, value) });
}
