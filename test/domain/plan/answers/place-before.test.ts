import { expect, test } from 'vitest';
import { placeBefore } from '#domain/plan/answers/place-before.ts';

const finished = { chars: 200, askedAt: '2019-03-18T01:00:10.400Z', lastInputAt: '2019-03-18T01:00:09.000Z' };
const at = (seconds: number) => new Date(Date.parse('2019-03-18T01:00:00Z') + seconds * 1_000);
const words = (chars: number) => 'a'.repeat(chars);

test.each([
  ['sent before the question was shown', 9, 30, 'rest'],
  ['sent in the second in which it was shown', 10, 30, 'rest'],
  ['sent in the next second, and short enough to be typed', 11, 8, undefined],
  ['sent in the next second, too long to be typed', 11, 60, 'hasty'],
  ['a minute later', 70, 300, undefined],
  ['a minute later, faster than it can be typed', 70, 1_500, 'hasty'],
])('%s', (_when, seconds, chars, place) => {
  expect(placeBefore(finished, { text: words(chars), sentAt: at(seconds) })).toBe(place);
});

test('the rest of a text that a client cut at 4,096 is the rest, though the question stands already', () => {
  const cut = { ...finished, chars: 4_050 };
  expect(placeBefore(cut, { text: words(300), sentAt: at(18) })).toBe('rest');
  expect(placeBefore(cut, { text: words(300), sentAt: at(40) })).toBeUndefined();
  expect(placeBefore({ ...finished, chars: 3_000 }, { text: words(300), sentAt: at(18) })).toBe('hasty');
});
