import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSessionField, type TypedField } from '#domain/schedule/session-field.ts';
import { readWebAddress } from '#domain/words/web-address.ts';

const context = { zone: 'Asia/Jakarta', startsOn: '2018-11-01', endsOn: '2019-06-18' };
const read = (field: TypedField, typed: string) => {
  const reading = readSessionField(field, typed, context);
  return reading.kind === 'patch' ? reading.patch : reading.reason;
};

test.each([
  ['day', '20/3/2019', { heldOn: '2019-03-20' }],
  ['day', '20/3', { heldOn: '2019-03-20' }],
  ['day', '20/12', { heldOn: '2018-12-20' }],
  ['day', 'Rabu, 20 Maret 2019', { heldOn: '2019-03-20' }],
  ['day', '31/2/2019', 'noSuchDay'],
  ['day', 'besok', 'notADate'],
  ['hours', '08.30-12.15', { startTime: '08:30', endTime: '12:15' }],
  ['hours', '8:30 – 12:15 WIB', { startTime: '08:30', endTime: '12:15' }],
  ['hours', 'pukul 08.30 s.d. 12.15', { startTime: '08:30', endTime: '12:15' }],
  ['hours', '08.30 sampai 12.15', { startTime: '08:30', endTime: '12:15' }],
  ['hours', '08.30', { startTime: '08:30' }],
  ['hours', '08.30-', 'notHours'],
  ['hours', '25.00-26.00', 'notHours'],
  ['hours', '08.30-12.15 WITA', 'notHours'],
  ['hours', 'pagi', 'notHours'],
  ['place', '  Aula\nlantai 2 ', { place: 'Aula lantai 2' }],
  ['place', 'Kosong', { place: null }],
  ['place', '-', { place: null }],
  ['title', 'kosong', { title: 'kosong' }],
  ['title', 'x'.repeat(101), 'tooLong'],
  ['topic', '=cmd <b>', { topic: '=cmd <b>' }],
  ['facilitator', 'a\u0007', 'unreadable'],
  ['facilitator', ' \u200b ', 'empty'],
  ['jp', '2,5 JP', { jp: 2.5 }],
  ['jp', 'dua', 'notJp'],
  ['jp', 'hapus', { jp: null }],
  ['materials', 'example.org/materi?a=1', { materialsUrl: 'https://example.org/materi?a=1' }],
  ['materials', 'kosong', { materialsUrl: null }],
  ['map', 'https://maps.app.goo.gl/abc', { mapUrl: 'https://maps.app.goo.gl/abc' }],
  ['map', 'javascript:alert(1)', 'notAnAddress'],
  ['map', 'http://localhost/x', 'notAnAddress'],
  ['map', 'lihat grup', 'notAnAddress'],
  ['map', 'https://user:pw@example.org/', 'notAnAddress'],
] as const)('%s: “%s”', (field, typed, expected) => {
  expect(read(field, typed)).toEqual(expected);
});

test('whatever is typed, a field is read or refused, and an address is one a button may carry', () => {
  const field = fc.constantFrom<TypedField>('day', 'hours', 'place', 'title', 'jp', 'materials', 'map');
  fc.assert(
    fc.property(field, fc.string(), (field, typed) => {
      expect(['patch', 'refused']).toContain(readSessionField(field, typed, context).kind);
    }),
  );
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      const address = readWebAddress(url);
      if (address) expect(new URL(address).protocol).toMatch(/^https?:$/);
    }),
  );
});
