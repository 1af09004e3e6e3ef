import { expect, test } from 'vitest';
import { answerProblems } from '#domain/plan/answers/check-answer.ts';
import type { AnswerValue } from '#domain/plan/plan-answer.ts';
import type { AnswerRule } from '#domain/plan/plan-answer-rules.ts';
import { findErrorText, findReasonText } from '#domain/plan/plan-error-text.ts';
import { getSection, innovationPlan, medan } from '#test/domain/innovation-plan.ts';

/** An answer that breaks the rule of its section. */
function brokenValue(rule: AnswerRule): AnswerValue {
  switch (rule.type) {
    case 'text':
      return { kind: 'text', parts: [{ text: 'satu dua' }] };
    case 'choice':
      return { kind: 'choice', option: 'gone' };
    case 'choices':
      return { kind: 'choices', options: ['gone', 'lost', 'past', 'over', 'away', 'never'] };
    case 'money':
      return { kind: 'money', amountRupiah: 11e9 };
    case 'confirm':
      return { kind: 'confirm', option: 'gone', chosenAt: '2019-03-19T13:05:00.000Z' };
    case 'list':
    case 'table':
    case 'milestones':
    case 'people':
      return { kind: rule.type, rows: [{ id: 1, cells: {} }], lastRowId: 1 };
  }
}

test.each(innovationPlan.sections.filter((section) => section.key !== 'budget_source'))(
  'the error of $key is whole in both languages',
  (section) => {
    const [problem] = answerProblems(section.answer, brokenValue(section.answer), medan);
    if (!problem) throw new Error('the broken answer passes');
    const [indonesian, english] = [
      findErrorText(section, problem, 'id'),
      findErrorText(section, problem, 'en'),
    ];
    expect(indonesian).toMatch(/\p{Ll}/u);
    expect(english).toMatch(/\p{Ll}/u);
    expect(indonesian).not.toBe(english);
  },
);

test('fills in words, rows, reasons and amounts', () => {
  expect(
    findErrorText(
      getSection('problem'),
      { kind: 'tooFewWords', words: 8, minWords: 40, maxWords: 250 },
      'id',
    ),
  ).toBe('Jawaban Bapak/Ibu berisi 8 kata. Mohon ditulis dalam 40–250 kata.');
  const fault = {
    kind: 'outOfWindow',
    on: '2019-03-01',
    fromOn: '2019-03-18',
    untilOn: '2020-06-26',
  } as const;
  expect(findReasonText(getSection('milestones'), fault, 'id')).toBe(
    'tanggal di luar masa rencana (18 Mar 2019 s.d. 26 Jun 2020)',
  );
  expect(
    findErrorText(
      getSection('budget_source'),
      { kind: 'sourceContradictsBudget', amountRupiah: 1_500_000, section: 'budget' },
      'en',
    ),
  ).toBe('The source does not match the amount (Rp1.500.000). Please choose again or change the amount.');
});

test('has no text where the template lacks the number', () => {
  const tooFew = { kind: 'tooFewRows', rows: 1, minRows: 2, maxRows: 10 } as const;
  expect(findErrorText(getSection('team'), tooFew, 'id')).toBeUndefined();
  expect(findReasonText(getSection('milestones'), tooFew, 'en')).toBe(
    'there are fewer than three milestones',
  );
});
