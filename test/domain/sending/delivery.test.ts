import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterAttempt, missReason, type SendOutcome } from '#domain/sending/delivery.ts';

const now = new Date('2019-03-18T02:00:00Z');

const cases: [SendOutcome, number, ReturnType<typeof afterAttempt>][] = [
  [{ kind: 'delivered', messageIds: [7] }, 0, { status: 'delivered', attempts: 1, messageIds: [7] }],
  [{ kind: 'unreachable', reason: 'blocked' }, 0, { status: 'unreachable', attempts: 1, error: 'blocked' }],
  [{ kind: 'unclear', reason: 'ECONNRESET' }, 2, { status: 'unclear', attempts: 3, error: 'ECONNRESET' }],
  [{ kind: 'refused', reason: 'too long' }, 0, { status: 'failed', attempts: 1, error: 'too long' }],
  [{ kind: 'tooMany' }, 3, { status: 'pending', attempts: 3 }],
  [
    { kind: 'notSent', reason: '502' },
    0,
    { status: 'pending', attempts: 1, dueAt: new Date('2019-03-18T02:00:02Z'), error: '502' },
  ],
  [
    { kind: 'notSent', reason: '502' },
    4,
    { status: 'pending', attempts: 5, dueAt: new Date('2019-03-18T02:00:32Z'), error: '502' },
  ],
  [{ kind: 'notSent', reason: '502' }, 5, { status: 'failed', attempts: 6, error: '502' }],
];

test.each(cases)('after %o at attempt %i the delivery stands as told', (outcome, attempts, expected) => {
  expect(afterAttempt(outcome, { attempts, repeats: 0 }, { now, isAway: false })).toEqual(expected);
});

test('while Telegram itself is away nobody’s tries are spent, and nothing is put off', () => {
  const outcome = { kind: 'notSent' as const, reason: '502' };
  expect(afterAttempt(outcome, { attempts: 5, repeats: 0 }, { now, isAway: true })).toEqual({
    status: 'pending',
    attempts: 5,
    error: '502',
  });
});

test('a decision that may have been lost is sent again three times, then listed; a reminder is listed at once', () => {
  const unclear = { kind: 'unclear' as const, reason: 'ECONNRESET' };
  const at = { now, isAway: false };
  const repeats = [0, 1, 2, 3].map((n) =>
    afterAttempt(unclear, { attempts: 1, repeats: n, purpose: 'decision' }, at),
  );
  expect(repeats.map((each) => [each.status, each.repeats])).toEqual([
    ['pending', 1],
    ['pending', 2],
    ['pending', 3],
    ['unclear', undefined],
  ]);
  for (const purpose of ['nudge', undefined] as const)
    expect(afterAttempt(unclear, { attempts: 0, repeats: 0, purpose }, at).status).toBe('unclear');
});

test('only what was certainly not sent goes out again by itself, and not for ever', () => {
  const failing = fc.constantFrom<SendOutcome>(
    { kind: 'notSent', reason: 'x' },
    { kind: 'unclear', reason: 'x' },
    { kind: 'unreachable', reason: 'x' },
    { kind: 'refused', reason: 'x' },
  );
  fc.assert(
    fc.property(fc.array(failing, { minLength: 6, maxLength: 20 }), (outcomes) => {
      let attempts = 0;
      for (const outcome of outcomes) {
        const after = afterAttempt(outcome, { attempts, repeats: 0 }, { now, isAway: false });
        attempts = after.attempts;
        if (after.status === 'pending') {
          expect(outcome.kind).toBe('notSent');
          expect(after.dueAt!.getTime()).toBeGreaterThan(now.getTime());
        } else {
          expect(attempts).toBeLessThanOrEqual(6);
          return;
        }
      }
      throw new Error('never gave up');
    }),
  );
});

test('each wait is twice the one before', () => {
  const waits = [0, 1, 2, 3, 4].map((attempts) => {
    const outcome = { kind: 'notSent' as const, reason: 'x' };
    const { dueAt } = afterAttempt(outcome, { attempts, repeats: 0 }, { now, isAway: false });
    return (dueAt!.getTime() - now.getTime()) / 1_000;
  });
  expect(waits).toEqual([2, 4, 8, 16, 32]);
});

test.each([
  ['unreachable', 'Forbidden: bot was blocked by the user', 'blocked'],
  ['unreachable', 'Forbidden: user is deactivated', 'deactivated'],
  ['unreachable', "Forbidden: bot can't initiate conversation with a user", 'noChat'],
  ['unreachable', 'Bad Request: chat not found', 'noChat'],
  ['unreachable', undefined, 'blocked'],
  ['unclear', 'interrupted', 'unclear'],
  ['failed', 'Bad Gateway', 'failed'],
  ['delivered', undefined, undefined],
  ['withdrawn', undefined, undefined],
] as const)('%s (%s): %s', (status, error, reason) => {
  expect(missReason(status, error)).toBe(reason);
});
