import { expect, test } from 'vitest';
import { answerLines, rowLine, typedRowLine } from '#domain/plan/document/plan-answer-lines.ts';
import { emptyAnswer, type PlanAnswers } from '#domain/plan/plan-answer.ts';
import { type PreviewLine, planPreview } from '#domain/plan/plan-preview.ts';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import { wrapLine } from '#domain/words/wrap-lines.ts';
import { getSection, innovationPlan, medan, sampleAnswers } from '#test/domain/innovation-plan.ts';

const preview = (answers: PlanAnswers, level: 'core' | 'full' = 'core') =>
  planPreview({
    sections: sectionsFor(innovationPlan, { planLevel: level, sectionsOff: [] }),
    context: { ...medan, answers },
    locale: 'id',
  });
const linesOf = (answers: PlanAnswers) => preview(answers).flatMap((page) => page.lines);
const shown = (line: PreviewLine) => (line.kind === 'gap' ? `(${line.gap.why.kind})` : line.text);
const rowsOf = (line: PreviewLine) => (line.kind === 'gap' ? 2 : wrapLine(line.text, 40).length);

test('prints the summary first, options by label, days and money as Indonesians write them', () => {
  const lines = linesOf(sampleAnswers(2)).map(shown);
  expect(lines[0]).toBe('Ringkasan');
  const from = lines.indexOf('Tahapan dan jadwal');
  expect(lines.slice(from, from + 3)).toEqual([
    'Tahapan dan jadwal',
    '1. Mencatat kondisi awal selama dua',
    'pekan, 1–12 Jul 2019, data kondisi awal',
  ]);
  const money = lines.indexOf('Perkiraan anggaran');
  expect(lines.slice(money, money + 4)).toEqual([
    ...['Perkiraan anggaran', 'Rp0', 'Sumber anggaran', 'Tanpa anggaran baru'],
  ]);
});

test('marks gaps under their heading and keeps what is there', () => {
  const lines = linesOf({
    ...sampleAnswers(2),
    idea: {
      ...emptyAnswer,
      state: 'draft',
      value: { kind: 'text', parts: [{ text: 'Setiap surat dipindai.' }] },
    },
    budget_source: { ...emptyAnswer, state: 'skipped' },
  }).map(shown);
  const idea = lines.indexOf('Gagasan inovasi');
  expect(lines.slice(idea, idea + 3)).toEqual(['Gagasan inovasi', '(draft)', 'Setiap surat dipindai.']);
  expect(lines[lines.indexOf('Sumber anggaran') + 1]).toBe('(skipped)');
});

test('leaves out a section that is not asked, although its answer is kept', () => {
  const original = {
    ...emptyAnswer,
    state: 'complete',
    value: { kind: 'choice', option: 'original' },
  } as const;
  const lines = linesOf({ ...sampleAnswers(2), innovation_type: original }).map(shown);
  expect(lines).not.toContain('Inovasi acuan');
});

test('no page is longer than 19 lines of 40 characters, and none ends with a heading', () => {
  for (const pages of [preview(sampleAnswers(2), 'full'), preview(sampleAnswers(28)), preview({})])
    for (const { lines } of pages) {
      expect(lines.reduce((sum, line) => sum + rowsOf(line), 0)).toBeLessThanOrEqual(19);
      expect(lines.at(-1)?.kind).not.toBe('heading');
    }
});

test('loses no word of any answer', () => {
  const text = linesOf(sampleAnswers(2)).map(shown).join(' ');
  const problem = sampleAnswers(2).problem?.value;
  if (problem?.kind !== 'text') throw new Error('no problem');
  expect(text).toContain(problem.parts[0]?.text);
});

test('rows read in one line, and can be copied as they would be typed', () => {
  const row = {
    id: 1,
    cells: { name: 'Menyusun SOP', start: '2019-08-19', end: '2019-09-13', output: 'SOP' },
  };
  const { answer } = getSection('milestones');
  expect(rowLine(answer, row, 'id')).toBe('Menyusun SOP, 19 Agu–13 Sep 2019, SOP');
  if (answer.type !== 'milestones') throw new Error('not a schedule');
  expect(typedRowLine(answer, row, 'id')).toBe('Menyusun SOP | 19/8/2019 | 13/9/2019 | SOP');
  const half = { id: 1, cells: { name: 'Menyusun SOP', start: '2019-08-19', end: 'besok' } };
  expect(rowLine(answer, half, 'en')).toBe('Menyusun SOP, 19/8/2019–besok');
  expect(typedRowLine(answer, half, 'en')).toBe('Menyusun SOP | 19/8/2019 | besok');
});

test('words of "other" stand beside its label', () => {
  const value = { kind: 'choice', option: 'other', freeText: 'swadaya' } as const;
  expect(answerLines(getSection('budget_source').answer, value, 'en')).toEqual(['Other: swadaya']);
});
