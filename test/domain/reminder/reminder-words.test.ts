import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillWords, listPlaceholders, maxWordsChars, readWords } from '#domain/reminder/reminder-words.ts';

test('the placeholders that an anchor can fill are listed in the language of the person', () => {
  expect(listPlaceholders('trainingDay', 'id')).toEqual([
    '{nama}',
    '{program}',
    '{tanggal}',
    '{jam}',
    '{tempat}',
  ]);
  expect(listPlaceholders('planState', 'en')).toEqual(['{name}', '{programme}']);
});

test('an unknown placeholder is refused, also one that this anchor cannot fill', () => {
  expect(readWords('Yth. {nama}, besok {jam}', 'trainingDay')).toEqual({
    kind: 'ok',
    text: 'Yth. {nama}, besok {jam}',
  });
  expect(readWords('Halo {nip}', 'trainingDay')).toEqual({ kind: 'unknownPlaceholder', typed: '{nip}' });
  expect(readWords('Di {tempat}', 'deadline')).toEqual({ kind: 'unknownPlaceholder', typed: '{tempat}' });
});

test('empty, over-long and unreadable words are refused by name', () => {
  expect(readWords('  ', 'deadline')).toEqual({ kind: 'empty' });
  expect(readWords('a\u0007b', 'deadline')).toEqual({ kind: 'controlCharacters' });
  expect(readWords('x'.repeat(701), 'deadline')).toEqual({
    kind: 'tooLong',
    chars: 701,
    maxChars: maxWordsChars,
  });
});

test('words are filled in either language; what people wrote prints as it is', () => {
  const values = { name: 'Bunga <b>Rekaan</b>', date: 'Sen, 18 Mar 2019', time: '08.00 WIB' };
  expect(fillWords('{nama} ({Name}): {tanggal}, {jam} di {tempat}.', 'trainingDay', values)).toBe(
    'Bunga <b>Rekaan</b> (Bunga <b>Rekaan</b>): Sen, 18 Mar 2019, 08.00 WIB di .',
  );
});

test('a value in braces is not filled once more, and words without placeholders stay as typed', () => {
  expect(fillWords('{nama}', 'deadline', { name: '{batas}', deadline: 'x' })).toBe('{batas}');
  const plain = fc.string({ unit: 'grapheme', maxLength: 80 }).filter((text) => !/[{}]/.test(text));
  fc.assert(
    fc.property(plain, (text) => {
      expect(fillWords(text, 'deadline', {})).toBe(text);
    }),
  );
});
