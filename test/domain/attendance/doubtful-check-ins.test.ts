import { expect, test } from 'vitest';
import { stepStartsAt } from '#domain/attendance/check-in-code.ts';
import { type CodeUse, findDoubtful, isLateUse } from '#domain/attendance/doubtful-check-ins.ts';

const step = 51_762_344;
const use = (participantId: number, seconds: number, more: Partial<CodeUse> = {}): CodeUse => ({
  ...{ sessionId: 1, participantId, step },
  arrivedAt: new Date(stepStartsAt(step).getTime() + seconds * 1_000),
  ...more,
});

test('a code sent while it is shown, or soon after, is nothing unusual', () => {
  expect(findDoubtful([use(1, 0), use(2, 29), use(3, 44, { saidBefore: 'present' })])).toEqual([]);
  expect([44, 45, 59].map((seconds) => isLateUse(use(1, seconds)))).toEqual([false, true, true]);
});

test('late codes are listed with how many sent the same one late; then who had said they were away', () => {
  const lateAndShared = [use(1, 46), use(2, 52)];
  const otherStep = use(3, 47, {
    step: step - 4,
    arrivedAt: new Date(stepStartsAt(step - 4).getTime() + 47_000),
  });
  const away = use(4, 3, { saidBefore: 'sick' });
  const inTime = use(5, 2);
  expect(findDoubtful([inTime, away, otherStep, ...lateAndShared])).toEqual([
    { use: lateAndShared[0], lateSeconds: 16, sharedWith: 1, saidAway: false },
    { use: lateAndShared[1], lateSeconds: 22, sharedWith: 1, saidAway: false },
    { use: away, lateSeconds: 0, sharedWith: 0, saidAway: true },
    { use: otherStep, lateSeconds: 17, sharedWith: 0, saidAway: false },
  ]);
});
