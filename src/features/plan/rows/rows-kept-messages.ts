import type { Message } from '#domain/message.ts';
import type { SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { AnswerProblem, AnswerWarning, NotStored } from '#domain/plan/plan-problem.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { formatDayRange } from '#domain/time/time-format.ts';
import { getColumn, listWords, optionLabel, type PlanScreen, rowsNoun } from '#features/plan/plan-words.ts';
import { listedRows } from '#features/plan/write/current-answer.ts';
import { warningLines } from '#features/plan/write/saved-lines.ts';
import { rowButtons, rowsOf, rowsRuleOf } from './row-buttons.ts';
import { keptWords } from './row-problem.ts';

/** The rows as they stand after a change, and what they still lack as a whole. */
export function rowsKeptMessage(
  screen: PlanScreen,
  kept: {
    section: NumberedSection;
    current: SectionAnswer;
    problems?: AnswerProblem[];
    warnings?: AnswerWarning[];
    notStored: NotStored[];
  },
): Message {
  const { section, current, problems = [], warnings = [], notStored } = kept;
  const { value } = current;
  const list = value ? listedRows(screen, section, value) : [];
  const refused = keptWords(screen, { notStored, savedRows: [] });
  const lines = [
    countLine(screen, section, { current, problem: problems[0] }),
    ...(refused === '' ? [] : [refused]),
    ...list,
    ...warningLines(screen, warnings),
  ];
  return { text: lines.join('\n'), buttons: rowButtons(screen, section, current) };
}

function countLine(
  { say }: PlanScreen,
  section: NumberedSection,
  { current, problem }: { current: SectionAnswer; problem: AnswerProblem | undefined },
): string {
  const rule = rowsRuleOf(section);
  const rows = rowsOf(current)?.rows.length ?? 0;
  const values = { rows, noun: rowsNoun(rule, rows, say) };
  if (problem === undefined) return say('plan-rows-complete', { ...values, number: section.number });
  if (problem.kind === 'tooFewRows') return say('plan-rows-too-few', { ...values, min: problem.minRows });
  if (problem.kind === 'tooManyRows') return say('plan-rows-too-many', { ...values, max: problem.maxRows });
  if (problem.kind === 'noneOfRole' || problem.kind === 'severalOfRole') {
    const role = optionLabel(getColumn(rule, problem.column), problem.option, say);
    const where = problem.kind === 'severalOfRole' ? listWords(say, problem.rows) : '';
    return say(`plan-rows-${problem.kind}`, { ...values, role, where });
  }
  if (problem.kind !== 'noEarlyEnd') return say('plan-rows-draft', values);
  const day = formatDayRange(problem.untilOn, problem.untilOn, say.locale);
  return say('plan-rows-no-early-end', { ...values, day });
}
