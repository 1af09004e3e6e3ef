import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffTexts, writeDiff } from '#domain/words/word-diff.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom('surat', 'tiga', 'hari', 'مرحبا', '日本語', '😀', '\n', '  '), { maxLength: 60 })
    .map((words) => words.join(' ')),
);

test('whatever was written, the pieces give back both texts to the letter', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = diffTexts(before, after);
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});

test('a change reads without colour, with a few words around it', () => {
  const before =
    'Surat masuk di sekretariat rata-rata baru didisposisi setelah 3 hari karena berkas berpindah meja secara manual dan tidak ada yang memeriksa.';
  expect(writeDiff(diffTexts(before, before.replace('3 hari', 'satu hari')))).toBe(
    '… sekretariat rata-rata baru didisposisi setelah [−3−] [+satu+] hari karena berkas berpindah meja …',
  );
  expect(writeDiff(diffTexts('', 'baru'))).toBe('[+baru+]');
  expect(writeDiff(diffTexts('lama', ''))).toBe('[−lama−]');
  expect(writeDiff(diffTexts('sama', 'sama'))).toBe('sama');
});

test('words that stayed between two changes are cut in the middle', () => {
  const middle = Array.from({ length: 20 }, (_, nth) => `kata${nth}`).join(' ');
  expect(writeDiff(diffTexts(`satu ${middle} dua`, `tiga ${middle} empat`))).toBe(
    '[−satu−] [+tiga+] kata0 kata1 kata2 kata3 kata4 … kata15 kata16 kata17 kata18 kata19 [−dua−] [+empat+]',
  );
});

test('a long text written anew costs no seconds', () => {
  const words = (prefix: string) => Array.from({ length: 10_000 }, (_, nth) => `${prefix}${nth}`).join(' ');
  const before = process.cpuUsage();
  const pieces = diffTexts(words('a'), words('b'));
  // Of the processor, which others may use meanwhile.
  expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
