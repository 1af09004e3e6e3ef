import { expect, test } from 'vitest';
import { answerTo, pressed, typed } from '#test/support/reading/read-reply.ts';
import { useSeminar } from './seminar-stage.ts';

const stage = useSeminar();
const surya = () => stage().surya();

test('new hours keep the minutes and the place; each question says how it is now', async () => {
  const panel = await stage().openPanel();
  expect(panel.buttons.slice(0, 3)).toEqual(['Urutan | Kabari 2', 'Hasil nilai | Ubah waktu', 'Ubah tempat']);
  const hours = await pressed(surya(), 'Ubah waktu');
  expect(hours.lines.slice(0, 3)).toEqual([
    'Kapan seminar diadakan?',
    'Sekarang: Sel, 25 Jun 2019, 08.30–09.00',
    'Tulis satu baris untuk setiap waktu; waktu jeda tidak perlu ditulis. Contoh:',
  ]);
  expect(await typed(surya(), '25/6 08.30-09.30')).toEqual({
    lines: ['Berapa menit untuk setiap penyaji?', 'Sekarang: 15 menit', 'Pilih, atau ketik angkanya.'],
    buttons: [
      '10 menit (muat 6 penyaji)',
      '15 menit (muat 4 penyaji)',
      '20 menit (muat 3 penyaji)',
      '30 menit (muat 2 penyaji)',
      'Batal',
    ],
  });
  expect((await typed(surya(), '12 menit')).lines.slice(1, 4)).toEqual([
    'Sel, 25 Jun 2019, 08.30–09.30',
    '12 menit untuk setiap penyaji',
    'Tempat: Aula lantai 2',
  ]);
});

test('the minutes alone change with the hours left as they are', async () => {
  await pressed(surya(), 'Ubah waktu');
  const minutes = await pressed(surya(), 'Waktu tetap');
  expect(minutes.buttons).toContain('12 menit (muat 5 penyaji)');
  const panel = await pressed(surya(), '15 menit');
  expect(panel.lines.slice(1, 4)).toEqual([
    'Sel, 25 Jun 2019, 08.30–09.30',
    '15 menit untuk setiap penyaji',
    'Tempat: Aula lantai 2',
  ]);
});

test('the place is changed by itself', async () => {
  expect(await pressed(surya(), 'Ubah tempat')).toEqual({
    lines: ['Di mana seminar diadakan?', 'Sekarang: Aula lantai 2', 'Contoh: Aula lantai 2'],
    buttons: ['Hapus tempat', 'Batal'],
  });
  const panel = await typed(surya(), 'Ruang rapat');
  expect(panel.lines.slice(1, 4)).toEqual([
    'Sel, 25 Jun 2019, 08.30–09.30',
    '15 menit untuk setiap penyaji',
    'Tempat: Ruang rapat',
  ]);
  await pressed(surya(), 'Ubah tempat');
  expect((await pressed(surya(), 'Hapus tempat')).lines.join('\n')).not.toContain('Tempat');
  await pressed(surya(), 'Ubah tempat');
  expect((await answerTo(surya(), () => surya().sendSticker())).lines[0]).toContain('Stiker');
  await typed(surya(), 'Ruang rapat');
});

test('a picture is refused by its name at the other questions too', async () => {
  await pressed(surya(), 'Ubah waktu');
  await typed(surya(), '25/6 08.30-09.30');
  const refused = await answerTo(surya(), () => surya().sendPhoto(Buffer.from('JFIF')));
  expect(refused.lines[0]).toContain('Foto');
  expect((await typed(surya(), '200 menit')).lines[0]).toBe('Mohon tulis 1 sampai 180 menit.');
  await typed(surya(), '15 menit');
});

test('a day that has passed is refused, one the seminar already has is not', async () => {
  await pressed(surya(), 'Ubah waktu');
  expect((await typed(surya(), '19/6 08.30-09.30')).lines[0]).toBe(
    'Hari itu sudah lewat: Rab, 19 Jun 2019. Mohon tulis hari lain.',
  );
  await typed(surya(), '25/6 08.30-09.30');
  await typed(surya(), '15');
  await stage().bot.jumpTo('2019-06-26T10:00:00+07:00');
  await stage().openPanel();
  await pressed(surya(), 'Ubah waktu');
  await typed(surya(), '25/6 08.30-09.30\n27/6 08.30-09.30');
  expect((await typed(surya(), '15')).lines).toContain('Kam, 27 Jun 2019, 08.30–09.30');
});

test('hours beside a training session are taken, and the session is named', async () => {
  const { db } = stage().bot.database;
  const day = '2019-06-27';
  await db.session.updateMany({
    where: { code: 'D01-P' },
    data: { heldOn: day, startsAt: new Date(`${day}T02:00:00Z`), endsAt: new Date(`${day}T04:00:00Z`) },
  });
  const panel = await stage().openPanel();
  expect(panel.lines).toContain('Bersamaan dengan sesi: Sesi pagi, Kam, 27 Jun, 09.00–11.00 WIB');
  await db.session.updateMany({ where: { code: 'D01-P' }, data: { startsAt: new Date(`${day}T02:30:00Z`) } });
  expect((await stage().openPanel()).lines.join('\n')).not.toContain('Bersamaan');
});
