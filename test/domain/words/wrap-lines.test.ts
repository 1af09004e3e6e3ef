import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf, wrapLine } from '#domain/words/wrap-lines.ts';

test('breaks at spaces and cuts a word longer than the line', () => {
  expect(wrapLine('surat masuk lama didisposisi', 12)).toEqual(['surat masuk', 'lama', 'didisposisi']);
  expect(wrapLine('abcdefgh ij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  expect(wrapLine('', 4)).toEqual(['']);
});

test('no piece is too wide and nothing but spaces is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (line, width) => {
      const pieces = wrapLine(line, width);
      for (const piece of pieces) expect(widthOf(piece)).toBeLessThanOrEqual(width);
      expect(pieces.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
    }),
  );
});
