import { expect, test } from 'vitest';
import { beginsRight, visualRuns } from '#documents/paper/bidi-runs.ts';

const shown = (line: string, isRight: boolean) =>
  visualRuns(line, isRight).map(({ text, isRightToLeft }) => `${isRightToLeft ? 'R' : 'L'}:${text}`);

test('a line of one direction stays whole', () => {
  expect(shown('satu dua', false)).toEqual(['L:satu dua']);
  expect(shown('שלום עולם', true)).toEqual(['R:שלום עולם']);
});

test('a phrase from right to left keeps its place in a sentence from left to right', () => {
  expect(shown('kata שלום עולם akhir', false)).toEqual(['L:kata ', 'R:שלום עולם', 'L: akhir']);
});

test('in a paragraph from right to left the first words stand on the right, numbers read as ever, brackets turn', () => {
  expect(shown('שלום 2019 (abc)', true)).toEqual(['R:(', 'L:abc', 'R: )', 'L:2019', 'R:שלום ']);
});

test('a paragraph begins where its first letter begins', () => {
  expect([
    beginsRight('שלום abc'),
    beginsRight('abc שלום'),
    beginsRight('2019 שלום'),
    beginsRight('abc'),
  ]).toEqual([true, false, true, false]);
});
