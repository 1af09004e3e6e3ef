import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';

let bot: BotUnderTest;
let participantId: number;

beforeAll(async () => {
  bot = await startBot({ at: '2019-05-23T10:05:00+07:00' });
  const seeded = await bot.seed({ joined: [2, 3] });
  participantId = seeded.participantIds.get(2)!;
  await seedAnswers(bot.database.db, { participantId });
  await bot.database.db.roleGrant.updateMany({ where: { role: 'reviewer' }, data: { name: 'Laras Contoh' } });
  await bot.database.db.sectionAnswer.deleteMany({ where: { sectionKey: 'declaration' } });
  const plan = await bot.database.db.plan.findUniqueOrThrow({ where: { participantId } });
  const { declaration: _declaration, ...outline } = plan.outline as Record<string, unknown>;
  await bot.database.db.plan.update({ where: { participantId }, data: { outline: outline as object } });
  await bot.user(900_004).start();
  // The day's reminders first, so that they are not taken for answers.
  await bot.jumpTo('2019-05-23T10:12:00+07:00');
});
afterAll(() => bot.close());

const bunga = () => bot.user(700_002);
const laras = () => bot.user(900_004);

test('a plan is handed in once its declaration is agreed to', async () => {
  await typed(bunga(), '/rencana');
  await pressed(bunga(), 'Lihat naskah');
  expect(await pressed(bunga(), 'Kirim')).toEqual({
    lines: ['Belum dapat dikirim: 1 bagian lagi', 'Pernyataan: belum disetujui'],
    buttons: ['Isi pernyataan', 'Daftar bagian | Lihat naskah'],
  });
  await pressed(bunga(), 'Isi pernyataan');
  expect(await pressed(bunga(), 'Setuju')).toEqual({
    lines: [
      'Semua lengkap. Kirim kepada penguji?',
      'Versi 1 akan dikunci selama diperiksa.',
      'Batas: Jum, 24 Mei 2019, 15.00 WIB',
    ],
    buttons: ['Kembali | Kirim'],
  });
  expect(await pressed(bunga(), 'Kirim')).toEqual({
    lines: ['✅ Versi 1 terkirim', 'Kam, 23 Mei 2019, 10.12 WIB. Hasilnya akan saya kabarkan di sini.'],
    buttons: ['Lihat naskah'],
  });
});

test('the reviewer is asked, and a request for changes without a comment asks for one', async () => {
  const invited = await laras().waitForMessage('Mohon tinjau rencana versi 1');
  expect(shown(invited)).toEqual({
    lines: [
      '📝 Mohon tinjau rencana versi 1',
      'Bunga Rekaan, Dinas Pendidikan',
      '“E-Office Sederhana: disposisi surat selesai satu hari”',
    ],
    buttons: ['Mulai meninjau | Unduh PDF'],
  });
  expect(await pressed(laras(), 'Mulai meninjau')).toEqual({
    lines: [
      '📝 Rencana versi 1, menunggu tinjauan',
      'Bunga Rekaan, Dinas Pendidikan',
      '“E-Office Sederhana: disposisi surat selesai satu hari”',
      'Dikirim Kam, 23 Mei 2019, 10.12 WIB',
    ],
    buttons: [
      'Baca naskah',
      'Unduh Word | Unduh PDF',
      'Beri catatan',
      'Minta perbaikan | Setujui',
      'Antrean tinjauan',
    ],
  });
  expect(await pressed(laras(), 'Minta perbaikan')).toEqual({
    lines: ['Mohon beri sedikitnya satu catatan.', 'Pilih bagian, lalu tulis apa yang perlu diperbaiki.'],
    buttons: ['Pilih bagian', 'Kembali'],
  });
});

test('three comments are written, one put differently, one removed; a restart loses none', async () => {
  await pressed(laras(), 'Pilih bagian');
  await pressed(laras(), 'Tahapan');
  const voiced = await (async () => {
    await laras().sendVoice();
    return laras().waitForMessage('Pesan suara');
  })();
  expect(voiced.text).toContain('Tahapan: apa yang perlu diperbaiki?');
  expect(await typed(laras(), 'Mohon tambah tahap evaluasi.')).toEqual({
    lines: [
      '✅ Catatan tersimpan: Tahapan',
      'Belum dikirim; peserta menerimanya bersama keputusan Bapak/Ibu.',
    ],
    buttons: ['Catatan lain | Minta perbaikan', 'Setujui', 'Kembali'],
  });
  await pressed(laras(), 'Catatan lain');
  await pressed(laras(), 'Masalah');
  await bot.restart();
  await typed(laras(), 'Sebutkan sumber angka 120 surat, <b>tebal</b> _x_ 😀 مرحبا');
  await pressed(laras(), 'Catatan lain');
  await pressed(laras(), 'Judul');
  await typed(laras(), 'Terlalu panjang');
  await pressed(laras(), 'Kembali');
  await pressed(laras(), 'Catatan saya (3)');
  await pressed(laras(), 'Ubah 1');
  await typed(laras(), 'Mohon tambah tahap evaluasi pada bulan ketiga.');
  await pressed(laras(), 'Kembali');
  await pressed(laras(), 'Catatan saya (3)');
  expect((await pressed(laras(), 'Hapus 3')).lines).toEqual([
    'Catatan dihapus.',
    'Judul: “Terlalu panjang”',
    'Catatan Bapak/Ibu: 2, belum dikirim',
    '1. Tahapan: “Mohon tambah tahap evaluasi pada bulan ketiga.”',
    '2. Masalah: “Sebutkan sumber angka 120 surat, <b>tebal</b> _x_ 😀 مرحبا”',
  ]);
});

test('the comments reach the participant with the decision, each with its way to fix', async () => {
  await pressed(laras(), 'Kembali');
  expect((await pressed(laras(), 'Minta perbaikan')).lines[0]).toBe('Kirim 2 catatan kepada Bunga Rekaan?');
  expect((await pressed(laras(), 'Kirim 2 catatan')).lines[0]).toBe('✅ Perbaikan diminta');
  const asked = await bunga().waitForMessage('Mohon perbaiki 2 bagian');
  expect(shown(asked)).toEqual({
    lines: [
      '📝 Mohon perbaiki 2 bagian',
      'Tahapan: “Mohon tambah tahap evaluasi pada bulan ketiga.”',
      'Masalah: “Sebutkan sumber angka 120 surat, <b>tebal</b> _x_ 😀 مرحبا”',
      'Penguji: Laras Contoh',
    ],
    buttons: ['Perbaiki tahapan | Perbaiki masalah', 'Lihat naskah'],
  });
});

test('the fixed plan is version 2, and its reviewer sees what changed', async () => {
  const section = await pressed(bunga(), 'Perbaiki tahapan');
  expect(section.lines.at(-1)).toBe('Catatan penguji: “Mohon tambah tahap evaluasi pada bulan ketiga.”');
  await typed(bunga(), 'Evaluasi bersama pimpinan | 5/8/2019 | 9/8/2019 | laporan evaluasi');
  const card = await typed(bunga(), '/rencana');
  expect(card.lines[1]).toBe('Tahapan (sudah diubah): “Mohon tambah tahap evaluasi pada bulan ketiga.”');
  await pressed(bunga(), 'Perbaiki masalah');
  await typed(
    bunga(),
    'Surat masuk di sekretariat rata-rata baru didisposisi setelah 3 hari. Dari buku agenda bulan lalu terdapat 120 surat, dan 18 di antaranya terlambat ditindaklanjuti karena berkas berpindah meja secara manual. Warga dan unit lain yang menunggu jawaban harus menelepon berulang kali, sedangkan pegawai sulit menelusuri posisi berkas.',
  );
  // The old answer is complete: nothing takes its place unasked.
  await pressed(bunga(), 'Ganti');
  await typed(bunga(), '/rencana');
  expect((await pressed(bunga(), 'Kirim')).lines).toEqual([
    'Semua lengkap. Kirim kepada penguji?',
    'Versi 2 akan dikunci selama diperiksa.',
    'Batas: Jum, 24 Mei 2019, 15.00 WIB',
  ]);
  await pressed(bunga(), 'Kirim');
  await laras().waitForMessage('Mohon tinjau rencana versi 2');
  const seen = await pressed(laras(), 'Mulai meninjau');
  expect(seen.lines.at(-1)).toBe(
    'Berubah sejak versi 1: Masalah (2 kata ditambah, 2 kata dihapus); Tahapan (1 baris baru)',
  );
  expect((await pressed(laras(), 'Lihat perubahan')).lines).toEqual([
    'Berubah sejak versi 1, halaman 1 dari 1',
    '[−…−] dihapus, [+…+] ditambah',
    'Latar belakang dan masalah:',
    '… didisposisi setelah 3 hari. Dari',
    '[−catatan−] [+buku+] [−kami−] [+agenda+]',
    'bulan lalu terdapat 120 surat, …',
    'Catatan sebelumnya: “Sebutkan sumber',
    'angka 120 surat, <b>tebal</b> _x_ 😀',
    'مرحبا”',
    'Tahapan dan jadwal:',
    'Baris baru: Evaluasi bersama pimpinan,',
    '5–9 Agu 2019, laporan evaluasi',
    'Catatan sebelumnya: “Mohon tambah tahap',
    'evaluasi pada bulan ketiga.”',
  ]);
  await pressed(laras(), 'Kembali');
});

test('approving is asked once, done once, and told', async () => {
  await bot.jumpTo('2019-05-27T14:20:00+07:00');
  await typed(laras(), '/tinjau');
  await pressed(laras(), 'Bunga Rekaan');
  expect(await pressed(laras(), 'Setujui')).toEqual({
    lines: ['Setujui rencana Bunga Rekaan, versi 2? Naskah akan dikunci.'],
    buttons: ['Kembali', 'Setujui versi 2'],
  });
  const { toast } = await laras().press('Setujui versi 2', { times: 2 });
  expect(toast).toBe('Sudah disetujui pukul 14.20.');
  await laras().waitForMessage('✅ Versi 2 disetujui');
  const told = await bunga().waitForMessage('✅ Rencana aksi disetujui');
  expect(shown(told)).toEqual({
    lines: [
      '✅ Rencana aksi disetujui',
      'Versi 2, Sen, 27 Mei 2019, 14.20 WIB. Naskah dikunci; bila perlu diubah, silakan hubungi panitia.',
    ],
    buttons: ['Unduh Word | Unduh PDF', 'Lihat naskah'],
  });
  expect((await typed(bunga(), '/rencana')).lines[0]).toBe('✅ Rencana aksi disetujui');
  const decided = await bot.database.db.reviewDecision.findMany({ orderBy: { decidedAt: 'asc' } });
  expect(decided.map(({ kind }) => kind)).toEqual(['changesRequested', 'approved']);
  const audited = await bot.database.db.auditEntry.findMany({ where: { action: { startsWith: 'plan.' } } });
  expect(audited.map(({ action, details }) => [action, details])).toEqual([
    ['plan.submitted', { n: 1, isLate: false }],
    ['plan.changesRequested', { n: 1, comments: 2 }],
    ['plan.submitted', { n: 2, isLate: false }],
    ['plan.approved', { n: 2, comments: 0 }],
  ]);
});
