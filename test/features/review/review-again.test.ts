import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SandboxUser } from '#sandbox/people/sandbox-user.ts';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { grantRole } from '#storage/people/role-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';

let bot: BotUnderTest;

beforeAll(async () => {
  bot = await startBot({ at: '2019-05-23T10:00:00+07:00' });
  const { participantIds, programmeId } = await bot.seed({ participants: 3, joined: [2] });
  const { db } = bot.database;
  await db.roleGrant.updateMany({ where: { role: 'reviewer' }, data: { name: 'Laras Contoh' } });
  const now = bot.clock.now();
  const bimoId = await ensurePerson(db, 900_005, now);
  await grantRole(db, { personId: bimoId, programmeId, role: 'reviewer', name: 'Bimo Rekaan', now });
  await seedAnswers(db, { participantId: participantIds.get(2)! });
  for (const id of [900_002, 900_004, 900_005, 700_002]) await bot.user(id).start();
  await bot.settle();
  await typed(bunga(), '/rencana');
  await pressed(bunga(), 'Kirim');
  await pressed(bunga(), 'Kirim');
  for (const reviewer of [laras(), bimo()]) await reviewer.waitForMessage('Mohon tinjau rencana versi 1');
});
afterAll(() => bot.close());

const surya = () => bot.user(900_002);
const laras = () => bot.user(900_004);
const bimo = () => bot.user(900_005);
const bunga = () => bot.user(700_002);

async function comment(reviewer: SandboxUser, section: string, text: string): Promise<void> {
  await typed(reviewer, '/tinjau');
  await pressed(reviewer, 'Bunga Rekaan');
  await pressed(reviewer, 'Beri catatan');
  await pressed(reviewer, section);
  await typed(reviewer, text);
}

test('before the next version goes out, comments nothing was done about are named', async () => {
  await comment(bimo(), 'Judul', 'Judul kurang jelas.');
  await comment(bimo(), 'Masalah', 'Sebutkan sumbernya.');
  await comment(laras(), 'Tahapan', 'Mohon tambah tahap evaluasi.');
  await comment(laras(), 'Judul', 'Mohon lebih singkat.');
  await pressed(laras(), 'Minta perbaikan');
  await pressed(laras(), 'Kirim 2 catatan');
  await bunga().waitForMessage('Mohon perbaiki 2 bagian');
  await pressed(bunga(), 'Perbaiki judul');
  await typed(bunga(), 'E-Office Sederhana: disposisi surat satu hari');
  const asked = await pressed(bunga(), 'Ganti');
  expect(asked.lines.slice(-4)).toEqual([
    'Semua lengkap. Kirim kepada penguji?',
    'Versi 2 akan dikunci selama diperiksa.',
    'Batas: Jum, 24 Mei 2019, 15.00 WIB',
    'Masih ada 1 catatan: Tahapan',
  ]);
  expect(asked.buttons).toEqual(['Perbaiki tahapan', 'Kembali | Kirim']);
  await typed(bunga(), '/rencana');
  expect((await pressed(bunga(), 'Kirim')).buttons).toEqual(['Perbaiki tahapan', 'Kembali | Kirim']);
  expect((await pressed(bunga(), 'Perbaiki tahapan')).lines.at(-1)).toBe(
    'Catatan penguji: “Mohon tambah tahap evaluasi.”',
  );
});

async function handInAgain(n: number): Promise<void> {
  await typed(bunga(), '/rencana');
  await pressed(bunga(), 'Kirim');
  await pressed(bunga(), 'Kirim');
  for (const reviewer of [laras(), bimo()]) await reviewer.waitForMessage(`Mohon tinjau rencana versi ${n}`);
}

test('comments written about an older version are changed and removed at the newest one', async () => {
  await handInAgain(2);
  await pressed(bimo(), 'Mulai meninjau');
  const changes = await pressed(bimo(), 'Lihat perubahan');
  expect(changes.lines.slice(0, 3)).toEqual([
    'Berubah sejak versi 1, halaman 1 dari 1',
    '[−…−] dihapus, [+…+] ditambah',
    'Judul inovasi:',
  ]);
  expect(changes.lines.slice(-4)).toEqual([
    'Catatan sebelumnya: “Mohon lebih',
    'singkat.”',
    'Diberi catatan, tetapi tidak berubah:',
    'Tahapan: “Mohon tambah tahap evaluasi.”',
  ]);
  await pressed(bimo(), 'Kembali');
  await pressed(bimo(), 'Catatan saya (2)');
  await pressed(bimo(), 'Ubah 1');
  expect((await typed(bimo(), 'x'.repeat(1_001))).lines.slice(1, 3)).toEqual([
    'Judul: tulis ulang catatannya.',
    'Judul: “Judul kurang jelas.”',
  ]);
  expect(await typed(bimo(), 'Judulnya sudah lebih jelas.')).toEqual({
    lines: ['✅ Catatan tersimpan: Judul', 'Belum dikirim; peserta menerimanya bersama keputusan Bapak/Ibu.'],
    buttons: ['Catatan lain | Minta perbaikan', 'Setujui', 'Kembali'],
  });
  expect((await pressed(bimo(), 'Kembali')).lines[0]).toBe('📝 Rencana versi 2, menunggu tinjauan');
  await pressed(bimo(), 'Catatan saya (2)');
  expect((await pressed(bimo(), 'Hapus 2')).lines.slice(-2)).toEqual([
    'Catatan Bapak/Ibu: 1, belum dikirim',
    '1. Judul: “Judulnya sudah lebih jelas.”',
  ]);
  expect((await pressed(bimo(), 'Kembali')).lines[0]).toBe('📝 Rencana versi 2, menunggu tinjauan');
});

test('whoever opens a version finds the way back, and comments that were kept', async () => {
  await comment(laras(), 'Tahapan', 'Tahap evaluasi belum ada.');
  await pressed(laras(), 'Minta perbaikan');
  await pressed(laras(), 'Kirim 1 catatan');
  await typed(bimo(), '/tinjau');
  const decided = await pressed(bimo(), 'Bunga Rekaan');
  expect(decided.lines.at(-1)).toBe('Catatan Bapak/Ibu yang belum dikirim: 1');
  expect(decided.buttons).toEqual([
    'Baca naskah | Lihat perubahan',
    'Unduh Word | Unduh PDF',
    'Catatan saya (1)',
    'Antrean tinjauan',
  ]);
  expect((await pressed(bimo(), 'Catatan saya (1)')).buttons).toEqual(['Ubah 1 | Hapus 1', 'Kembali']);
  await pressed(bimo(), 'Ubah 1');
  expect((await typed(bimo(), 'Judul kini jelas.')).buttons).toEqual(['Kembali']);
  await typed(surya(), '/panel');
  await pressed(surya(), 'Rencana aksi');
  await pressed(surya(), 'Daftar rencana');
  await pressed(surya(), 'Bunga Rekaan');
  const opened = await pressed(surya(), 'Buka versi 2');
  expect(opened.buttons).toEqual(['Baca naskah | Lihat perubahan', 'Unduh Word | Unduh PDF', 'Kembali']);
  expect((await pressed(surya(), 'Kembali')).lines[0]).toBe('Bunga Rekaan, Dinas Pendidikan');
});

test('the menu offers to go on with a plan only while there is something to write', async () => {
  const menu = async () => (await typed(bunga(), '/menu')).buttons.join(' | ');
  expect(await menu()).toContain('Lanjutkan rencana');
  await handInAgain(3);
  expect(await menu()).toContain('Lihat rencana');
  expect(await menu()).not.toContain('Lanjutkan rencana');
});

test('a remark in two messages is two comments, until a button or time leaves the section', async () => {
  await comment(laras(), 'Masalah', 'Sebutkan sumber angkanya.');
  expect(await typed(laras(), 'Juga sejak kapan.')).toEqual({
    lines: [
      '✅ Catatan berikutnya tersimpan: Masalah',
      '“Juga sejak kapan.”',
      'Belum dikirim; peserta menerimanya bersama keputusan Bapak/Ibu.',
    ],
    buttons: ['Catatan lain | Minta perbaikan', 'Setujui', 'Hapus catatan ini', 'Kembali'],
  });
  await typed(laras(), 'Sertakan pembandingnya');
  expect((await pressed(laras(), 'Hapus catatan ini')).lines).toEqual([
    'Catatan dihapus.',
    'Masalah: “Sertakan pembandingnya”',
    'Catatan Bapak/Ibu: 2, belum dikirim',
    '1. Masalah: “Sebutkan sumber angkanya.”',
    '2. Masalah: “Juga sejak kapan.”',
  ]);
  expect((await typed(laras(), 'Selamat pagi semua')).lines[0]).toBe('Salam. Ada yang dapat saya bantu?');
  await comment(laras(), 'Judul', 'Bagus.');
  await typed(laras(), '/menu');
  expect((await typed(laras(), 'Selamat pagi semua')).lines[0]).toBe('Salam. Ada yang dapat saya bantu?');
  await comment(laras(), 'Judul', 'Baik.');
  await bot.jumpTo('2019-05-23T10:30:00+07:00');
  expect((await typed(laras(), 'Selamat pagi semua')).lines[0]).toContain('Salam.');
});
