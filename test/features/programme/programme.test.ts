import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChatMessage } from '#sandbox/chats/chat-view.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';

let bot: BotUnderTest;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-01T10:00:00+07:00' });
  const { db } = bot.database;
  const ratna = await db.person.create({ data: { telegramUserId: 900_001, createdAt: bot.clock.now() } });
  await db.roleGrant.create({ data: { personId: ratna.id, role: 'owner', grantedAt: bot.clock.now() } });
});
afterAll(() => bot.close());

const labels = (message: ChatMessage) => message.buttons.map((row) => row.map(({ label }) => label));

test('a stranger cannot make a programme', async () => {
  const stranger = bot.user(55);
  await stranger.sendText('/program');
  expect((await stranger.waitForReply()).text).toContain('Perintah ini untuk panitia.');
});

test('the owner makes a programme in four steps and gets the workbook', async () => {
  const ratna = bot.user(900_001);
  await ratna.sendText('/program');
  expect((await ratna.waitForReply()).text).toBe(
    'Apa nama programnya? (1 dari 4)\nContoh: Workshop Inovasi Pelayanan Publik 2019',
  );
  await ratna.sendText('Workshop Inovasi Pelayanan Publik 2019');
  expect((await ratna.waitForReply()).text).toBe(
    'Kapan mulai dan selesai? (2 dari 4)\nContoh: 18/3/2019 - 18/6/2019',
  );
  await ratna.sendText('31/2/2019 - 18/6/2019');
  expect((await ratna.waitForReply()).text).toBe(
    'Tanggal 31/2/2019 tidak ada.\nMohon tulis mulai dan selesai. Contoh: 18/3/2019 - 18/6/2019',
  );
  await ratna.sendSticker();
  expect((await ratna.waitForReply()).text).toBe(
    'Stiker belum dapat saya proses di sini.\nMohon jawab dengan teks. Yang sudah diisi tetap tersimpan; /program untuk melanjutkan.',
  );
  await ratna.sendText('18/3/2019 - 18/6/2019');
  const zones = await ratna.waitForMessage('Pilih zona waktu (3 dari 4)');
  expect(labels(zones)).toEqual([['WIB', 'WITA', 'WIT']]);
  await ratna.press('WIB');
  expect(labels(await ratna.waitForMessage('Rencana inti atau lengkap? (4 dari 4)'))).toEqual([
    ['Inti, 16 bagian'],
    ['Lengkap, 31 bagian'],
  ]);
  await ratna.press('Inti');
  const review = await ratna.waitForMessage('Mohon periksa, lalu simpan.');
  expect(review.text).toBe(
    [
      'Mohon periksa, lalu simpan.',
      'Workshop Inovasi Pelayanan Publik 2019',
      '18 Mar–18 Jun 2019, WIB, 16 bagian',
      'Tanya kehadiran: sehari sebelumnya 16.00',
      'Jam kirim: 07.00–18.00, kecuali Jumat 11.30–13.30, Minggu, dan hari libur',
      'Terlambat: setelah 15 menit',
      'Syarat hadir: 80% JP',
    ].join('\n'),
  );
  expect(labels(review)).toEqual([['Simpan', 'Ubah']]);
});

test('an answer can be changed before saving; a double tap saves one programme', async () => {
  const ratna = bot.user(900_001);
  await ratna.press('Ubah');
  await ratna.waitForMessage('Apa yang ingin diubah?');
  await ratna.press('Zona waktu');
  await ratna.waitForMessage('Pilih zona waktu (3 dari 4)');
  await ratna.press('WITA');
  expect((await ratna.waitForMessage('Mohon periksa')).text).toContain('WITA, 16 bagian');
  await ratna.press('Ubah');
  await ratna.waitForMessage('Apa yang ingin diubah?');
  await ratna.press('Zona waktu');
  await ratna.waitForMessage('Pilih zona waktu');
  await ratna.press('WIB');
  await ratna.waitForMessage('18 Mar–18 Jun 2019, WIB');
  await ratna.press('Simpan', { times: 2 });
  const workbook = await ratna.waitForMessage((message) => message.file !== undefined);
  expect(workbook.file?.name).toBe('peserta-dan-jadwal.xlsx');
  expect(workbook.text).toBe('Mohon isi berkas ini\nLalu kirim kembali ke sini.');
  await bot.settle();
  const programmes = await bot.database.db.programme.findMany({ include: { templates: true } });
  expect(programmes).toHaveLength(1);
  expect(programmes[0]).toMatchObject({
    name: 'Workshop Inovasi Pelayanan Publik 2019',
    startsOn: '2019-03-18',
    endsOn: '2019-06-18',
    zone: 'Asia/Jakarta',
    planLevel: 'core',
    sendingWindow: { from: '07:00', until: '18:00', sundaysOff: true },
    templates: [{ version: 1 }],
  });
});

test('the present programme shows, and its deadlines are typed as lines', async () => {
  const ratna = bot.user(900_001);
  await ratna.sendText('/programme');
  const card = await ratna.waitForReply();
  expect(card.text).toContain('Batas rencana: belum ada');
  await ratna.press('Batas rencana');
  await ratna.waitForMessage('Tuliskan batas rencana, satu per baris.');
  await ratna.sendText('12/4/2019 16.00 | Judul dan gagasan\n31/6/2019 16.00 | Naskah akhir');
  expect((await ratna.waitForReply()).text).toBe(
    'Baris 2 perlu diperbaiki. Belum ada yang disimpan.\nTanggal 31/6/2019 tidak ada.\nContoh: 18/6/2019 16.00 | Naskah akhir',
  );
  await ratna.sendText('12/4/2019 16.00 | Judul dan gagasan\n18/6/2019 16.00 | Naskah akhir');
  const saved = await ratna.waitForMessage('✅ Tersimpan: Batas rencana');
  expect(saved.text).toContain(
    'Batas rencana:\nJum, 12 Apr 2019, 16.00 WIB: Judul dan gagasan\nSel, 18 Jun 2019, 16.00 WIB: Naskah akhir',
  );
  await ratna.press('Batas rencana');
  await ratna.waitForMessage('Tuliskan batas rencana, satu per baris.');
  await ratna.sendText('hapus | judul dan gagasan\n19/6/2019 16.00 | Naskah akhir');
  await ratna.waitForMessage('Rab, 19 Jun 2019, 16.00 WIB: Naskah akhir');
  const deadlines = await bot.database.db.deadline.findMany();
  expect(deadlines).toMatchObject([{ label: 'Naskah akhir', revision: 2 }]);
});

test('from when one is late and when own check-in closes are typed; what cannot be meant is refused', async () => {
  const ratna = bot.user(900_001);
  await ratna.press('Batas terlambat');
  await ratna.waitForMessage('Setelah berapa menit dicatat terlambat?');
  await ratna.sendText('10 menit');
  await ratna.waitForMessage('Terlambat: setelah 10 menit');
  await ratna.press('Waktu tutup presensi');
  await ratna.waitForMessage('Sekarang: ditutup saat sesi selesai');
  await ratna.sendText('sejam');
  await ratna.waitForMessage('“sejam” belum terbaca.');
  await ratna.sendText('60');
  await ratna.waitForMessage('Presensi mandiri: ditutup 60 menit setelah sesi mulai');
  await ratna.press('Waktu tutup presensi');
  await ratna.waitForMessage('Kapan presensi mandiri ditutup?');
  await ratna.sendText('akhir');
  await ratna.waitForMessage('✅ Tersimpan: Waktu tutup presensi');
  await ratna.press('Batas terlambat');
  await ratna.waitForMessage('Sekarang: 10');
  await ratna.sendText('15');
  await ratna.waitForMessage('✅ Tersimpan: Batas terlambat');
  const rows = await bot.database.db.programme.findMany();
  expect(rows).toMatchObject([{ lateAfterMinutes: 15, checkInClosesMinutes: null }]);
});

test('data controller, days off and Ramadan hours are typed; a press on “Kembali” leaves the form', async () => {
  const ratna = bot.user(900_001);
  await ratna.press('Pengelola data');
  await ratna.waitForMessage('Siapa pengelola data peserta?');
  await ratna.sendText('BKDPSDM Kota <b>Medan</b>');
  await ratna.waitForMessage('Pengelola data: BKDPSDM Kota <b>Medan</b>');
  await ratna.press('Libur program');
  await ratna.waitForMessage('Tuliskan hari libur program');
  await ratna.sendText('20/4/2019 | Rapat koordinasi');
  await ratna.waitForMessage('Libur program: 1 hari\nSab, 20 Apr 2019: Rapat koordinasi');
  await ratna.press('Jam Ramadan');
  await ratna.waitForMessage('Kapan bulan Ramadan?');
  await ratna.sendText('6/5/2019 - 4/6/2019');
  await ratna.waitForMessage('Ramadan 6 Mei–4 Jun 2019: 08.00–17.00');
  await ratna.press('Ubah nama');
  await ratna.waitForMessage('Apa nama programnya?');
  await ratna.press('Kembali');
  await ratna.waitForMessage('Terlambat: setelah 15 menit');
  await ratna.sendText('halo');
  await ratna.waitForMessage('Salam. Ada yang dapat saya bantu?');
});
