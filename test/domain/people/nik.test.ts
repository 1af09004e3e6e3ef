import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverNiks, findNiks, holdsNik, isNik, isOnlyNik } from '#domain/people/nik.ts';

/** Nobody's: Medan has no district 99. */
const nik = '1271991203840001';

test.each([
  nik,
  '1271995203840001',
  `NIK saya ${nik} ya bu`,
  '127199 120384 0001',
  '127199.120384.0001',
  '127199-120384-0001',
  '1271 9912 0384 0001',
  '1271-9912-0384-0001',
  `data: ${nik}, Medan`,
  `(${nik})`,
  `${nik}.`,
  '１２７１９９１２０３８４０００１',
])('%s holds a NIK', (text) => {
  expect(holdsNik(text)).toBe(true);
});

test.each([
  '2019-2020 2021-2022',
  '2019 2020 2021 2022',
  '1971 1972 1973 1974',
  'Rp1.234.567.890.123.456',
  'Rp1271991203840001',
  'Rp 1271991203840001',
  '1271991203840001 rupiah',
  '1.271.991.203.840.001',
  '081260001111 081260002222',
  '0812-6000-1111 0812-6000-2222',
  '08126000 08126001',
  '18032019 18062019',
  '1803201918062019',
  '12/03/2019-18/06/2019',
  '0,1271991203840001',
  '3.1271991203840001',
  '1271991203840001,5',
  '12719912038400011',
  '127199120384000',
  '1271 9912 0384 0001 7',
  '9 1271 9912 0384 0001',
  '1271-9912 0384-0001',
  '127199 120384-0001',
  '12 71 99 12 03 84 00 01',
  '9999991203840001',
  '1299991203840001',
  '1271993203840001',
  '1271997203840001',
  '1271991213840001',
  '1271993002840001',
  '1271991203840000',
  '198403122009011901',
  '19840312 200901 1 901',
  'TRX1271991203840001',
  '482913',
  'hadir',
])('%s holds none', (text) => {
  expect(holdsNik(text)).toBe(false);
});

test('a text is covered where the number stands, and nowhere else', () => {
  expect(coverNiks(`Tim: Bunga ${nik}, Harun 1271 9952 0384 0002; 2019-2020 2021-2022`)).toBe(
    'Tim: Bunga ••••••••••••••••, Harun •••• •••• •••• ••••; 2019-2020 2021-2022',
  );
});

test('only a message that is nothing else is nothing but a NIK', () => {
  expect([nik, `NIK: ${nik}`, `nik saya 1271 9912 0384 0001`, ` ${nik}.`].map(isOnlyNik)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([`Judul saya E-Office, NIK ${nik}`, `${nik} 12`, 'nik', `Bunga ${nik}`].map(isOnlyNik)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('whatever is typed, covering keeps its length and everything but digits, and leaves no NIK', () => {
  const piece = fc.constantFrom(nik, '1271 9912 0384 0001', '-', ' ', 'Rp', '12', ',', '١', '😀');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
      const text = parts.join('');
      const covered = coverNiks(text);
      expect(covered.length).toBe(text.length);
      expect(covered.replace(/[•\p{Nd}]/gu, '')).toBe(text.replace(/[•\p{Nd}]/gu, ''));
      expect(findNiks(covered)).toEqual([]);
    }),
  );
});

test('of all numbers of sixteen digits few can be a NIK', () => {
  const digits = fc.sample(fc.stringMatching(/^\d{16}$/), { numRuns: 2_000, seed: 7 });
  expect(digits.filter(isNik).length / digits.length).toBeLessThan(0.05);
});
