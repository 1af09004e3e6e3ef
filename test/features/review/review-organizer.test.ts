import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { grantRole } from '#storage/people/role-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';

let bot: BotUnderTest;
let programmeId: number;
let participantIds: Map<number, number>;

beforeAll(async () => {
  bot = await startBot({ at: '2019-05-23T09:00:00+07:00' });
  ({ programmeId, participantIds } = await bot.seed({ participants: 5, joined: [2, 3] }));
  const { db } = bot.database;
  await db.roleGrant.updateMany({ where: { role: 'reviewer' }, data: { name: 'Laras Contoh' } });
  const now = bot.clock.now();
  const bimo = await ensurePerson(db, 900_005, now);
  await grantRole(db, { personId: bimo, programmeId, role: 'reviewer', name: 'Bimo Rekaan', now });
  const group = await db.group.create({ data: { programmeId, name: 'Kelompok A' } });
  await db.participant.update({ where: { id: participantIds.get(4)! }, data: { groupId: group.id } });
  await seedAnswers(db, { participantId: participantIds.get(2)! });
  for (const id of [900_002, 900_004, 900_005, 700_002]) await bot.user(id).start();
  await bot.jumpTo('2019-05-23T10:00:00+07:00');
});
afterAll(() => bot.close());

const surya = () => bot.user(900_002);
const laras = () => bot.user(900_004);
const bimo = () => bot.user(900_005);
const bunga = () => bot.user(700_002);

async function handIn(): Promise<void> {
  await typed(bunga(), '/rencana');
  await pressed(bunga(), 'Kirim');
  await pressed(bunga(), 'Kirim');
}

test('the panel leads to the plans, who reviews them, and the rules', async () => {
  await typed(surya(), '/panel');
  expect(await pressed(surya(), 'Rencana aksi')).toEqual({
    lines: [
      'Rencana aksi dan tinjauan',
      'Belum dikirim: 5',
      'Menunggu penguji: 0',
      'Sedang diperbaiki: 0',
      'Disetujui: 0',
      'Belum ditetapkan pengujinya: 5',
    ],
    buttons: ['Daftar rencana | Bagi rata', 'Per kelompok | Aturan kirim', 'Seminar', 'Panel panitia'],
  });
});

test('with nobody assigned every reviewer is asked; the one who is slower is told who decided', async () => {
  await handIn();
  for (const reviewer of [laras(), bimo()]) {
    await reviewer.waitForMessage('Mohon tinjau rencana versi 1');
    await pressed(reviewer, 'Mulai meninjau');
    await pressed(reviewer, 'Setujui');
  }
  await pressed(laras(), 'Setujui versi 1');
  const { toast } = await bimo().press('Setujui versi 1');
  expect(toast).toMatch(/^Sudah disetujui pukul 10\.0\d\.$/);
  const told = await bimo().waitForMessage('disetujui Laras Contoh');
  expect(told.text.split('\n')[1]).toBe('Keputusan itu sudah berlaku; keputusan Bapak/Ibu tidak dikirim.');
});

test('an approved plan is opened again with a reason, which its participant is told', async () => {
  await typed(surya(), '/panel');
  await pressed(surya(), 'Rencana aksi');
  await pressed(surya(), 'Daftar rencana');
  expect(await pressed(surya(), 'Bunga Rekaan')).toEqual({
    lines: [
      'Bunga Rekaan, Dinas Pendidikan',
      'Rencana: versi 1 disetujui',
      'Penguji: belum ditetapkan; setiap penguji dapat meninjau.',
    ],
    buttons: ['Buka versi 1 | Buka kembali', 'Tetapkan Laras Contoh', 'Tetapkan Bimo Rekaan', 'Kembali'],
  });
  await pressed(surya(), 'Buka kembali');
  await typed(surya(), '/panel');
  await typed(surya(), 'terima kasih bu');
  expect(await bot.database.db.reviewDecision.count({ where: { kind: 'reopened' } })).toBe(0);
  await typed(surya(), '/panel');
  await pressed(surya(), 'Rencana aksi');
  await pressed(surya(), 'Daftar rencana');
  await pressed(surya(), 'Bunga Rekaan');
  await pressed(surya(), 'Buka kembali');
  expect((await typed(surya(), 'x')).lines[0]).toBe('Alasan perlu 3–500 karakter.');
  expect(await typed(surya(), 'Jadwal uji coba perlu disesuaikan.')).toEqual({
    lines: [
      'Rencana Bunga Rekaan dibuka kembali, dengan alasan:',
      '“Jadwal uji coba perlu disesuaikan.”',
      'Belum terkirim. Untuk mengganti, ketik lagi.',
    ],
    buttons: ['Batal | Kirim'],
  });
  expect((await pressed(surya(), 'Kirim')).lines[0]).toBe(
    '✅ Rencana Bunga Rekaan dibuka kembali; peserta akan saya kabari.',
  );
  const told = await bunga().waitForMessage('Rencana aksi dibuka kembali');
  expect(told.text.split('\n')[1]).toBe('Alasan panitia: “Jadwal uji coba perlu disesuaikan.”');
  const card = await typed(bunga(), '/rencana');
  expect(card.buttons).toEqual(['Kirim | Lihat naskah', 'Daftar bagian']);
});

test('one reviewer is assigned by hand, others share the rest evenly, a group goes to one', async () => {
  await pressed(surya(), 'Tetapkan Bimo Rekaan');
  await handIn();
  await bimo().waitForMessage('Mohon tinjau rencana versi 2');
  await bot.settle();
  expect((await laras().chat()).messages.filter(({ text }) => text.includes('versi 2'))).toEqual([]);
  await typed(surya(), '/panel');
  await pressed(surya(), 'Rencana aksi');
  expect((await pressed(surya(), 'Bagi rata')).lines).toEqual([
    'Bagi 4 rencana kepada penguji?',
    'Laras Contoh: 3 rencana',
    'Bimo Rekaan: 1 rencana',
    'Yang sudah ditetapkan tidak berubah.',
  ]);
  expect((await surya().press('Ya, bagi rata')).toast).toBe('Penguji ditetapkan untuk 4 peserta.');
  await pressed(surya(), 'Per kelompok');
  await pressed(surya(), 'Kelompok A');
  expect((await surya().press('Bimo Rekaan')).toast).toBe('Penguji ditetapkan untuk 1 peserta.');
  const rows = await bot.database.db.reviewAssignment.findMany({
    where: { participantId: participantIds.get(4)! },
  });
  expect(rows).toHaveLength(1);
});

test('who was reassigned is asked; who was released reads nothing more', async () => {
  const card = (await bimo().chat()).messages.findLast(({ labels }) => labels.includes('Mulai meninjau'))!;
  await typed(surya(), '/panel');
  await pressed(surya(), 'Rencana aksi');
  await pressed(surya(), 'Daftar rencana');
  await pressed(surya(), 'Bunga Rekaan');
  await pressed(surya(), 'Tetapkan Laras Contoh');
  await laras().waitForMessage('Mohon tinjau rencana versi 2');
  await pressed(surya(), 'Lepas Bimo Rekaan');
  await bimo().press({ messageId: card.messageId, label: 'Mulai meninjau' });
  await bimo().waitForMessage('Mohon maaf, ini di luar peran Bapak/Ibu.');
});

test('a reviewer whose plans wait is reminded in the sending hours, once a period', async () => {
  const nudges = async () =>
    (await laras().chat()).messages.filter(({ text }) => text.startsWith('⏰ 1 rencana menunggu'));
  await bot.jumpTo('2019-05-26T12:00:00+07:00');
  expect(await nudges()).toEqual([]);
  await bot.jumpTo('2019-05-27T08:05:00+07:00');
  const [nudge] = await nudges();
  expect(nudge?.text).toBe(
    '⏰ 1 rencana menunggu tinjauan Bapak/Ibu\nBunga Rekaan, versi 2: menunggu 3 hari',
  );
  await bot.jumpTo('2019-05-28T10:00:00+07:00');
  expect(await nudges()).toHaveLength(1);
  await bot.jumpTo('2019-05-29T12:00:00+07:00');
  expect(await nudges()).toHaveLength(2);
  const queue = await typed(laras(), '/tinjau');
  expect(queue.lines.slice(0, 2)).toEqual([
    '📝 1 rencana menunggu tinjauan',
    '1. Bunga Rekaan, versi 2: menunggu 6 hari (lewat waktu)',
  ]);
});

test('a plan after the deadline is taken or not as the programme says', async () => {
  await seedAnswers(bot.database.db, { participantId: participantIds.get(3)!, sample: 2 });
  await bot.jumpTo('2019-06-20T10:00:00+07:00');
  await bot.user(700_003).start();
  await bot.settle();
  await typed(bot.user(700_003), '/rencana');
  expect((await pressed(bot.user(700_003), 'Kirim')).lines).toEqual([
    'Semua lengkap. Kirim kepada penguji?',
    'Versi 1 akan dikunci selama diperiksa.',
    'Batas Sel, 18 Jun 2019, 16.00 WIB sudah lewat; versi ini tercatat terlambat.',
  ]);
  await typed(surya(), '/panel');
  await pressed(surya(), 'Rencana aksi');
  await pressed(surya(), 'Aturan kirim');
  expect((await pressed(surya(), 'Diterima sampai 7 hari sesudahnya')).lines[1]).toBe(
    'Versi pertama sesudah batas akhir: Diterima sampai 7 hari sesudahnya',
  );
  expect((await pressed(surya(), 'Tidak diterima')).lines).toEqual([
    'Aturan kirim dan tinjauan',
    'Versi pertama sesudah batas akhir: Tidak diterima',
    'Penguji diingatkan setiap 3 hari.',
  ]);
  const closed = await pressed(bot.user(700_003), 'Kirim');
  expect(closed.lines[0]).toBe('Batas kirim sudah lewat.');
  expect(
    await bot.database.db.submission.count({ where: { plan: { participantId: participantIds.get(3)! } } }),
  ).toBe(0);
});

test('nobody else reads, comments or decides, not even by a forged button', async () => {
  const [version] = await bot.database.db.submission.findMany({ orderBy: { n: 'desc' }, take: 1 });
  const citra = bot.user(700_003);
  const { messageId } = await citra.lastBotMessage().then((message) => message!);
  for (const data of ['yo', 'ya', 'yv', 'yp', 'yb'].map((code) => `${code}:${version!.id}`)) {
    await citra.pressData(messageId, data);
    expect((await citra.lastBotMessage())!.text).toContain('Perintah ini untuk panitia.');
  }
  for (const data of ['yh', 'yi:0', 'yt', 'yu', 'yE', `yj:${participantIds.get(2)!}`]) {
    await citra.pressData(messageId, data);
    expect((await citra.lastBotMessage())!.text).toContain('Perintah ini untuk panitia.');
  }
});
