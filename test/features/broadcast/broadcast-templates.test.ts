import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BroadcastStage, openStage } from './broadcast-stage.ts';

// Roster: 1 Andi (not joined), 2 Bunga (Ibu), 3 Cahyo.
let stage: BroadcastStage;
let say: BroadcastStage['say'];
let press: BroadcastStage['press'];
let shown: BroadcastStage['shown'];

beforeAll(async () => {
  stage = await openStage(3, [2, 3]);
  ({ say, press, shown } = stage);
  const { db } = stage.bot.database;
  await db.participant.updateMany({
    where: { rosterNo: 2 },
    data: { salutation: 'Ibu', opd: 'Dinas Pendidikan' },
  });
  await db.participant.updateMany({ where: { rosterNo: 3 }, data: { salutation: null } });
});

afterAll(async () => {
  expect(stage.bot.server.formFaults()).toEqual([]);
  await stage.bot.close();
});

beforeEach(() => say('/batal'));

test('each recipient gets the text with their own name, unit and next session', async () => {
  await say('/pengumuman');
  await say('Yth. {sapaan} {nama} ({opd}), sesi berikutnya: {sesi}.');
  await press('Semua peserta');
  const { messages } = await stage.bot.user(stage.seeded.organizer).chat();
  expect(messages.at(-2)?.text).toBe(
    'Yth. Ibu Bunga Rekaan (Dinas Pendidikan), sesi berikutnya: Sesi siang, Sen, 18 Mar 2019, 13.30 WIB.',
  );
  expect((await shown()).split('\n')[1]).toBe(
    'Di atas contoh untuk Bunga Rekaan; setiap penerima mendapat isiannya sendiri.',
  );
  await press('Kirim');
  const texts = await Promise.all([2, 3].map(async (no) => (await stage.texts(no)).at(-1)));
  expect(texts[0]).toBe(messages.at(-2)?.text);
  expect(texts[1]).toMatch(/^Yth\. Bapak\/Ibu Cahyo Contoh \(/);
  await press('Perbaiki isi');
  await say('Yth. {nama}, terima kasih.');
  await press('Simpan');
  expect((await stage.texts(3)).at(-1)).toBe('Yth. Cahyo Contoh, terima kasih.');
});

test('an unknown placeholder is refused with the list, and the form goes on', async () => {
  await say('/pengumuman');
  await say('Yth. {nma}, besok {jam}.');
  expect(await shown()).toBe(
    [
      '{nma}, {jam} belum saya kenali.',
      'Yang dapat dipakai: {nama} {sapaan} {opd} {kelompok} {sesi}',
      'Mohon perbaiki, lalu kirim teksnya sekali lagi.',
      '[Batal]',
    ].join('\n'),
  );
  await say('Yth. {nama}.');
  expect((await shown()).split('\n')[0]).toBe('Kirim kepada siapa?');
});

test('a caption is copied as it is, so that one with placeholders is refused, also as a correction', async () => {
  const organizer = stage.bot.user(stage.seeded.organizer);
  await say('/pengumuman');
  await organizer.sendPhoto(Buffer.from('denah'), 'Yth. {nama}, ini denahnya.');
  await stage.bot.settle();
  expect(await shown()).toBe(
    [
      'Isian dalam kurung kurawal hanya dapat dipakai dalam pesan teks.',
      'Mohon kirim keterangannya tanpa isian, atau kirim teks saja.',
      '[Batal]',
    ].join('\n'),
  );
  await organizer.sendPhoto(Buffer.from('denah'), 'Ini denahnya.');
  await stage.bot.settle();
  await press('Semua peserta');
  await press('Kirim');
  await press('Perbaiki isi');
  await say('Yth. {nama}, ini denah baru.');
  expect((await shown()).split('\n')[0]).toBe(
    'Isian dalam kurung kurawal hanya dapat dipakai dalam pesan teks.',
  );
  await say('Ini denah baru.');
  await press('Simpan');
  expect((await stage.texts(2)).at(-1)).toBe('Ini denah baru.');
});

test('a text is kept once, used for a new announcement, removed and put back', async () => {
  await say('/pengumuman');
  await press('Teks tersimpan');
  expect((await shown()).split('\n')[0]).toBe('Belum ada teks tersimpan.');
  await press('Simpan teks baru');
  await say('Selamat pagi {nama}, mohon {salah}.');
  expect((await shown()).split('\n')[0]).toBe('{salah} belum saya kenali.');
  await say('Selamat pagi {nama}.');
  expect(await shown()).toBe(
    '✅ Teks tersimpan\n“Selamat pagi {nama}.”\n[Pakai teks ini]\n[Hapus teks] [Kembali]',
  );
  stage.bot.server.redeliver(stage.bot.server.updates().at(-1)!.update_id);
  await stage.bot.settle();
  expect(await stage.bot.database.db.broadcastTemplate.count()).toBe(1);
  await press('Pakai teks ini');
  await press('Semua peserta');
  await press('Kirim');
  expect((await stage.texts(2)).at(-1)).toBe('Selamat pagi Bunga Rekaan.');
  await say('/pengumuman');
  await press('Teks tersimpan (1)');
  await press('Selamat pagi {nama}.');
  await press('Hapus teks', 2);
  expect((await shown()).split('\n')[0]).toBe('Teks dihapus.');
  await press('Kembalikan teks');
  expect((await shown()).split('\n')[0]).toBe('Kirim teks di atas?');
});

test('only texts can be kept', async () => {
  await say('/pengumuman');
  await press('Teks tersimpan');
  await press('Simpan teks baru');
  await stage.bot.user(stage.seeded.organizer).sendPhoto(Buffer.from('foto'), 'Foto');
  await stage.bot.settle();
  expect((await shown()).split('\n')[1]).toBe('Mohon kirim teks saja; yang lain tidak dapat disimpan.');
});

test('several drafts are kept, listed, resumed and discarded; a colleague sees whose they are', async () => {
  for (const text of ['Draf pertama', 'Draf kedua']) {
    await say(`/pengumuman ${text}`);
    await say('/batal');
  }
  await say('/pengumuman');
  await press('Draf (');
  const lines = (await shown()).split('\n');
  expect(lines.filter((line) => line.startsWith('[Draf '))).toEqual(['[Draf kedua]', '[Draf pertama]']);
  await press('Draf pertama');
  await press('Batal');
  await say('/pengumuman');
  await press('Draf (');
  expect(await shown()).not.toContain('Draf pertama');
  const owner = stage.bot.user(stage.seeded.owner);
  await owner.sendText('/pengumuman');
  await stage.bot.settle();
  expect((await owner.lastBotMessage())?.text).toContain('Panitia lain juga sedang menyusun pengumuman.');
});
