import type { Locale } from '#domain/locale.ts';
import { formatDayRange } from '#domain/time/time-format.ts';
import { formatRupiah } from '#domain/words/money.ts';
import type { AnswerProblem, CellFault } from './plan-problem.ts';
import type { PlanSection } from './template/plan-template.ts';

/**
 * The template's own error text of a section with the numbers of a problem filled in. Where the text needs a
 * number that the problem does not have, `undefined`: then the general message for the problem is the better one.
 */
export function findErrorText(
  section: PlanSection,
  problem: AnswerProblem,
  locale: Locale,
): string | undefined {
  const values = placeholdersOf(section, problem, locale);
  const text = section.error[locale].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return /\{\w+\}/.test(text) ? undefined : text;
}

/** The template's words for what is wrong with a row or its number, such as “the end is before the start”. */
export function findReasonText(
  section: PlanSection,
  fault: CellFault | AnswerProblem,
  locale: Locale,
): string | undefined {
  const reason = section.reasons?.[fault.kind]?.[locale];
  if (reason === undefined || fault.kind !== 'outOfWindow') return reason;
  return reason
    .replace('{from}', dayText(fault.fromOn, locale))
    .replace('{to}', dayText(fault.untilOn, locale));
}

function placeholdersOf(
  section: PlanSection,
  problem: AnswerProblem,
  locale: Locale,
): Record<string, string | undefined> {
  if (problem.kind === 'row')
    return { row: String(problem.row), reason: findReasonText(section, problem.fault, locale) };
  if (problem.kind === 'severalOfRole') return { row: String(problem.rows.at(-1)) };
  if (problem.kind === 'sourceContradictsBudget')
    return { amount: formatRupiah(problem.amountRupiah).slice(2) };
  return 'words' in problem ? { n: String(problem.words) } : {};
}

function dayText(on: string, locale: Locale): string {
  return formatDayRange(on, on, locale);
}
