import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  freshnessOf,
  readDigits,
  readToken,
  secondsSinceReplaced,
  spentSteps,
  stepOf,
  stepStartsAt,
  tokenPattern,
  usableSteps,
  writeToken,
} from '#domain/attendance/check-in-code.ts';

const shownAt = new Date('2019-03-18T00:52:00Z');
const step = stepOf(shownAt);
const after = (seconds: number) => new Date(shownAt.getTime() + seconds * 1_000);

test('a code is shown for 30 seconds, taken for 30 more, and then has expired', () => {
  const seconds = [-6, -5, -1, 0, 29, 30, 59, 60, 3_600];
  expect(seconds.map((each) => freshnessOf(step, after(each)))).toEqual([
    'early',
    'shown',
    'shown',
    'shown',
    'shown',
    'grace',
    'grace',
    'expired',
    'expired',
  ]);
  expect([0, 29, 30, 47].map((each) => secondsSinceReplaced(step, after(each)))).toEqual([0, 0, 0, 17]);
});

test('the usable codes are the one shown and the one before; in the last 5 seconds also the next', () => {
  expect(usableSteps(after(0))).toEqual([step, step - 1]);
  expect(usableSteps(after(24))).toEqual([step, step - 1]);
  expect(usableSteps(after(25))).toEqual([step + 1, step, step - 1]);
  expect(spentSteps(after(0)).slice(0, 2)).toEqual([step - 2, step - 3]);
});

test('at any instant a step is usable exactly when it is neither early nor expired, and spent ones follow', () => {
  const instant = fc.date({ min: new Date('2019-01-01'), max: new Date('2080-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.integer({ min: -30, max: 5 }), (at, distance) => {
      const usable = usableSteps(at);
      const some = stepOf(at) + distance;
      const isUsable = ['shown', 'grace'].includes(freshnessOf(some, at));
      expect(usable.includes(some)).toBe(isUsable);
      expect(usable.length).toBeLessThanOrEqual(3);
      expect(usable).toContain(stepOf(at));
      expect(spentSteps(at)[0]).toBe(usable.at(-1)! - 1);
      expect(stepStartsAt(stepOf(at)) <= at).toBe(true);
    }),
  );
});

describe('six digits', () => {
  test.each([
    ['482913', '482913'],
    [' 482 913 ', '482913'],
    ['482-913', '482913'],
    ['４８２９１３', '482913'],
    ['000001', '000001'],
  ])('%s is read as %s', (text, digits) => {
    expect(readDigits(text)).toBe(digits);
  });

  test.each([
    '48291',
    '4829131',
    '482.913',
    'kode 482913',
    '48 29 13',
    '1,5 juta',
    '',
    '482  913',
    '-482913',
  ])('%s is none', (text) => {
    expect(readDigits(text)).toBeUndefined();
  });
});

test('a token is read back as it was written, and fits in a link', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 2_147_483_647 }),
      fc.nat({ max: 2_147_483_647 }),
      fc.uint8Array({ minLength: 12, maxLength: 32 }),
      (sessionId, some, seal) => {
        const token = writeToken({ sessionId, step: some }, seal);
        expect(token).toMatch(tokenPattern);
        const read = readToken(token)!;
        expect({ ...read, seal: [...read.seal] }).toEqual({
          sessionId,
          step: some,
          seal: [...seal.subarray(0, 12)],
        });
      },
    ),
  );
  for (const other of ['', 'c', 'jabcdefghijklmnopqrstuvwxyz1', `c${'a'.repeat(28)}`, `c${'ä'.repeat(27)}`])
    expect(readToken(other)).toBeUndefined();
});
