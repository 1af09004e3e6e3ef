import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  daysWaited,
  isOverdue,
  isReviewedBy,
  lastNudgeAt,
  nextNudgeAt,
} from '#domain/review/review-waiting.ts';

const dayMs = 86_400_000;
const submittedAt = new Date('2019-05-23T03:12:00Z');
const after = (days: number) => new Date(submittedAt.getTime() + days * dayMs);

test('a version is overdue after the programme’s number of days', () => {
  expect(isOverdue(submittedAt, { nudgeDays: 3, now: after(2.99) })).toBe(false);
  expect(isOverdue(submittedAt, { nudgeDays: 3, now: after(3) })).toBe(true);
  expect([0, 0.9, 4.5].map((days) => daysWaited(submittedAt, after(days)))).toEqual([0, 0, 4]);
});

test('reminders fall due after that many days each, five times', () => {
  const asked = (days: number) => ({ nudgeDays: 3, now: after(days) });
  expect(lastNudgeAt(submittedAt, asked(2))).toBeUndefined();
  expect(lastNudgeAt(submittedAt, asked(7))).toEqual(after(6));
  expect(lastNudgeAt(submittedAt, asked(400))).toEqual(after(15));
  expect(nextNudgeAt(submittedAt, asked(0))).toEqual(after(3));
  expect(nextNudgeAt(submittedAt, asked(7))).toEqual(after(9));
  expect(nextNudgeAt(submittedAt, asked(16))).toBeUndefined();
});

test('the last reminder is never in the future and the next never in the past', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 500 * 1_440 }),
      (nudgeDays, minutes) => {
        const now = new Date(submittedAt.getTime() + minutes * 60_000);
        const last = lastNudgeAt(submittedAt, { nudgeDays, now });
        const next = nextNudgeAt(submittedAt, { nudgeDays, now });
        expect(last === undefined || last <= now).toBe(true);
        expect(next === undefined || next > now).toBe(true);
      },
    ),
  );
});

test('a plan is for whoever is assigned, for every reviewer where nobody is, never for its writer', () => {
  expect(isReviewedBy({ reviewerIds: [] }, 7)).toBe(true);
  expect(isReviewedBy({ reviewerIds: [8], personId: 5 }, 7)).toBe(false);
  expect(isReviewedBy({ reviewerIds: [8, 7], personId: 5 }, 7)).toBe(true);
  for (const reviewerIds of [[], [7]]) expect(isReviewedBy({ reviewerIds, personId: 7 }, 7)).toBe(false);
});
