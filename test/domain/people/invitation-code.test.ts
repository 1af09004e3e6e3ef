import { expect, test } from 'vitest';
import { looksLikeCode, readCode } from '#domain/people/invitation-code.ts';

test.each([
  ['7K4P-2Q9X', '7K4P-2Q9X'],
  ['7k4p-2q9x', '7K4P-2Q9X'],
  ['7k4p2q9x', '7K4P-2Q9X'],
  [' 7K4P 2Q9X. ', '7K4P-2Q9X'],
  ['7K4P–2Q9X', '7K4P-2Q9X'],
  ['2222-222A', '2222-222A'],
  ['KXRT-PWQZ', 'KXRT-PWQZ'],
])('%s is the code %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test.each([
  'tamu-tamu',
  'semangat',
  'Semangat',
  'mantap ya',
  'transfer',
  'perempuan',
  'sama-sama',
  'lama-lama',
  'terdaftar',
  'bertamu',
  'pelayan',
  'maa-f',
  '45 berkas',
  '2019-2020',
  '7K4P-2Q9',
  '7K4P-2Q9XX',
  '7K4P-2Q9I',
  'kode 7K4P-2Q9X',
  '7K4-P2Q9X',
  '',
])('%j can be no code', (typed) => {
  expect(looksLikeCode(typed)).toBe(false);
  expect(readCode(typed)).toBeUndefined();
});
