import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, holdsDigit, wordsBeforeLimit } from '#domain/words/word-count.ts';

test('counts tokens that hold a letter or a digit, in any script', () => {
  expect(countWords('Surat – masuk, 3 hari … selesai!')).toBe(5);
  expect(countWords('رسالة  واردة\nписьмо')).toBe(3);
  expect(countWords(' \n – … ')).toBe(0);
});

test('shows the last words before the limit', () => {
  expect(wordsBeforeLimit('a b c d e f', 4)).toBe('b c d');
  expect(wordsBeforeLimit('a b', 1)).toBe('a');
});

test('finds a digit', () => {
  expect([holdsDigit('3 hari'), holdsDigit('tiga hari'), holdsDigit('٣ أيام')]).toEqual([true, false, true]);
});

test('joining two texts adds their words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(countWords(`${one} ${other}`)).toBe(countWords(one) + countWords(other));
    }),
  );
});
