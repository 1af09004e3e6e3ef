import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontRuns, textWidth } from '#documents/paper/font-runs.ts';

test('everyday text is one run', () => {
  expect(fontRuns('Ringkasan “satu hari” – Rp1.500.000…')).toEqual([
    { text: 'Ringkasan “satu hari” – Rp1.500.000…', font: 'text' },
  ]);
  expect(fontRuns('')).toEqual([]);
});

test('each script is set in a font that has it; what is one character to a reader stays together', () => {
  expect(fontRuns('Привет سلام 👨‍👩‍👧 中文 ꦲ')).toEqual([
    { text: 'Привет ', font: 'text' },
    { text: 'سلام ', font: 'arabic' },
    { text: '👨‍👩‍👧 ', font: 'emoji' },
    { text: '中文 ꦲ', font: 'lastResort' },
  ]);
});

test('a character no font has is written as its number', () => {
  expect(fontRuns('Huruf 𠮷!')).toEqual([
    { text: 'Huruf ', font: 'text' },
    { text: '[U+20BB7]', font: 'lastResort' },
    { text: '!', font: 'text' },
  ]);
});

test('nothing is lost or moved, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const written = fontRuns(typed)
        .map(({ text }) => text)
        .join('')
        .replace(/\[U\+([0-9A-F]{4,6})\]/g, (_, code: string) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        );
      expect(written.replace(/\p{Default_Ignorable_Code_Point}/gu, '')).toBe(
        typed.replace(/\p{Default_Ignorable_Code_Point}/gu, ''),
      );
    }),
  );
});

test('a line is as wide as its letters', () => {
  expect(Math.round(textWidth('Rencana aksi', 10))).toBe(61);
  expect(textWidth('中文', 16)).toBe(32);
});
