import { expect, test } from 'vitest';
import { type AnswerValue, emptyAnswer, type PlanAnswers } from '#domain/plan/plan-answer.ts';
import { planProgress } from '#domain/plan/plan-progress.ts';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import { innovationPlan, medan, sampleAnswers } from '#test/domain/innovation-plan.ts';
import { words } from './answers/playing.ts';

const core = sectionsFor(innovationPlan, { planLevel: 'core', sectionsOff: [] });
const full = sectionsFor(innovationPlan, { planLevel: 'full', sectionsOff: [] });
const withAnswers = (answers: PlanAnswers) => ({ ...medan, answers });
const holding = (value: AnswerValue) => ({ ...emptyAnswer, state: 'complete', value }) as const;
const whyOf = (answers: PlanAnswers, key: string) =>
  planProgress(core, withAnswers(answers)).gaps.find(({ section }) => section.key === key)?.why;

test('an empty plan is filled 0 of 16 and lacks every section', () => {
  const progress = planProgress(core, medan);
  expect([progress.filled, progress.total, progress.gaps.length]).toEqual([0, 16, 16]);
  expect(progress.groups.map(({ key, filled, total }) => [key, filled, total])).toEqual([
    ...[
      ['identity', 0, 4],
      ['problem', 0, 1],
      ['idea', 0, 1],
      ['benefit', 0, 3],
    ],
    ...[
      ['implementation', 0, 5],
      ['closing', 0, 2],
    ],
  ]);
});

test('the finished sample plan passes every rule, core and full', () => {
  const context = withAnswers(sampleAnswers(2));
  expect(planProgress(full, context)).toMatchObject({ filled: 31, total: 31, gaps: [], notAsked: [] });
  expect(planProgress(core, context)).toMatchObject({ filled: 16, total: 16, gaps: [] });
});

test('the plan stopped at the problem has four of sixteen', () => {
  const progress = planProgress(core, withAnswers(sampleAnswers(26)));
  expect([progress.filled, progress.gaps[0]?.section.key]).toEqual([4, 'problem']);
});

test('a unit that needs fixing holds the plan back', () => {
  expect(whyOf(sampleAnswers(28), 'own_unit')).toEqual({
    ...{ kind: 'draft', problems: [{ kind: 'waitsForOrganizer', option: 'needs_fix' }] },
  });
});

test('a section that is not asked counts as settled, so a finished plan is full', () => {
  const answers = { ...sampleAnswers(2), innovation_type: holding({ kind: 'choice', option: 'original' }) };
  const progress = planProgress(core, withAnswers({ ...answers, reference_innovation: undefined }));
  expect(progress).toMatchObject({ filled: 16, total: 16, gaps: [], notAsked: ['reference_innovation'] });
});

test('an amount changed later turns the source into a draft', () => {
  const answers = { ...sampleAnswers(2), budget: holding({ kind: 'money', amountRupiah: 5_000 }) };
  expect(whyOf(answers, 'budget_source')).toEqual({
    kind: 'draft',
    problems: [{ kind: 'sourceContradictsBudget', amountRupiah: 5_000, section: 'budget' }],
  });
});

test('gaps say why: empty, skipped, or a draft with its reasons', () => {
  const answers: PlanAnswers = {
    ...sampleAnswers(2),
    idea: holding({ kind: 'text', parts: [{ text: words(312) }] }),
    budget_source: { ...emptyAnswer, state: 'skipped' },
    declaration: undefined,
  };
  const { filled, gaps, groups } = planProgress(core, withAnswers(answers));
  expect(filled).toBe(13);
  expect(gaps.map(({ section, why }) => [section.shortTitle.id, why.kind])).toEqual([
    ...[
      ['Gagasan', 'draft'],
      ['Sumber anggaran', 'skipped'],
      ['Pernyataan', 'empty'],
    ],
  ]);
  expect(groups.find(({ key }) => key === 'implementation')).toMatchObject({
    filled: 4,
    total: 5,
    skipped: 1,
  });
  expect(groups.find(({ key }) => key === 'idea')?.drafts).toHaveLength(1);
});

test('optional sections are no gap when empty or skipped, but are when half done', () => {
  const answers: PlanAnswers = {
    ...sampleAnswers(2),
    replication: undefined,
    sdg: { ...emptyAnswer, state: 'skipped' },
  };
  expect(planProgress(full, withAnswers(answers))).toMatchObject({ filled: 29, total: 31, gaps: [] });
  const half = { ...answers, replication: holding({ kind: 'text', parts: [{ text: 'belum tahu' }] }) };
  expect(planProgress(full, withAnswers(half)).gaps).toHaveLength(1);
});

test('an answer of another kind, after the template changed, is kept as a draft', () => {
  expect(whyOf({ ...sampleAnswers(2), title: holding({ kind: 'choice', option: 'x' }) }, 'title')).toEqual({
    ...{ kind: 'draft', problems: [{ kind: 'otherKindOfAnswer' }] },
  });
});
