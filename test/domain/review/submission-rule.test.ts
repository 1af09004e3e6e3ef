import { expect, test } from 'vitest';
import { judgeSubmission } from '#domain/review/submission-rule.ts';

const at = (text: string) => new Date(`${text}+07:00`);
const draft = at('2019-05-24T15:00');
const final = at('2019-06-18T16:00');
const deadlines = [
  { dueAt: at('2019-04-12T16:00'), sections: ['title'] },
  { dueAt: draft },
  { dueAt: final },
];
const judge = (now: string, more: { graceDays?: number | null; isFirst?: boolean } = {}) =>
  judgeSubmission({ deadlines, graceDays: null, isFirst: true, now: at(now), ...more });

test('a version counts against the next deadline for the whole plan', () => {
  expect(judge('2019-05-23T10:12')).toEqual({ kind: 'inTime', dueAt: draft });
  expect(judge('2019-05-24T15:01')).toEqual({ kind: 'inTime', dueAt: final });
  expect(judge('2019-06-18T16:00')).toEqual({ kind: 'inTime', dueAt: final });
});

test('after the last deadline it is late, for as long as the programme allows', () => {
  expect(judge('2019-07-30T08:00')).toEqual({ kind: 'late', dueAt: final });
  const untilAt = at('2019-06-21T16:00');
  expect(judge('2019-06-21T16:00', { graceDays: 3 })).toEqual({ kind: 'late', dueAt: final, untilAt });
  expect(judge('2019-06-21T16:01', { graceDays: 3 })).toEqual({ kind: 'closed', dueAt: final });
  expect(judge('2019-06-18T16:01', { graceDays: 0 })).toEqual({ kind: 'closed', dueAt: final });
});

test('a version that was asked for is taken, however late', () => {
  expect(judge('2019-07-30T08:00', { graceDays: 0, isFirst: false })).toEqual({ kind: 'late', dueAt: final });
});

test('without a deadline for the whole plan every moment is in time', () => {
  expect(judgeSubmission({ deadlines: [], graceDays: 0, isFirst: true, now: final })).toEqual({
    kind: 'inTime',
    dueAt: undefined,
  });
});
