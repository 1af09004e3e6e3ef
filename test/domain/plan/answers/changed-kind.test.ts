import { expect, test } from 'vitest';
import { applyInput } from '#domain/plan/answers/apply-input.ts';
import { answerProblems } from '#domain/plan/answers/check-answer.ts';
import { answerLines } from '#domain/plan/document/plan-answer-lines.ts';
import type { AnswerValue, SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import { getSection, medan } from '#test/domain/innovation-plan.ts';

const text: AnswerValue = { kind: 'text', parts: [{ text: 'Belum ada batas waktu dalam SOP' }] };
const list: AnswerValue = {
  kind: 'list',
  rows: [{ id: 1, cells: { item: 'Belum ada batas waktu' } }],
  lastRowId: 1,
};
const answered = (value: AnswerValue): SectionAnswer => ({
  state: 'complete',
  value,
  awaiting: null,
  lastInputAt: null,
});
const apply = (key: string, value: AnswerValue, input: PlanInput) =>
  applyInput({
    section: getSection(key),
    current: answered(value),
    input,
    context: medan,
    sentAt: new Date('2019-04-01T03:00:00Z'),
  });

test('an answer of the kind before stays readable and counts as a draft', () => {
  const { answer } = getSection('root_causes');
  expect(answerLines(answer, text, 'id')).toEqual(['Belum ada batas waktu dalam SOP']);
  expect(answerProblems(answer, text, medan)).toEqual([{ kind: 'otherKindOfAnswer' }]);
  expect(answerLines(getSection('problem').answer, list, 'id')).toEqual(['1. Belum ada batas waktu']);
});

test('what brings nothing new leaves the old words in their place', () => {
  for (const input of [{ kind: 'done' }, { kind: 'addRow' }, { kind: 'skip' }] as const) {
    const { answer, replaced } = apply('root_causes', text, input);
    expect([answer.value, replaced], input.kind).toEqual([text, null]);
  }
  const refused = apply('root_causes', text, { kind: 'text', text: ' ' });
  expect(refused).toMatchObject({ kind: 'refused', answer: answered(text) });
});

test('an answer of the new kind takes their place, and they go to the history', () => {
  expect(
    apply('root_causes', text, { kind: 'text', text: 'Buku agenda hanya satu', source: 4 }),
  ).toMatchObject({
    kind: 'saved',
    replaced: text,
    answer: {
      state: 'complete',
      value: { kind: 'list', rows: [{ cells: { item: 'Buku agenda hanya satu' } }] },
    },
  });
  expect(apply('budget', list, { kind: 'text', text: '2 juta' })).toMatchObject({
    kind: 'asksConfirmation',
    replaced: list,
  });
  expect(apply('innovation_type', text, { kind: 'pick', option: 'original' })).toMatchObject({
    kind: 'saved',
    replaced: text,
  });
});

test('cells of a column that is gone are still read with their row', () => {
  const value: AnswerValue = {
    kind: 'table',
    rows: [
      { id: 1, cells: { name: 'Lama disposisi', baseline: '3 hari', target: '1 hari', unit: 'hari kerja' } },
    ],
    lastRowId: 1,
  };
  expect(answerLines(getSection('indicators').answer, value, 'id')).toEqual([
    '1. Lama disposisi, 3 hari, 1 hari, hari kerja',
  ]);
});
