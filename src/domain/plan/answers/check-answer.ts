import type { AnswerValue } from '#domain/plan/plan-answer.ts';
import type { AnswerRule } from '#domain/plan/plan-answer-rules.ts';
import type { PlanContext } from '#domain/plan/plan-input.ts';
import type { AnswerProblem, AnswerWarning } from '#domain/plan/plan-problem.ts';
import { rowsProblems, rowsWarnings } from './check-rows.ts';
import { choiceProblems } from './choice-answer.ts';
import { choicesProblems } from './choices-answer.ts';
import { confirmProblems } from './confirm-answer.ts';
import { moneyProblems } from './money-answer.ts';
import { textProblems, textWarnings } from './text-answer.ts';

/** Whether a stored answer is of the kind that the rule asks for now; the template may have changed it since. */
export function fitsRule(rule: AnswerRule, value: AnswerValue): boolean {
  return rule.type === value.kind;
}

/** Everything that keeps a stored answer from being complete under the rule as it is now. */
export function answerProblems(rule: AnswerRule, value: AnswerValue, context: PlanContext): AnswerProblem[] {
  if (rule.type === 'text' && value.kind === 'text') return textProblems(rule, value);
  if (rule.type === 'choice' && value.kind === 'choice') return choiceProblems(rule, value, context);
  if (rule.type === 'choices' && value.kind === 'choices') return choicesProblems(rule, value);
  if (rule.type === 'money' && value.kind === 'money') return moneyProblems(rule, value);
  if (rule.type === 'confirm' && value.kind === 'confirm') return confirmProblems(rule, value);
  if ('columns' in rule && 'rows' in value && rule.type === value.kind)
    return rowsProblems(rule, value, context);
  return [{ kind: 'otherKindOfAnswer' }];
}

/** What is worth saying about a stored answer without holding it back. */
export function answerWarnings(rule: AnswerRule, value: AnswerValue, context: PlanContext): AnswerWarning[] {
  if (rule.type === 'text' && value.kind === 'text') return textWarnings(rule, value);
  return 'columns' in rule && 'rows' in value && fitsRule(rule, value)
    ? rowsWarnings(rule, value, context)
    : [];
}
