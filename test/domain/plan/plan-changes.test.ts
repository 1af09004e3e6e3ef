import { expect, test } from 'vitest';
import { type AnswerValue, emptyAnswer, type PlanAnswers } from '#domain/plan/plan-answer.ts';
import { planChanges } from '#domain/plan/plan-changes.ts';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import { innovationPlan, sampleAnswers } from '#test/domain/innovation-plan.ts';

const sections = sectionsFor(innovationPlan, { planLevel: 'full', sectionsOff: [] });
const before = sampleAnswers(2);
const withValue = (key: string, value: AnswerValue): PlanAnswers => ({
  ...before,
  [key]: { ...emptyAnswer, state: 'complete', value },
});
const changesTo = (after: PlanAnswers) =>
  planChanges({ sections, before, after, locale: 'id' }).map(({ section, ...change }) => ({
    key: section.key,
    ...change,
  }));

test('a version that is the same has no changes', () => {
  expect(changesTo(before)).toEqual([]);
});

test('rows are told apart: new, changed, gone; typed anew with the same words is no change', () => {
  const value = before.root_causes?.value;
  if (value?.kind !== 'list') throw new Error('the sample has a list of causes');
  const [first, second, third] = value.rows;
  const rows = [
    { id: 7, cells: first!.cells },
    { ...second!, cells: { item: 'Buku agenda hilang' } },
    { id: 8, cells: { item: 'Sebab yang baru' } },
  ];
  expect(changesTo(withValue('root_causes', { ...value, rows, lastRowId: 8 }))).toEqual([
    {
      ...{ key: 'root_causes', kind: 'rows', added: ['Sebab yang baru'], removed: [third!.cells.item] },
      changed: [{ before: second!.cells.item, after: 'Buku agenda hilang' }],
    },
  ]);
});

test('a choice reads before and after; a text is compared word by word', () => {
  expect(changesTo(withValue('innovation_type', { kind: 'choice', option: 'original' }))).toEqual([
    {
      key: 'innovation_type',
      kind: 'value',
      before: 'Adaptasi/modifikasi',
      after: 'Gagasan baru (orisinal)',
    },
  ]);
  const [change] = changesTo(withValue('title', { kind: 'text', parts: [{ text: 'Judul lain' }] }));
  expect(change).toMatchObject({ key: 'title', kind: 'text' });
});

test('a section that is no longer answered has lost its words', () => {
  const { title: _title, ...after } = before;
  const [change] = changesTo(after);
  expect(change).toMatchObject({ key: 'title', pieces: [{ kind: 'removed' }] });
});
