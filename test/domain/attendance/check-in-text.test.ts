import { describe, expect, test } from 'vitest';
import { readCheckInText } from '#domain/attendance/check-in-text.ts';

describe('six digits are a code however they are typed', () => {
  test.each([
    '482913',
    '482 913',
    '482-913',
    '48 29 13',
    '4 8 2 9 1 3',
    'kode 482 913',
    'Kode: 482913',
    'kodenya 482913 pak',
    'presensi 482913',
    'absen 482913 bu',
    'hadir 482913',
    'code is 482913',
    'kode presensi saya 48 29 13',
    '４８２９１３',
    '٤٨٢٩١٣',
    '482913.',
  ])('%s', (text) => {
    expect(readCheckInText(text)).toEqual({ kind: 'code', digits: '482913' });
  });
});

test('one digit too few or too many is a slip', () => {
  expect(readCheckInText('48291')).toEqual({ kind: 'miscounted', digits: '48291' });
  expect(readCheckInText('kode 482 91')).toEqual({ kind: 'miscounted', digits: '48291' });
  expect(readCheckInText('4829133')).toEqual({ kind: 'miscounted', digits: '4829133' });
});

describe('who is in the room says so', () => {
  test.each([
    'sudah di lokasi',
    'Sdh di lokasi pak',
    'udah sampai',
    'saya sudah tiba',
    'sudah sampai di hotel le polonia',
    'sudah di ruangan bu 🙏',
    'saya sudah berada di aula',
    'sudah hadir di tempat',
    'sudah duduk di ruang pelatihan',
    'sdh di tkp',
    'izin lapor sudah di lokasi',
    'di lokasi',
    "I'm already here",
    'I have arrived',
    'already at the venue',
    'in the room',
  ])('%s', (text) => {
    expect(readCheckInText(text)).toEqual({ kind: 'here' });
  });
});

describe('everything else is left to others', () => {
  test.each([
    '4829',
    '48291333',
    '482.913',
    '18-03-19',
    '08.30.15',
    '1,5 juta',
    '482913 dan 3',
    'Rp 482913',
    'kode apa ya',
    'belum di lokasi',
    'sudah di jalan',
    'sudah sampai rumah',
    'sudah sampai kantor',
    'tiba di lokasi 10 menit lagi',
    'besok di lokasi',
    'lokasi di mana',
    'sudah di lokasi?',
    'di ruangan mana',
    'tidak di lokasi',
    'sudah hadir',
    'hadir',
    'sudah mengisi',
    'Pelayanan di tempat dan di ruangan khusus bagi warga lanjut usia yang sudah berada di lokasi kantor',
    '',
  ])('%s', (text) => {
    expect(readCheckInText(text)).toBeUndefined();
  });
});
