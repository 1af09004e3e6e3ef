import type { PlanOption } from '#domain/plan/plan-answer-rules.ts';
import type { AnswerProblem } from '#domain/plan/plan-problem.ts';
import { countWords } from '#domain/words/word-count.ts';

type FreeTextFault = Extract<AnswerProblem, { kind: 'freeTextWords' }>;

/** Whether the few words of an option like “other” are too few or too many. */
export function findFreeTextFault(option: PlanOption, freeText: string): FreeTextFault | undefined {
  if (!option.freeText) return undefined;
  const words = countWords(freeText);
  const { minWords, maxWords } = option.freeText;
  const fits = words >= minWords && words <= maxWords;
  return fits ? undefined : { kind: 'freeTextWords', option: option.key, words, minWords, maxWords };
}

/** What is wrong with the words of the chosen options that ask for some. */
export function freeTextProblems(
  options: readonly PlanOption[],
  chosen: readonly string[],
  freeText: string | undefined,
): AnswerProblem[] {
  const asking = options.find((option) => option.freeText && chosen.includes(option.key));
  if (!asking?.freeText) return [];
  if (freeText === undefined) return [{ kind: 'freeTextMissing', option: asking.key, ...asking.freeText }];
  return [findFreeTextFault(asking, freeText)].filter((fault) => fault !== undefined);
}
