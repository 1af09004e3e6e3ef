import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRupiah, parseRupiah } from '#domain/words/money.ts';

const amount = (amountRupiah: number) => ({ kind: 'amount', amountRupiah });

test.each([
  ['0', 0],
  ['nol', 0],
  ['1500000', 1_500_000],
  ['1.500.000', 1_500_000],
  ['1,500,000', 1_500_000],
  ['Rp2.500.000', 2_500_000],
  ['Rp. 2.500.000,-', 2_500_000],
  ['rp 2.500.000,00', 2_500_000],
  ['1,5 juta', 1_500_000],
  ['1.5 juta', 1_500_000],
  ['1,5 JUTA rupiah.', 1_500_000],
  ['25jt', 25_000_000],
  ['750 rb', 750_000],
  ['500 ribu', 500_000],
  ['2 miliar', 2_000_000_000],
  ['2 milyar', 2_000_000_000],
  ['1,25M', 1_250_000_000],
  ['1.500', 1_500],
  ['-0', 0],
])('reads %s', (typed, rupiah) => {
  expect(parseRupiah(typed)).toEqual(amount(rupiah));
});

test.each(['-5000', 'minus 5 juta', 'Rp-2.000', '−1', '- Rp1.000'])('refuses %s as negative', (typed) => {
  expect(parseRupiah(typed)).toEqual({ kind: 'negative' });
});

test.each(['1,5', '1500,75', '1,0000005 juta', '1,500'])('refuses %s as part of a rupiah', (typed) => {
  expect(parseRupiah(typed)).toEqual({ kind: 'fractionOfRupiah' });
});

test.each(['', 'gratis', '1-2 juta', '1.50.000', '5 ratus', 'juta', '1.5', '12 34'])(
  'does not take %s for an amount',
  (typed) => {
    expect(parseRupiah(typed)).toEqual({ kind: 'notAnAmount' });
  },
);

test('tells an amount beyond what can be counted', () => {
  expect(parseRupiah('999999999 triliun')).toEqual({ kind: 'tooLarge' });
});

test('formats with dots and no space', () => {
  expect([0, 950, 1_500_000, -2_000].map(formatRupiah)).toEqual(['Rp0', 'Rp950', 'Rp1.500.000', '-Rp2.000']);
});

test('reads back every amount it prints', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000_000_000 }), (rupiah) => {
      expect(parseRupiah(formatRupiah(rupiah))).toEqual(amount(rupiah));
      expect(parseRupiah(`${String(rupiah / 1000).replace('.', ',')} ribu`)).toEqual(amount(rupiah));
    }),
  );
});

test('never throws, whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => parseRupiah(typed) !== undefined));
});
