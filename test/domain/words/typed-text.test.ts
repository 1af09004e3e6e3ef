import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTyped, foldTyped, isBlank, onOneLine } from '#domain/words/typed-text.ts';

test('keeps a text as typed, right-to-left and zero-width marks included', () => {
  expect(checkTyped(' surat\u200b ‮masuk\r\nbaru ')).toEqual({ kind: 'ok', text: 'surat\u200b ‮masuk\nbaru' });
});

test('calls a text of invisible characters empty', () => {
  expect(checkTyped('\u200b\u200d \u2800\u3164\u202e')).toEqual({ kind: 'empty' });
  expect(checkTyped(' \n')).toEqual({ kind: 'empty' });
});

test('refuses control characters and broken surrogates', () => {
  expect(checkTyped('a\u0007b\u0000c\u0007')).toEqual({ kind: 'controlCharacters' });
  expect(checkTyped('a\ud800b')).toEqual({ kind: 'controlCharacters' });
  expect(checkTyped('a\tb')).toEqual({ kind: 'ok', text: 'a\tb' });
});

test('refuses more than four full messages', () => {
  expect(checkTyped('a'.repeat(16_384)).kind).toBe('ok');
  expect(checkTyped('a'.repeat(16_385))).toEqual({ kind: 'tooLong', chars: 16_385, maxChars: 16_384 });
});

test('puts a text on one line and folds it for comparing', () => {
  expect(onOneLine('E-Office\n\n Sederhana')).toBe('E-Office Sederhana');
  expect(foldTyped('  Ya, BENAR! ')).toBe('ya benar');
});

test('an accepted text is visible, well formed and judged the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const first = checkTyped(typed);
      if (first.kind !== 'ok') return;
      expect(isBlank(first.text)).toBe(false);
      expect(first.text.isWellFormed()).toBe(true);
      expect(checkTyped(first.text)).toEqual(first);
    }),
  );
});
