import type { Locale } from '#domain/locale.ts';
import { type DiffPiece, diffTexts } from '#domain/words/word-diff.ts';
import { answerLines } from './document/plan-answer-lines.ts';
import { type AnswerValue, type PlanAnswers, type PlanRow, textOf } from './plan-answer.ts';
import type { NumberedSection } from './plan-sections.ts';

/** How one section differs between two versions. Of rows each is named by its line. */
export type SectionChange =
  | { kind: 'text'; section: NumberedSection; pieces: DiffPiece[] }
  | {
      kind: 'rows';
      section: NumberedSection;
      added: string[];
      removed: string[];
      changed: { before: string; after: string }[];
    }
  | { kind: 'value'; section: NumberedSection; before: string; after: string };

/**
 * The sections that differ between two versions of a plan, in the order of the later one: texts word by word, tables row
 * by row, everything else as it read before and after. Rows typed anew with the same content have not changed.
 */
export function planChanges(asked: {
  sections: readonly NumberedSection[];
  before: PlanAnswers;
  after: PlanAnswers;
  locale: Locale;
}): SectionChange[] {
  const { sections, before, after, locale } = asked;
  return sections.flatMap((section) => {
    const pair = { before: valueIn(before, section), after: valueIn(after, section) };
    return sectionChange(section, pair, locale) ?? [];
  });
}

interface Pair {
  before: AnswerValue | null;
  after: AnswerValue | null;
}

function valueIn(answers: PlanAnswers, { key }: NumberedSection): AnswerValue | null {
  return answers[key]?.value ?? null;
}

function sectionChange(section: NumberedSection, pair: Pair, locale: Locale): SectionChange | undefined {
  const { before, after } = pair;
  if (section.answer.type === 'text') {
    const texts = [before, after].map((value) => (value?.kind === 'text' ? textOf(value) : ''));
    const [old = '', now = ''] = texts;
    return old === now ? undefined : { kind: 'text', section, pieces: diffTexts(old, now) };
  }
  if ('columns' in section.answer) return rowsChange(section, pair, locale);
  const read = (value: AnswerValue | null) =>
    value === null ? '' : answerLines(section.answer, value, locale).join('; ');
  const words = { before: read(before), after: read(after) };
  return words.before === words.after ? undefined : { kind: 'value', section, ...words };
}

function rowsChange(section: NumberedSection, pair: Pair, locale: Locale): SectionChange | undefined {
  const before = namedRows(section, pair.before, locale);
  const after = namedRows(section, pair.after, locale);
  const gone = without(before, after);
  const come = without(after, before);
  const changed = come.flatMap((row) => {
    const same = gone.find(({ id }) => id === row.id);
    return same ? [{ id: row.id, before: same.line, after: row.line }] : [];
  });
  const ids = new Set(changed.map(({ id }) => id));
  const rest = (rows: NamedRow[]) => rows.filter(({ id }) => !ids.has(id)).map(({ line }) => line);
  const [added, removed] = [rest(come), rest(gone)];
  if (added.length + removed.length + changed.length === 0) return undefined;
  const lines = changed.map(({ id: _id, ...both }) => both);
  return { kind: 'rows', section, added, removed, changed: lines };
}

interface NamedRow {
  id: number;
  line: string;
}

function namedRows(section: NumberedSection, value: AnswerValue | null, locale: Locale): NamedRow[] {
  if (!value || !('rows' in value)) return [];
  return value.rows.map((row: PlanRow) => {
    const [line = ''] = answerLines(section.answer, { ...value, rows: [row] }, locale);
    return { id: row.id, line: line.replace(/^1\. /, '') };
  });
}

/** The rows of one version that the other does not hold, counting equal ones. */
function without(rows: NamedRow[], others: NamedRow[]): NamedRow[] {
  const left = others.map(({ line }) => line);
  return rows.filter(({ line }) => {
    const index = left.indexOf(line);
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
}
