import { answerLines } from '#domain/plan/document/plan-answer-lines.ts';
import { type AnswerValue, type SectionAnswer, textOf } from '#domain/plan/plan-answer.ts';
import { isCheck } from '#domain/plan/plan-answer-rules.ts';
import type { AnswerWarning } from '#domain/plan/plan-problem.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { formatDayRange } from '#domain/time/time-format.ts';
import { lowerFirst } from '#domain/words/short-text.ts';
import { countWords } from '#domain/words/word-count.ts';
import { type PlanScreen, quoted, rowsNoun } from '#features/plan/plan-words.ts';
import { quotedEnds } from '#telegram/offers/quoted-ends.ts';
import type { Said } from './answer-result.ts';

interface Finished {
  section: NumberedSection;
  said: Said;
  current: SectionAnswer;
  otherVersion?: AnswerValue;
  isJoined?: boolean;
  /** When the message was sent, told only when the answer is late. */
  lateTime?: string;
}

/** What is said of a section that is left behind: first lines of the next screen. */
export function finishedLines(screen: PlanScreen, done: Finished): string[] {
  const { said } = done;
  if (done.isJoined) return [joinedLine(screen, done)];
  if (said.kind === 'skipped') return [skippedLine(screen, done)];
  if (said.kind !== 'saved') return [unfinishedLine(screen, done)];
  const warnings = warningLines(screen, said.warnings);
  return [savedLine(screen, done), ...warnings, ...otherVersionLines(screen, done)];
}

/** What was written on another device at the same time: it gave way, and is in the history. */
export function otherVersionLines(
  { say }: PlanScreen,
  { section, otherVersion }: Pick<Finished, 'section' | 'otherVersion'>,
): string[] {
  if (!otherVersion) return [];
  const words = answerLines(section.answer, otherVersion, say.locale).join('; ');
  return words === '' ? [] : [say('plan-other-version', { text: quoted(words, 120) })];
}

function savedLine({ say }: PlanScreen, { section, said, current, lateTime }: Finished): string {
  const { value } = current;
  if ('columns' in section.answer) {
    const rows = value && 'rows' in value ? value.rows.length : 0;
    const noun = rowsNoun(section.answer, rows, say);
    return say('plan-rows-complete', { number: section.number, rows, noun });
  }
  if (section.answer.type === 'text') {
    const words = said.kind === 'saved' ? (said.words ?? 0) : 0;
    const values = { words, title: section.shortTitle[say.locale], text: quotedEnds(writtenText(current)) };
    return lateTime === undefined
      ? say('plan-saved-words', values)
      : say('plan-saved-words-late', { ...values, time: lateTime });
  }
  const title = section.shortTitle[say.locale];
  if (section.answer.type === 'confirm')
    return say(isCheck(section.answer) ? 'plan-saved-check' : 'plan-saved-agreed', { title });
  const answer = value === null ? '' : answerLines(section.answer, value, say.locale).join('; ');
  return say('plan-saved-answer', { title, answer });
}

/** A text that belonged to the answer before: where it went, and what stands there now. */
function joinedLine({ say }: PlanScreen, { section, current }: Finished): string {
  const text = writtenText(current);
  const values = { title: lowerFirst(section.shortTitle[say.locale]), words: countWords(text) };
  return say('plan-joined', { ...values, text: quotedEnds(text) });
}

const writtenText = ({ value }: SectionAnswer): string => (value?.kind === 'text' ? textOf(value) : '');

function skippedLine({ say }: PlanScreen, { section, current }: Finished): string {
  const values = { number: section.number, title: lowerFirst(section.shortTitle[say.locale]) };
  if (current.state === 'complete') return say('plan-left-complete', values);
  return say(current.state === 'draft' ? 'plan-left-draft' : 'plan-skipped', values);
}

/** A section that is left although it lacks something: it waits for others, or was changed from afar. */
function unfinishedLine({ say }: PlanScreen, { section, said }: Finished): string {
  const waits = said.kind === 'draft' && said.problems.some(({ kind }) => kind === 'waitsForOrganizer');
  if (waits) return say('plan-unit-told', { number: section.number });
  return say('plan-changed-draft', {
    number: section.number,
    title: lowerFirst(section.shortTitle[say.locale]),
  });
}

const maxWarnings = 3;

/** What is worth saying about an answer without holding it back. */
export function warningLines({ say }: PlanScreen, warnings: readonly AnswerWarning[]): string[] {
  return warnings.slice(0, maxWarnings).map((warning) => warningLine(say, warning));
}

function warningLine(say: PlanScreen['say'], warning: AnswerWarning): string {
  switch (warning.kind) {
    case 'noDigit':
      return say('plan-warn-no-digit');
    case 'allCapitals':
      return say('plan-warn-capitals', { tidied: quoted(warning.tidied, 120) });
    case 'noBaseline':
      return say('plan-warn-no-baseline', { row: warning.row });
    case 'freeDay': {
      const day = formatDayRange(warning.on, warning.on, say.locale);
      return say(`plan-warn-${warning.day}`, { row: warning.row, day });
    }
  }
}
