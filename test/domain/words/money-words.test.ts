import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rupiahInWords } from '#domain/words/money-words.ts';

test.each([
  [0, 'Nol rupiah', 'Zero rupiah'],
  [11, 'Sebelas rupiah', 'Eleven rupiah'],
  [115, 'Seratus lima belas rupiah', 'One hundred fifteen rupiah'],
  [1_000, 'Seribu rupiah', 'One thousand rupiah'],
  [2_021, 'Dua ribu dua puluh satu rupiah', 'Two thousand twenty-one rupiah'],
  [101_000, 'Seratus satu ribu rupiah', 'One hundred one thousand rupiah'],
  [1_000_000, 'Satu juta rupiah', 'One million rupiah'],
  [1_500_000, 'Satu juta lima ratus ribu rupiah', 'One million five hundred thousand rupiah'],
  [10_000_000_000, 'Sepuluh miliar rupiah', 'Ten billion rupiah'],
])('%d is spelled out in both languages', (amount, indonesian, english) => {
  expect([rupiahInWords(amount, 'id'), rupiahInWords(amount, 'en')]).toEqual([indonesian, english]);
});

test('different amounts are spelled differently', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000_000_000 }), fc.nat({ max: 10_000_000_000 }), (one, other) => {
      for (const locale of ['id', 'en'] as const)
        expect(rupiahInWords(one, locale) === rupiahInWords(other, locale)).toBe(one === other);
    }),
  );
});
