import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { type PlanPerson, planPerson } from '#test/support/seeds/plan-person.ts';

let bot: BotUnderTest;
let bunga: PlanPerson;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T20:05:00+07:00' });
  await bot.seed({ participants: 2 });
  bunga = planPerson(bot, 700_002);
  await bunga.say('/rencana');
  await bunga.press('Daftar bagian');
  await bunga.press('Pelaksanaan');
  await bunga.press('Tahapan');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const trial = '2. Uji coba lembar kendali, 15 Jul–16 Agu 2019';

test('good lines are saved and the bad one is named, its dates offered for swapping', async () => {
  const typed = [
    'Mencatat kondisi awal | 1/7/2019 | 12/7/2019 | data awal',
    'Uji coba lembar kendali | 16/8/2019 | 15/7/2019 | laporan',
  ];
  expect(await bunga.say(typed.join('\n'))).toEqual({
    lines: [
      'Baris 2 perlu diperbaiki.',
      'Baris 1 sudah tersimpan. Pada baris 2, tanggal selesai (15/7/2019) lebih awal daripada tanggal mulai (16/8/2019). Tertukar?',
    ],
    buttons: ['Ya, tukar tanggal', 'Ubah baris 2 | Hapus baris 2', '—'],
  });
  expect(await bunga.press('Ya, tukar tanggal')).toEqual({
    lines: ['✅ 2 tahapan. Sedikitnya perlu 3.', '1. Mencatat kondisi awal, 1–12 Jul 2019', trial],
    buttons: ['Tambah tahapan | Ubah baris', 'Hapus baris', '—'],
  });
});

test('a row is asked cell by cell, and a day that does not exist once more', async () => {
  expect((await bunga.press('Tambah tahapan')).lines).toEqual([
    'Tahapan 3: apa kegiatannya?',
    'Contoh: Menyusun dan menetapkan SOP',
  ]);
  expect(await bunga.say('Menyusun SOP')).toEqual({
    lines: ['Tahapan 3: kapan mulai?', '“Menyusun SOP”. Contoh: 19/8/2019'],
    buttons: ['—'],
  });
  expect(await bunga.say('31/9/2019')).toEqual({
    lines: ['Tanggal 31/9/2019 tidak ada.', 'Mohon tuliskan tanggal mulai tahapan 3. Contoh: 19/8/2019'],
    buttons: ['—'],
  });
  await bunga.say('19/8/2019');
  await bunga.say('13/9/2019');
  expect(await bunga.say('SOP')).toEqual({
    lines: [
      '✅ Bagian 11 lengkap: 3 tahapan',
      '1. Mencatat kondisi awal, 1–12 Jul 2019',
      trial,
      '3. Menyusun SOP, 19 Agu–13 Sep 2019',
      'Baris 2: 16 Agu 2019 hari libur.',
    ].slice(0, 4),
    buttons: ['Tambah tahapan | Ubah baris', 'Hapus baris | Selesai', '—'],
  });
});

test('a deleted row can be brought back; a second tap deletes nothing more', async () => {
  await bunga.press('Hapus baris');
  expect(await bunga.press('Menyusun SOP')).toEqual({
    lines: ['Tahapan “Menyusun SOP” dihapus.', 'Tersisa 2 tahapan; sedikitnya perlu 3.'],
    buttons: ['Kembalikan tahapan', 'Tambah tahapan', '—'],
  });
  const back = await bunga.press('Kembalikan tahapan', { times: 2 });
  expect(back.lines).toContain('3. Menyusun SOP, 19 Agu–13 Sep 2019');
});

test('one row, or one cell of it, is changed', async () => {
  await bunga.say('/rencana');
  await bunga.press('Lanjutkan rencana');
  await bunga.press('Ubah baris');
  expect(await bunga.press('Menyusun SOP')).toEqual({
    lines: [
      'Silakan kirim kembali baris 3, atau pilih satu kolom.',
      'Menyusun SOP | 19/8/2019 | 13/9/2019 | SOP',
    ],
    buttons: ['Salin baris | Kegiatan', 'Tanggal mulai | Tanggal selesai', 'Keluaran', '—'],
  });
  await bunga.press('Tanggal mulai');
  expect((await bunga.say('20 Agustus 2019')).lines[3]).toBe('3. Menyusun SOP, 20 Agu–13 Sep 2019');
  expect((await bunga.press('Selesai')).lines).toEqual([
    '✅ Bagian 11 lengkap: 3 tahapan',
    'Bagian 12 dari 16: tuliskan tim',
    'Satu orang per baris, sedikitnya 2 orang:',
    'nama | jabatan | peran',
    'Tanpa NIP, NIK, dan nomor telepon.',
    'Tanpa tanda | juga bisa: tulis namanya saja, selebihnya saya tanyakan.',
  ]);
});

test('a phone number is stored nowhere, and the role is asked by buttons', async () => {
  const typed = [
    'Bunga Rekaan | Kepala Sub Bagian Umum | penanggung jawab',
    'Sari Fiktif | Petugas agenda | 081100000000',
  ];
  expect(await bunga.say(typed.join('\n'))).toEqual({
    lines: ['Apa peran Sari Fiktif?', 'Nomor telepon di baris 2 tidak disimpan. Baris 1 sudah tersimpan.'],
    buttons: ['Ketua tim | Anggota', 'Pendukung', '—'],
  });
  expect((await bunga.press('Anggota')).lines[0]).toBe('✅ Bagian 12 lengkap: 2 orang');
  const history = await bunga.user.chat().then(() => bot.database.db.answerHistory.findMany());
  const answers = await bot.database.db.sectionAnswer.findMany();
  const stored = JSON.stringify([history, answers], (_, each) =>
    typeof each === 'bigint' ? String(each) : each,
  );
  expect(stored).toContain('Sari Fiktif');
  expect(stored).not.toContain('0811');
});

test('rows of a team move up and down', async () => {
  await bunga.press('Ubah baris');
  await bunga.press('Sari Fiktif');
  expect((await bunga.press('Naikkan')).lines[1]).toBe('1. Sari Fiktif, Petugas agenda, Anggota');
});

test('a half-filled row is asked about again on coming back, and can be left out', async () => {
  await bunga.press('Tambah orang');
  await bunga.say('Rudi Rekaan');
  await bunga.press('Simpan & berhenti');
  await bunga.say('/rencana');
  const back = await bunga.press('Lanjutkan rencana');
  expect(back).toEqual({
    lines: ['Orang 3: apa jabatannya?', '“Rudi Rekaan”. Contoh: Kepala Sub Bagian Umum'],
    buttons: ['Ubah baris | Hapus baris', '—'],
  });
  await bunga.press('Hapus baris');
  expect((await bunga.press('Rudi Rekaan')).lines).toEqual([
    'Orang “Rudi Rekaan” dihapus.',
    'Tersisa 2 orang.',
  ]);
});
