import { expect, test } from 'vitest';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import { deadlineGaps } from '#domain/reminder/deadline-gaps.ts';
import { getDefaultPlanTemplate } from '#storage/plan/plan-template-store.ts';

const sections = sectionsFor(getDefaultPlanTemplate(), { planLevel: 'core', sectionsOff: [] });
const keysOf = (gaps: { key: string }[]) => gaps.map(({ key }) => key);
const keys = ['title', 'innovation_type', 'reference_innovation'];

test('without a plan everything the deadline names is missing', () => {
  expect(keysOf(deadlineGaps(sections, { keys }))).toEqual(keys);
});

test('drafts and skipped sections are missing, complete ones are not', () => {
  const outline = { title: { state: 'complete' }, innovation_type: { state: 'draft' } } as const;
  expect(keysOf(deadlineGaps(sections, { keys, outline }))).toEqual([
    'innovation_type',
    'reference_innovation',
  ]);
});

test('a section that is not asked of this person is not missing', () => {
  const value = { kind: 'choice', option: 'original' } as const;
  const outline = {
    title: { state: 'complete' },
    innovation_type: { state: 'complete', value },
  } as const;
  expect(keysOf(deadlineGaps(sections, { keys, outline }))).toEqual([]);
});

test('a deadline for the whole plan wants every required section', () => {
  const outline = Object.fromEntries(sections.map(({ key }) => [key, { state: 'complete' as const }]));
  expect(keysOf(deadlineGaps(sections, { outline }))).toEqual([]);
  expect(keysOf(deadlineGaps(sections, {}))).toEqual(
    sections.filter(({ required }) => required).map(({ key }) => key),
  );
});
