import { expect, test } from 'vitest';
import { isEasedOff } from '#domain/reminder/easing.ts';

const asked = (...days: number[]) =>
  days.map((day) => ({ ruleKey: 'attendance-question', target: `day:2019-03-${day}`, occurrence: 1 }));
const [repeat] = asked(20);

test('the third day in a row without an answer is asked about once', () => {
  expect(isEasedOff(repeat!, asked(18, 19, 20))).toBe(true);
  expect(isEasedOff(repeat!, asked(15, 18, 19, 20))).toBe(true);
});

test('two days are no habit, and a day asked about twice is one day', () => {
  expect(isEasedOff(repeat!, asked(19, 20))).toBe(false);
  expect(isEasedOff(repeat!, asked(19, 19, 20))).toBe(false);
});

test('the first question of a day always goes, also of a day that was moved', () => {
  expect(isEasedOff(repeat!, asked(15, 18, 19))).toBe(false);
  expect(isEasedOff({ ...repeat!, occurrence: 2 }, asked(18, 19, 20))).toBe(false);
});
