import { answerLines } from '#domain/plan/document/plan-answer-lines.ts';
import type { AnswerValue, RowsValue, SectionAnswer } from '#domain/plan/plan-answer.ts';
import { textOf } from '#domain/plan/plan-answer.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { formatRupiah } from '#domain/words/money.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { countWords } from '#domain/words/word-count.ts';
import { wrapLine } from '#domain/words/wrap-lines.ts';
import { type PlanScreen, quoted } from '#features/plan/plan-words.ts';

/** What stands in a section now, short enough for its question screen. */
export function currentLines(
  { say }: PlanScreen,
  section: NumberedSection,
  current: SectionAnswer,
): string[] {
  const { value } = current;
  const none = say('plan-current', { answer: say('plan-current-none') });
  if (value === null) return [none];
  if ('rows' in value) return value.rows.length === 0 ? [none] : listedRows({ say }, section, value);
  if (value.kind === 'text') {
    const text = textOf(value);
    return [say('plan-current-text', { text: quoted(text, 100), words: countWords(text) })];
  }
  if (value.kind === 'money' && value.proposedRupiah !== undefined)
    return [say('plan-amount-proposed', { amount: formatRupiah(value.proposedRupiah) })];
  const answer = answerLines(section.answer, value, say.locale).join('; ');
  return answer === '' ? [none] : [say('plan-current', { answer })];
}

const roomForRows = 11;
const maxRowLines = 10;
const lineChars = 40;

/** The rows of a section as a list; of a milestone its name and days, which is what people look for. */
export function listedRows(
  { say }: Pick<PlanScreen, 'say'>,
  { answer }: NumberedSection,
  value: AnswerValue,
): string[] {
  const listed = answer.type === 'milestones' && 'rows' in value ? withoutOutput(value) : value;
  return rowLines(answerLines(answer, listed, say.locale), say);
}

function withoutOutput(value: RowsValue): RowsValue {
  const rows = value.rows.map(({ cells: { output: _output, ...cells }, ...row }) => ({ ...row, cells }));
  return { ...value, rows };
}

/** A list of rows that leaves room for the rest of the screen: cut to a line each when it is long. */
function rowLines(lines: readonly string[], say: PlanScreen['say']): string[] {
  const wrapped = lines.reduce((sum, line) => sum + wrapLine(line, lineChars).length, 0);
  if (wrapped <= roomForRows) return [...lines];
  const cut = lines.slice(0, maxRowLines).map((line) => cutTo(line, lineChars));
  const rest = lines.length - cut.length;
  return rest === 0 ? cut : [...cut, say('plan-and-more', { rest })];
}
