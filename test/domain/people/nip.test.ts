import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupNip, maskNip, readNip } from '#domain/people/nip.ts';

const today = '2019-03-15';
const read = (typed: string | number) => readNip(typed, today);

test('a NIP is read with or without its usual gaps', () => {
  const nip = { kind: 'nip', nip: '198403122009011901', employment: 'pns' };
  expect(read('198403122009011901')).toEqual(nip);
  expect(read('19840312 200901 1 901')).toEqual(nip);
  expect(read('19840312.200901.1.901')).toEqual(nip);
  expect(read("  '19840312-200901-1-901\u00a0")).toEqual(nip);
});

test('a number of appointment frequency from 21 upwards marks a PPPK', () => {
  expect(readNip('199001012022211901', '2026-01-01')).toEqual({
    kind: 'nip',
    nip: '199001012022211901',
    employment: 'pppk',
  });
});

test('each part that cannot be true is refused by name', () => {
  const kinds = [
    '198413122009011901',
    '198402302009011901',
    '193903122009011901',
    '202003122009011901',
    '198403122009131901',
    '198403122009001901',
    '198403121990011901',
    '194003122009011901',
    '198403122019041901',
    '198403122009013901',
    '198403122009011000',
  ].map((typed) => read(typed).kind);
  expect(kinds).toEqual([
    'badBirthDate',
    'badBirthDate',
    'badBirthDate',
    'badBirthDate',
    'badAppointment',
    'badAppointment',
    'badAppointment',
    'badAppointment',
    'badAppointment',
    'badSex',
    'badSerial',
  ]);
});

test('a wrong number of digits is counted', () => {
  expect(read('19840312200901190')).toEqual({ kind: 'wrongLength', digits: 17 });
  expect(read('1984031220090119011')).toEqual({ kind: 'wrongLength', digits: 19 });
  expect(read('19840312200901190A')).toEqual({ kind: 'notDigits' });
});

test('no NIP at all is no fault here', () => {
  expect(read('  ')).toEqual({ kind: 'empty' });
});

test('a NIK is refused and not repeated', () => {
  expect(read('1271991203840001')).toEqual({ kind: 'nik' });
  expect(read('1271 9912 0384 0001')).toEqual({ kind: 'nik' });
  expect(read(Number('1271991203840001'))).toEqual({ kind: 'nik' });
});

test('sixteen digits that can be no NIK are a number too short', () => {
  expect(read('9999991203840001')).toEqual({ kind: 'wrongLength', digits: 16 });
});

test('a number that a spreadsheet has rounded is known as damaged', () => {
  expect(read('1,98E+17')).toEqual({ kind: 'damaged', typed: '1,98E+17' });
  expect(read('1.98403E+17')).toEqual({ kind: 'damaged', typed: '1.98403E+17' });
  expect(read('2e17')).toEqual({ kind: 'damaged', typed: '2e17' });
  expect(read(198403122009011900)).toEqual({ kind: 'damaged', typed: '198403122009011900' });
});

test('a number in chat shows its last three digits, in the papers its groups', () => {
  expect(maskNip('198403122009011901')).toBe('••• 901');
  expect(groupNip('198403122009011901')).toBe('19840312 200901 1 901');
});

test('whatever is typed is judged, never thrown at', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.double()), (typed) => typeof read(typed).kind === 'string'));
});
