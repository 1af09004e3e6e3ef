import { type TextPart, type TextValue, textOf } from '#domain/plan/plan-answer.ts';
import type { TextRule } from '#domain/plan/plan-answer-rules.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { AnswerProblem, AnswerWarning } from '#domain/plan/plan-problem.ts';
import { checkTyped, maxTypedChars, onOneLine } from '#domain/words/typed-text.ts';
import { countWords, holdsDigit, wordsBeforeLimit } from '#domain/words/word-count.ts';
import { type AnswerStep, refuse, settle } from './answer-step.ts';
import { findTidiedCase } from './tidy-case.ts';

const joinWithinMs = 10_000;

/**
 * Whether two texts were sent so close together that they are one: clients split long texts. `lastInputAt` is
 * the instant of the earlier one.
 */
export function joinsPrevious(lastInputAt: string | null, sentAt: Date): boolean {
  if (lastInputAt === null) return false;
  const apartMs = sentAt.getTime() - Date.parse(lastInputAt);
  return apartMs >= 0 && apartMs <= joinWithinMs;
}

/**
 * Takes a typed text. It joins what is there when it came within ten seconds or when that is still too short;
 * a finished or too long answer is replaced (the old one goes to the history), and so is a one-line answer.
 */
export function applyText(
  step: AnswerStep<TextRule>,
  { text: typed, source, how }: Extract<PlanInput, { kind: 'text' }>,
): ApplyOutcome {
  const checked = checkTyped(typed);
  if (checked.kind !== 'ok') return refuse(step, checked);
  const text = step.rule.oneLine ? onOneLine(checked.text) : checked.text;
  const part: TextPart = source === undefined ? { text } : { text, source };
  const before = storedText(step);
  if (before === null || !(how ? how === 'join' : joins(step, before)))
    return settleText(step, [part], before);
  return settleText(step, [...before.parts, part], null);
}

/** The person edited a message they had sent: the part that came from it changes in place. */
export function applyEditedText(step: AnswerStep<TextRule>, typed: string, source: number): ApplyOutcome {
  const checked = checkTyped(typed);
  if (checked.kind !== 'ok') return refuse(step, checked);
  const before = storedText(step);
  if (!before?.parts.some((part) => part.source === source)) return refuse(step, { kind: 'noSuchMessage' });
  const text = step.rule.oneLine ? onOneLine(checked.text) : checked.text;
  const parts = before.parts.map((part) => (part.source === source ? { text, source } : part));
  return settleText(step, parts, before);
}

/** Takes the tidied case that was offered for a text in capitals. */
export function acceptTidiedText(step: AnswerStep<TextRule>): ApplyOutcome {
  const before = storedText(step);
  const tidied = before ? findTidiedCase(textOf(before)) : undefined;
  if (tidied === undefined) return refuse(step, { kind: 'nothingToConfirm' });
  return settleText(step, [{ text: tidied }], before);
}

/** What keeps a text from being complete. */
export function textProblems(rule: TextRule, value: TextValue): AnswerProblem[] {
  const text = textOf(value);
  const words = countWords(text);
  const { minWords, maxWords, maxChars } = rule;
  const problems: AnswerProblem[] = [];
  const chars = Array.from(text).length;
  // First: of a text that is far too long the number of its words says nothing.
  if (maxChars !== undefined && chars > maxChars)
    problems.push({ kind: 'tooManyChars', chars, maxChars, words });
  if (words < minWords) problems.push({ kind: 'tooFewWords', words, minWords, maxWords });
  if (words > maxWords)
    problems.push({
      ...{ kind: 'tooManyWords', words, minWords, maxWords },
      wordsBeforeLimit: wordsBeforeLimit(text, maxWords),
    });
  return problems;
}

/** What is worth saying about a text without holding it back. */
export function textWarnings(rule: TextRule, value: TextValue): AnswerWarning[] {
  const text = textOf(value);
  const tidied = rule.offersTidyCase ? findTidiedCase(text) : undefined;
  return [
    ...(rule.wantsDigit && !holdsDigit(text) ? [{ kind: 'noDigit' } as const] : []),
    ...(tidied === undefined ? [] : [{ kind: 'allCapitals', tidied } as const]),
  ];
}

function storedText(step: AnswerStep<TextRule>): TextValue | null {
  return step.current.value?.kind === 'text' ? step.current.value : null;
}

function joins(step: AnswerStep<TextRule>, before: TextValue): boolean {
  const { rule, current } = step;
  if (rule.oneLine || current.awaiting?.kind === 'replacement') return false;
  if (joinsPrevious(current.lastInputAt, step.sentAt)) return true;
  return countWords(textOf(before)) < rule.minWords;
}

function settleText(step: AnswerStep<TextRule>, parts: TextPart[], replaced: TextValue | null): ApplyOutcome {
  const value: TextValue = { kind: 'text', parts };
  const text = textOf(value);
  if (text.length > maxTypedChars)
    return refuse(step, { kind: 'tooLong', chars: text.length, maxChars: maxTypedChars });
  return settle(step, {
    ...{ value, replaced, typed: true },
    problems: textProblems(step.rule, value),
    warnings: textWarnings(step.rule, value),
    counts: { words: countWords(text), messages: parts.length },
  });
}
