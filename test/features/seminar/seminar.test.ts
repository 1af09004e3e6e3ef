import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { grantRole } from '#storage/people/role-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { organizersRight, scorersRight } from '#test/support/plan-rights.ts';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import { approvePlan } from './seminar-stage.ts';

let bot: BotUnderTest;
let programmeId: number;
let participantIds: Map<number, number>;

beforeAll(async () => {
  bot = await startBot({ at: '2019-06-20T09:00:00+07:00' });
  ({ programmeId, participantIds } = await bot.seed({ participants: 4, joined: [1, 2, 3] }));
  const { db } = bot.database;
  const now = bot.clock.now();
  const bimo = await ensurePerson(db, 900_005, now);
  await grantRole(db, { personId: bimo, programmeId, role: 'reviewer', name: 'Bimo Rekaan', now });
  for (const [no, approvedAt] of [
    [1, '2019-06-03'],
    [2, '2019-06-01'],
  ] as const)
    await approve(no, approvedAt);
  for (const id of [900_002, 900_004, 900_005, 700_001, 700_002, 700_003]) await bot.user(id).start();
  await bot.jumpTo('2019-06-20T10:00:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const approve = (no: number, approvedOn: string) => approvePlan(bot, participantIds.get(no)!, approvedOn);

const surya = () => bot.user(900_002);
const laras = () => bot.user(900_004);
const andi = () => bot.user(700_001);
const bunga = () => bot.user(700_002);

test('hours, minutes and place are asked; only approved plans get a place', async () => {
  await typed(surya(), '/panel');
  await pressed(surya(), 'Rencana aksi');
  expect((await pressed(surya(), 'Seminar')).lines).toEqual([
    'Seminar belum diatur.',
    'Boleh tampil: 2 peserta. Rencana belum disetujui: 2.',
  ]);
  await pressed(surya(), 'Atur seminar');
  expect((await typed(surya(), '31/6/2019 08.30-12.00')).lines[0]).toBe(
    'Tanggal di baris 1 tidak ada: “31/6/2019 08.30-12.00”',
  );
  await bot.restart();
  expect((await typed(surya(), '25/6 08.30-09.00')).buttons).toEqual([
    '10 menit (muat 3 penyaji)',
    '15 menit (muat 2 penyaji)',
    '20 menit (muat 1 penyaji)',
    '30 menit (muat 1 penyaji)',
    'Batal',
  ]);
  await typed(surya(), 'lama');
  await pressed(surya(), '15 menit');
  expect(await typed(surya(), 'Aula lantai 2')).toEqual({
    lines: [
      'Seminar: 2 penyaji',
      'Sel, 25 Jun 2019, 08.30–09.00',
      '15 menit untuk setiap penyaji',
      'Tempat: Aula lantai 2',
      'Belum diberi tahu: 2 penyaji',
    ],
    buttons: [
      'Urutan | Kabari 2',
      'Hasil nilai | Ubah waktu',
      'Ubah tempat',
      'Belum boleh tampil (2)',
      'Kembali',
    ],
  });
  expect((await pressed(surya(), 'Belum boleh tampil')).lines).toEqual([
    'Belum boleh tampil: 2 peserta',
    'Cahyo Contoh: belum dikirim',
    'Dewi Misalnya: belum dikirim',
  ]);
});

test('a seminar on a free day says so', async () => {
  await pressed(surya(), 'Kembali');
  await pressed(surya(), 'Ubah waktu');
  await typed(surya(), '23/6/2019 08.30-09.00');
  const panel = await typed(surya(), '15');
  expect(panel.lines.slice(0, 3)).toEqual([
    'Seminar: 2 penyaji',
    'Min, 23 Jun 2019, 08.30–09.00',
    'Min, 23 Jun 2019 hari Minggu.',
  ]);
  await pressed(surya(), 'Ubah waktu');
  await typed(surya(), '25/6 08.30-09.00');
  await typed(surya(), '15');
});

test('the order is by roster, by approval or by hand', async () => {
  await pressed(surya(), 'Urutan');
  expect((await pressed(surya(), 'Urut persetujuan')).lines).toEqual([
    'Urutan tampil',
    '1. Sel, 25 Jun 08.30 Bunga Rekaan',
    '2. Sel, 25 Jun 08.45 Andi Fiktif',
  ]);
  await pressed(surya(), 'Andi Fiktif');
  expect(await pressed(surya(), 'Naikkan')).toEqual({
    lines: ['Urutan 1: Andi Fiktif', 'Sel, 25 Jun 2019, 08.30–08.45 WIB'],
    buttons: ['Turunkan', 'Kembali'],
  });
});

test('each presenter is told their slot, and after a change only who is moved', async () => {
  await pressed(surya(), 'Kembali');
  await pressed(surya(), 'Kembali');
  await pressed(surya(), 'Kabari 2');
  expect((await surya().press('Ya, kabari')).toast).toBe('2 penyaji akan dikabari.');
  expect(shown(await bunga().waitForMessage('Jadwal seminar'))).toEqual({
    lines: [
      '📅 Jadwal seminar Bapak/Ibu',
      'Sel, 25 Jun 2019',
      '08.45–09.00 WIB',
      'Tempat: Aula lantai 2',
      'Urutan 2 dari 2',
    ],
    buttons: ['Lihat naskah'],
  });
  await approve(3, '2019-06-19');
  await typed(surya(), '/panel');
  await pressed(surya(), 'Rencana aksi');
  expect((await pressed(surya(), 'Seminar')).lines).toContain('Baru disetujui: 1 peserta');
  await pressed(surya(), 'Tambahkan 1');
  await pressed(surya(), 'Urutan');
  await pressed(surya(), 'Cahyo Contoh');
  expect((await pressed(surya(), 'Naikkan')).lines[0]).toBe('Urutan 2: Cahyo Contoh');
  await pressed(surya(), 'Kembali');
  const panel = await pressed(surya(), 'Kembali');
  expect(panel.lines).toContain('Waktu belum cukup: 1 penyaji belum mendapat giliran.');
  await pressed(surya(), 'Ubah waktu');
  await typed(surya(), '25/6/2019 08.30-09.15');
  await typed(surya(), '15');
  await pressed(surya(), 'Kabari 2');
  await pressed(surya(), 'Ya, kabari');
  expect(shown(await bunga().waitForMessage('berubah')).lines).toEqual([
    '📌 Jadwal seminar Bapak/Ibu berubah',
    'Sel, 25 Jun 2019',
    '09.00–09.15 WIB',
    'Semula Sel, 25 Jun 2019, 08.45 WIB',
    'Tempat: Aula lantai 2',
    'Urutan 3 dari 3',
  ]);
  await bot.settle();
  expect((await andi().chat()).messages.filter(({ text }) => text.includes('berubah'))).toEqual([]);
  await typed(bunga(), '/rencana');
  expect((await pressed(bunga(), 'Seminar saya')).lines[2]).toBe('09.00–09.15 WIB');
});

test('a score sheet is filled by button or by typing, left half-way, and handed in', async () => {
  await typed(laras(), '/tinjau');
  expect((await pressed(laras(), 'Nilai seminar')).lines).toEqual([
    'Nilai seminar',
    '1. Sel, 25 Jun 08.30 Andi Fiktif: belum dinilai',
    '2. Sel, 25 Jun 08.45 Cahyo Contoh: belum dinilai',
    '3. Sel, 25 Jun 09.00 Bunga Rekaan: belum dinilai',
  ]);
  await pressed(laras(), 'Bunga Rekaan');
  expect(await pressed(laras(), 'Isi nilai')).toEqual({
    lines: ['Masalah dan data (1 dari 7)', 'Bunga Rekaan: pilih, atau ketik 0 sampai 15.'],
    buttons: ['3 | 6 | 9 | 12 | 15', 'Lembar nilai | Selanjutnya'],
  });
  await pressed(laras(), '12');
  expect((await typed(laras(), '21')).lines[0]).toBe('Mohon tulis angka bulat 0 sampai 20.');
  await typed(laras(), '17');
  await bot.restart();
  await typed(laras(), '/tinjau');
  const queue = await pressed(laras(), 'Nilai seminar');
  expect(queue.lines[3]).toBe('3. Sel, 25 Jun 09.00 Bunga Rekaan: terisi 2 dari 7');
  await pressed(laras(), 'Bunga Rekaan');
  await pressed(laras(), 'Isi nilai');
  for (const points of ['10', '25', '15', '5', '10']) await pressed(laras(), points);
  await pressed(laras(), 'Tulis catatan');
  expect((await typed(laras(), 'Data awal sangat jelas. <b>Bagus</b>')).lines.slice(-2)).toEqual([
    'Jumlah: 94 dari 100',
    'Catatan: “Data awal sangat jelas. <b>Bagus</b>”',
  ]);
  expect((await laras().press('Kirim nilai')).toast).toBe('Nilai sudah terkirim.');
});

test('the average and the notes are released once, and the plan counts as presented', async () => {
  const { db } = bot.database;
  const bimo = await db.person.findUniqueOrThrow({ where: { telegramUserId: 900_005 } });
  const points = { problem: 15, idea: 20, own_unit: 10, benefit: 20, feasible: 10, budget: 5, lasting: 5 };
  const now = bot.clock.now();
  await db.seminarScore.create({
    data: {
      participantId: participantIds.get(2)!,
      personId: bimo.id,
      points,
      handedInAt: now,
      updatedAt: now,
    },
  });
  await typed(surya(), '/panel');
  await pressed(surya(), 'Rencana aksi');
  await pressed(surya(), 'Seminar');
  expect((await pressed(surya(), 'Hasil nilai')).lines).toEqual([
    'Hasil nilai: 1 belum diumumkan',
    '1. Andi Fiktif: belum ada nilai',
    '2. Cahyo Contoh: belum ada nilai',
    '3. Bunga Rekaan: 89,5 (2 penguji)',
  ]);
  await pressed(surya(), 'Umumkan 1 hasil');
  const { toast } = await surya().press('Ya, umumkan', { times: 2 });
  expect(toast).toMatch(/^(?:1 hasil|Hasil) sudah diumumkan\.$/);
  expect(shown(await bunga().waitForMessage('Hasil seminar')).lines).toEqual([
    '✅ Hasil seminar: 89,5 dari 100',
    'Rata-rata dari 2 penguji',
    'Masalah dan data: 13,5 dari 15',
    'Gagasan dan kebaruan: 18,5 dari 20',
    'Kesesuaian dengan unit: 10 dari 10',
    'Manfaat dan indikator: 22,5 dari 25',
    'Tahapan dan tim: 12,5 dari 15',
    'Anggaran dan risiko: 5 dari 5',
    'Keberlanjutan: 7,5 dari 10',
    'Catatan penguji: “Data awal sangat jelas. <b>Bagus</b>”',
  ]);
  await bot.settle();
  expect((await bunga().chat()).messages.filter(({ text }) => text.includes('Hasil seminar'))).toHaveLength(
    1,
  );
  const card = await typed(bunga(), '/rencana');
  expect(card.lines.at(-1)).toBe('Rencana sudah dipaparkan pada seminar.');
  await pressed(laras(), 'Ubah nilai');
  expect((await laras().lastBotMessage())!.text).toContain('Hasilnya sudah diumumkan');
});

test('nobody else sees scores or arranges, not even by a forged button', async () => {
  const { messageId } = (await andi().lastBotMessage())!;
  const id = participantIds.get(2)!;
  for (const data of [
    'zp',
    'za',
    'zf',
    'zg',
    'zo:0',
    'zb:0',
    'zd',
    'zt',
    'zy',
    'zl:0',
    'zx',
    'zw',
    'zq:0',
    `zs:${id}`,
    `zh:${id}`,
    `zv:${id}:problem:15`,
  ]) {
    await andi().pressData(messageId, data);
    expect((await andi().lastBotMessage())!.text).toContain('Perintah ini untuk panitia.');
  }
});

test('each act done twice by the same update is done once', async () => {
  const { fillSheet, handInSheet } = await import('#features/seminar/sheet/score-presenter.ts');
  const { arrangePresenters } = await import('#features/seminar/order/arrange-presenters.ts');
  const { tellPresenters } = await import('#features/seminar/order/tell-presenters.ts');
  const { releaseResults } = await import('#features/seminar/results/release-results.ts');
  const { needs } = bot.app;
  const { db } = bot.database;
  const arranging = await organizersRight(db, 'manageReviews', programmeId);
  const act = { right: arranging, updateId: 8_000_000, now: bot.clock.now() };
  const sheet = { ...act, right: await scorersRight(db, 900_004, participantIds.get(1)!) };
  const points = { problem: 15, idea: 20, own_unit: 10, benefit: 25, feasible: 15, budget: 5, lasting: 10 };
  for (const _ of [1, 2]) expect(await fillSheet(needs, { ...sheet, points })).toEqual({ kind: 'kept' });
  for (const _ of [1, 2]) expect(await handInSheet(needs, sheet)).toEqual({ kind: 'kept' });
  for (const _ of [1, 2])
    expect(await arrangePresenters(needs, { ...act, arrangement: { kind: 'roster' } })).toEqual({
      presenters: 3,
    });
  const deliveries = await db.delivery.count();
  for (const _ of [1, 2]) expect(await tellPresenters(needs, act)).toEqual({ told: 2 });
  for (const _ of [1, 2]) expect(await releaseResults(needs, act)).toEqual({ released: 1 });
  expect(await db.delivery.count()).toBe(deliveries + 3);
  const ofBunga = await scorersRight(db, 900_004, participantIds.get(2)!);
  const bungaSheet = { ...act, updateId: 8_000_001, right: ofBunga };
  expect(await fillSheet(needs, { ...bungaSheet, note: 'terlambat' })).toEqual({ kind: 'released' });
  const ofDewi = await scorersRight(db, 900_004, participantIds.get(4)!);
  expect(await handInSheet(needs, { ...bungaSheet, right: ofDewi })).toEqual({ kind: 'noPlace' });
});
