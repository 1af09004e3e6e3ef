import { expect, test } from 'vitest';
import { matchNames } from '#domain/people/name-match.ts';

const roster = [
  { id: 11, rosterNo: 1, name: 'Andi Fiktif' },
  { id: 12, rosterNo: 2, name: 'Bunga Rekaan' },
  { id: 13, rosterNo: 3, name: 'Andi' },
  { id: 14, rosterNo: 4, name: "Nur'aini Contoh, S.Kom." },
];

test.each([
  ['bunga', { foundIds: [12], unknown: [], ambiguous: [] }],
  ['rek bung', { foundIds: [12], unknown: [], ambiguous: [] }],
  ['ANDI', { foundIds: [13], unknown: [], ambiguous: [] }],
  ['an', { foundIds: [], unknown: [], ambiguous: [{ typed: 'an', names: ['Andi Fiktif', 'Andi'] }] }],
  ['2; 4\nandi fiktif', { foundIds: [12, 14, 11], unknown: [], ambiguous: [] }],
  ['9, zaki,', { foundIds: [], unknown: ['9', 'zaki'], ambiguous: [] }],
  ['bunga, 2', { foundIds: [12], unknown: [], ambiguous: [] }],
  ['😀', { foundIds: [], unknown: ['😀'], ambiguous: [] }],
])('%s', (typed, expected) => {
  expect(matchNames(typed, roster)).toEqual(expected);
});
