import { expect, test } from 'vitest';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { useSeminar } from './seminar-stage.ts';

const stage = useSeminar();
const laras = () => stage().laras();

const queue = async () => {
  await typed(laras(), '/tinjau');
  return (await pressed(laras(), 'Nilai seminar')).lines;
};

test('a presenter without a slot says so in the list of sheets', async () => {
  expect(await queue()).toEqual([
    'Nilai seminar',
    '1. Sel, 25 Jun 08.30 Andi Fiktif: belum dinilai',
    '2. Sel, 25 Jun 08.45 Bunga Rekaan: belum dinilai',
    '3. Cahyo Contoh (belum mendapat giliran)',
  ]);
});

test('leaving a sheet says that what was filled in stays, and it does', async () => {
  await pressed(laras(), 'Cahyo Contoh');
  await pressed(laras(), 'Isi nilai');
  await pressed(laras(), '12');
  expect((await typed(laras(), '/batal')).lines).toEqual([
    'Lembar nilai ditutup.',
    'Yang sudah diisi tetap tersimpan.',
  ]);
  expect((await queue())[3]).toBe('3. Cahyo Contoh (belum mendapat giliran): terisi 1 dari 7');
});
