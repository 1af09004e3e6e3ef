import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '#documents/workbook/workbook-read.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';

let bot: BotUnderTest;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-15T10:00:00+07:00' });
  const joined = Array.from({ length: 28 }, (_, index) => index + 2);
  await bot.seed({ joined });
});
afterAll(() => bot.close());

const surya = () => bot.user(900_002);

test('the list pages, and says who has joined', async () => {
  await surya().sendText('/peserta');
  const first = await surya().waitForMessage('Peserta: 28 dari 30 sudah bergabung');
  expect(first.text.split('\n').slice(1, 4)).toEqual([
    'Halaman 1 dari 4',
    '1. Andi Fiktif: belum bergabung',
    '2. Bunga Rekaan: bergabung',
  ]);
  await surya().press('Selanjutnya');
  const second = await surya().waitForMessage('Halaman 2 dari 4');
  expect(second.labels).toContain('Sebelumnya');
});

test('a card shows a person with the NIP masked', async () => {
  await surya().press('Sebelumnya');
  await surya().waitForMessage('Halaman 1 dari 4');
  await surya().press('2. Bunga Rekaan');
  const card = await surya().waitForMessage('No. 2 · NIP ••• 902');
  expect(card.text).toBe(
    [
      'Bunga Rekaan',
      'No. 2 · NIP ••• 902',
      'Jabatan: Kepala Sub Bagian Umum',
      'Unit: Sekretariat',
      'OPD: Dinas Pendidikan',
      'Kode di berkas: P002',
      'Bergabung: Jum, 1 Mar 2019, 07.00 WIB',
    ].join('\n'),
  );
});

test('a phone is re-linked after one question; the old account is out and the act is logged', async () => {
  await surya().press('Buat tautan baru');
  const question = await surya().waitForMessage('Buat tautan baru untuk Bunga Rekaan?');
  expect(question.labels).toEqual(['Kembali', 'Ya, buat tautan']);
  await surya().press('Ya, buat tautan', { times: 2 });
  const made = await surya().waitForMessage('Tautan baru untuk Bunga Rekaan');
  await bot.settle();
  const links = await bot.database.db.link.findMany();
  expect(links).toHaveLength(1);
  const audited = await bot.database.db.auditEntry.findMany();
  expect(audited.map(({ action }) => action)).toEqual(['participant.relinked']);
  const old = bot.user(700_002);
  await old.sendText('/menu');
  await old.waitForMessage('Mohon maaf, akun ini belum terdaftar.');
  const fresh = bot.user(710_002);
  await fresh.sendText(/Kode: (.+)/.exec(made.text)![1]!);
  await fresh.waitForMessage('Selamat datang. Mohon baca dahulu.');
});

test('everybody who has not joined gets a new link in one file', async () => {
  await surya().press('Kembali');
  await surya().waitForMessage('Belum bergabung; tautannya berlaku sampai');
  await surya().press('Kembali');
  await surya().waitForMessage('Peserta: 27 dari 30');
  await surya().press('Tautan baru untuk 3 orang');
  await surya().waitForMessage('Buat tautan baru untuk 3 peserta?');
  await surya().press('Ya, buat tautan baru');
  const file = await surya().waitForMessage('Tautan baru untuk 3 peserta');
  const lines = (await surya().fileBytes(file.file!)).toString('utf8').trim().split('\r\n');
  expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual([
    'Andi Fiktif',
    'Bunga Rekaan',
    expect.any(String),
  ]);
  const open = await bot.database.db.link.findMany({ where: { revokedAt: null } });
  expect(open).toHaveLength(3);
});

test('the workbook comes blank, or with all there is when asked by name', async () => {
  await surya().press('Unduh isi (dengan NIP)');
  const filled = await surya().waitForMessage('Peserta dan jadwal yang tersimpan');
  expect(filled.labels).toEqual(['Hapus berkas ini']);
  const reading = await readWorkbook(await surya().fileBytes(filled.file!), 'peserta-dan-jadwal.xlsx');
  expect(reading).toMatchObject({
    kind: 'sheets',
    sheets: [{ name: 'Peserta' }, { name: 'Jadwal' }, { name: 'Petunjuk' }],
  });
  await surya().sendFile('isi.xlsx', await surya().fileBytes(filled.file!), 'application/octet-stream');
  await surya().waitForMessage('Tidak ada yang berubah.\nPeserta: 30 tetap\nJadwal: 47 tetap');
  await surya().press('Berkas kosong');
  await surya().waitForMessage('Mohon isi berkas ini');
});

test('a participant cannot open the roster or a card', async () => {
  const citra = bot.user(700_003);
  await citra.sendText('/peserta');
  const refused = await citra.waitForReply();
  expect(refused.text).toContain('Perintah ini untuk panitia.');
  await citra.pressData(refused.messageId, 'ri:1');
  await bot.settle();
  const { messages } = await citra.chat();
  expect(messages.some(({ text }) => text.includes('Andi Fiktif'))).toBe(false);
});
