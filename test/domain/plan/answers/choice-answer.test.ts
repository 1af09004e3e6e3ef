import { expect, test } from 'vitest';
import { emptyAnswer } from '#domain/plan/plan-answer.ts';
import { medan } from '#test/domain/innovation-plan.ts';
import { play } from './playing.ts';

const withBudget = (amountRupiah: number) => ({
  ...medan,
  answers: {
    budget: { ...emptyAnswer, state: 'complete', value: { kind: 'money', amountRupiah } } as const,
  },
});

test('a press saves the option', () => {
  const { outcome, answer } = play('innovation_type', [{ kind: 'pick', option: 'adaptation' }]);
  expect(outcome).toMatchObject({ kind: 'saved', replaced: null, warnings: [] });
  expect(answer).toEqual({
    ...{ state: 'complete', value: { kind: 'choice', option: 'adaptation' } },
    ...{ awaiting: null, lastInputAt: null },
  });
});

test.each(['Adaptasi/modifikasi', 'adaptasi', 'ADAPTATION', '2', 'adapt'])('understands %s', (typed) => {
  expect(play('innovation_type', [typed]).answer.value).toEqual({ kind: 'choice', option: 'adaptation' });
});

test('does not guess what a text means', () => {
  const { outcome, answer } = play('innovation_type', ['entahlah']);
  expect(outcome).toMatchObject({ kind: 'refused', reason: { kind: 'notAnOption', typed: 'entahlah' } });
  expect(answer).toBe(emptyAnswer);
});

test('another option sends the old one to the history; the same one changes nothing', () => {
  const pick = (option: string) => ({ kind: 'pick', option }) as const;
  const { history, answer } = play('innovation_type', [
    pick('original'),
    pick('expansion'),
    pick('expansion'),
  ]);
  expect(answer.value).toEqual({ kind: 'choice', option: 'expansion' });
  expect(history).toEqual([{ kind: 'choice', option: 'original' }]);
});

test('an unknown option of an old button is refused', () => {
  const { outcome } = play('innovation_type', [{ kind: 'pick', option: 'gone' }]);
  expect(outcome).toMatchObject({ kind: 'refused', reason: { kind: 'notAnOption', typed: 'gone' } });
});

test('"other" asks for a few words and takes them', () => {
  const asked = play('budget_source', [{ kind: 'pick', option: 'other' }]);
  expect(asked.outcome).toMatchObject({ kind: 'asksFreeText', option: 'other', minWords: 1, maxWords: 10 });
  expect(asked.answer).toMatchObject({ state: 'draft', awaiting: { kind: 'freeText', option: 'other' } });
  const told = play('budget_source', ['swadaya warga'], { from: asked.answer });
  expect(told.answer).toMatchObject({
    state: 'complete',
    value: { kind: 'choice', option: 'other', freeText: 'swadaya warga' },
  });
});

test('"other" refuses too many words, and naming another option instead takes that one', () => {
  const asked = play('budget_source', [{ kind: 'pick', option: 'other' }]).answer;
  expect(play('budget_source', ['a b c d e f g h i j k'], { from: asked }).outcome).toMatchObject({
    ...{ kind: 'refused' },
    reason: { kind: 'freeTextWords', option: 'other', words: 11, minWords: 1, maxWords: 10 },
  });
  expect(play('budget_source', ['DPA'], { from: asked }).answer.value).toEqual({
    kind: 'choice',
    option: 'dpa',
  });
});

test.each([
  ['none', 1_500_000],
  ['dpa', 0],
])('the source %s does not go with a budget of %d and stays a draft', (option, amountRupiah) => {
  const context = withBudget(amountRupiah);
  expect(play('budget_source', [{ kind: 'pick', option }], { context }).outcome).toMatchObject({
    ...{ kind: 'draft', answer: { state: 'draft', value: { kind: 'choice', option } } },
    problems: [{ kind: 'sourceContradictsBudget', amountRupiah, section: 'budget' }],
  });
});

test.each([
  ['none', 0],
  ['dpa', 1_500_000],
])('the source %s goes with a budget of %d', (option, amountRupiah) => {
  const context = withBudget(amountRupiah);
  expect(play('budget_source', [{ kind: 'pick', option }], { context }).outcome.kind).toBe('saved');
});
