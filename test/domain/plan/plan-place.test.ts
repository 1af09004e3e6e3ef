import { expect, test } from 'vitest';
import { type AnswerValue, emptyAnswer, type PlanAnswers } from '#domain/plan/plan-answer.ts';
import { firstOpenSection, nextSection, previousSection } from '#domain/plan/plan-place.ts';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import { innovationPlan, medan, sampleAnswers } from '#test/domain/innovation-plan.ts';

const sections = sectionsFor(innovationPlan, { planLevel: 'core', sectionsOff: [] });
const holding = (value: AnswerValue) => ({ ...emptyAnswer, state: 'complete', value }) as const;
const original: PlanAnswers = { innovation_type: holding({ kind: 'choice', option: 'original' }) };
const at = (fromKey: string, answers: PlanAnswers = {}) => ({ sections, answers, fromKey });
const openIn = (answers: PlanAnswers, afterKey?: string) =>
  firstOpenSection(sections, { ...medan, answers }, afterKey)?.key;

test('goes forward and back in order, answered or not', () => {
  expect(nextSection(at('problem', sampleAnswers(2)))?.key).toBe('idea');
  expect(previousSection(at('idea', sampleAnswers(2)))?.key).toBe('problem');
});

test('steps over a section that is not asked, both ways', () => {
  expect(nextSection(at('innovation_type', original))?.key).toBe('problem');
  expect(previousSection(at('problem', original))?.key).toBe('innovation_type');
  expect(nextSection(at('innovation_type'))?.key).toBe('reference_innovation');
});

test('ends at both ends', () => {
  expect(nextSection(at('declaration'))).toBeUndefined();
  expect(previousSection(at('title'))).toBeUndefined();
  expect(previousSection(at('nowhere'))).toBeUndefined();
});

test('opens at the first section that lacks something', () => {
  expect(openIn({})).toBe('title');
  expect(openIn(sampleAnswers(26))).toBe('problem');
  expect(openIn(sampleAnswers(28))).toBe('own_unit');
  expect(openIn(sampleAnswers(2))).toBeUndefined();
});

test('leaves what was put off for last, and looks behind a section first', () => {
  const answers: PlanAnswers = {
    ...sampleAnswers(2),
    title: undefined,
    problem: { ...emptyAnswer, state: 'skipped' },
    budget: undefined,
  };
  expect(openIn(answers, 'title')).toBe('budget');
  expect(openIn(answers, 'budget')).toBe('title');
  expect(openIn({ ...sampleAnswers(2), problem: { ...emptyAnswer, state: 'skipped' } })).toBe('problem');
});
