import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PresenceStatus } from '#domain/attendance/attendance.ts';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const organizer = () => bot.user(seeded.organizer);
const owner = () => bot.user(seeded.owner);
const joined = Array.from({ length: 28 }, (_, index) => index + 2);

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T08:20:00+07:00' });
  seeded = await bot.seed({ joined });
  await organizer().start();
  await owner().start();
  await bot.user(700_002).start();
  await bot.settle();
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

beforeEach(async () => {
  const { db } = bot.database;
  await db.presence.deleteMany();
  await db.presenceChange.deleteMany();
  await db.boardCard.deleteMany();
  await db.rsvp.deleteMany();
  await db.session.updateMany({ data: { closedAt: null, reopenedAt: null } });
});

const sessionId = () => seeded.sessionIds.get('D01-P')!;
const idOf = (no: number) => seeded.participantIds.get(no)!;

async function mark(status: PresenceStatus, numbers: number[]): Promise<void> {
  await recordPresences(bot.database.db, {
    marks: numbers.map((no) => ({ sessionId: sessionId(), participantId: idOf(no), status })),
    source: 'code',
    at: bot.clock.now(),
  });
}

/** Marks in the database by status. */
async function tally(): Promise<Record<string, number>> {
  const rows = await bot.database.db.presence.groupBy({ by: ['status'], _count: true });
  return Object.fromEntries(rows.map((row) => [row.status, row._count]));
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('the board counts everybody once and shows the names nobody knows anything of', async () => {
  await mark('present', numbers(2, 23));
  await mark('late', [24]);
  await mark('sick', [25]);
  await bot.database.db.rsvp.create({
    data: {
      sessionId: sessionId(),
      participantId: idOf(26),
      status: 'excused',
      sessionRevision: 1,
      answeredAt: bot.clock.now(),
    },
  });
  expect(await typed(organizer(), '/papan')).toEqual({
    lines: [
      'Papan: Sesi pagi, Sen, 18 Mar 2019',
      'Hadir 22 · Terlambat 1 · Berhalangan 2',
      'Belum presensi 3 · Belum bergabung 2',
      'Tekan nama untuk menandai: Hadir',
      'Diperbarui 08.20 WIB',
    ],
    buttons: [
      'Andi Fiktif | Damar Misalnya',
      'Endah Contoh | Farid Andaian',
      'Galuh Percontohan',
      'Ganti tanda | Sisanya Hadir (5)',
      'Lihat semua | Lainnya',
    ],
  });
});

test('a press on a name marks at once; names keep their places; a second press says so; Kembalikan takes it back', async () => {
  await mark('present', numbers(2, 25));
  const before = await typed(organizer(), '/papan');
  const [first = '', second = ''] = before.buttons[0]!.split(' | ');
  const after = await pressed(organizer(), first);
  expect(after.lines.slice(1)).toEqual([
    'Hadir 25 · Terlambat 0 · Berhalangan 0',
    'Belum presensi 4 · Belum bergabung 1',
    'Tekan nama untuk menandai: Hadir',
    'Diperbarui 08.20 WIB',
    `${first} ditandai Hadir, 08.20 WIB`,
  ]);
  expect(after.buttons[0]).toBe(`${first.split(' ')[0]}: Hadir | ${second}`);
  expect(after.buttons.at(-1)).toBe('Kembalikan');
  const again = await organizer().press(`${first.split(' ')[0]}: Hadir`);
  expect(again.toast).toBe('Sudah ditandai Hadir pukul 08.20 WIB.');
  expect(await tally()).toEqual({ present: 25 });
  await organizer().press('Kembalikan');
  await bot.settle();
  expect(shown((await organizer().lastBotMessage())!)).toEqual(before);
  expect(await tally()).toEqual({ present: 24 });
  expect(
    await bot.database.db.presenceChange.findMany({
      where: { participantId: idOf(1) },
      select: { before: true, after: true, source: true },
      orderBy: { id: 'asc' },
    }),
  ).toEqual([
    { before: null, after: 'present', source: 'staff' },
    { before: 'present', after: null, source: 'staff' },
  ]);
});

test('attendance of thirty takes under ten taps', async () => {
  let taps = 0;
  const tap = async (label: string) => {
    taps += 1;
    await pressed(organizer(), label);
  };
  await typed(organizer(), '/papan');
  await tap('Ganti tanda');
  await tap('Terlambat');
  await tap('Bunga Rekaan');
  await tap('Ganti tanda');
  await tap('Alpa');
  await tap('Andi Fiktif');
  await tap('Ganti tanda');
  await tap('Hadir');
  await tap('Sisanya Hadir');
  expect(await tally()).toEqual({ absent: 1, late: 1, present: 28 });
  expect(taps).toBeLessThan(10);
});

test('what the rest was marked with can be taken back as a whole', async () => {
  await mark('late', [7]);
  await typed(organizer(), '/papan');
  const marked = await pressed(organizer(), 'Sisanya Hadir (29)');
  expect(marked.lines[2]).toBe('Semua sudah ditandai');
  expect(marked.lines.at(-1)).toBe('29 orang ditandai Hadir, 08.20 WIB');
  await pressed(organizer(), 'Kembalikan');
  expect(await tally()).toEqual({ late: 1 });
});

test('the rest never includes who said that they would be away', async () => {
  await bot.database.db.rsvp.create({
    data: {
      sessionId: sessionId(),
      participantId: idOf(9),
      status: 'sick',
      sessionRevision: 1,
      answeredAt: bot.clock.now(),
    },
  });
  await typed(organizer(), '/papan');
  await pressed(organizer(), 'Sisanya Hadir (29)');
  expect(await tally()).toEqual({ present: 29 });
});

test('a press delivered twice marks once and shows the same', async () => {
  await typed(organizer(), '/papan');
  const first = await pressed(organizer(), 'Andi Fiktif');
  bot.server.redeliver(bot.server.updates().at(-1)!.update_id);
  await bot.settle();
  expect(shown((await organizer().lastBotMessage())!)).toEqual(first);
  expect(await bot.database.db.presenceChange.count()).toBe(1);
});

test('everybody can be looked through by pages, and marked anew', async () => {
  await mark('present', numbers(1, 30));
  await typed(organizer(), '/papan');
  const all = await pressed(organizer(), 'Lihat semua');
  expect(all.lines).toContain('Halaman 1 dari 3');
  expect(all.buttons[0]).toBe('Andi: Hadir | Bunga: Hadir');
  expect(all.buttons).toContain('Selanjutnya');
  const last = await pressed(organizer(), 'Selanjutnya');
  expect(last.lines).toContain('Halaman 2 dari 3');
  await pressed(organizer(), 'Ganti tanda');
  await pressed(organizer(), 'Hapus tanda');
  const freed = await pressed(organizer(), last.buttons[0]!.split(' | ')[0]!);
  expect(freed.lines[2]).toBe('Belum presensi 1 · Belum bergabung 0');
});

test('a board in another chat follows without a new message', async () => {
  await typed(owner(), '/papan');
  const count = (await owner().chat()).messages.length;
  await typed(organizer(), '/papan');
  await pressed(organizer(), 'Sisanya Hadir (30)');
  const view = await owner().chat();
  expect(view.messages.length).toBe(count);
  expect(view.messages.at(-1)!.text).toContain('Hadir 30');
});

test('a check-in shows on the board with the next tick, in place', async () => {
  await typed(organizer(), '/papan');
  const count = (await organizer().chat()).messages.length;
  await mark('present', [2]);
  await bot.jumpTo('2019-03-18T08:22:00+07:00');
  const view = await organizer().chat();
  expect(view.messages.length).toBe(count);
  expect(view.messages.at(-1)!.text.split('\n').slice(1, 6)).toEqual([
    'Hadir 1 · Terlambat 0 · Berhalangan 0',
    'Belum presensi 27 · Belum bergabung 2',
    'Tekan nama untuk menandai: Hadir',
    'Halaman 1 dari 3',
    'Diperbarui 08.22 WIB',
  ]);
  expect(view.messages.at(-1)!.labels.slice(0, 2)).toEqual(['Andi Fiktif', 'Bunga: Hadir']);
});

test('a menu of the board is not edited away by what happens meanwhile', async () => {
  await typed(organizer(), '/papan');
  const menu = await pressed(organizer(), 'Ganti tanda');
  await mark('present', [5]);
  await bot.jumpTo('2019-03-18T08:23:00+07:00');
  expect(shown((await organizer().lastBotMessage())!)).toEqual(menu);
  expect((await pressed(organizer(), 'Terlambat')).lines[1]).toBe('Hadir 1 · Terlambat 0 · Berhalangan 0');
});

test('closing makes the unmarked absent, or what was approved; opening again frees exactly those', async () => {
  const { db } = bot.database;
  await mark('present', numbers(2, 20));
  const request = await db.absenceRequest.create({
    data: { participantId: idOf(21), kind: 'leave', state: 'approved', requestedAt: bot.clock.now() },
  });
  await db.absenceRequestSession.create({
    data: { requestId: request.id, sessionId: sessionId(), participantId: idOf(21) },
  });
  await typed(organizer(), '/papan');
  await pressed(organizer(), 'Lainnya');
  const closed = await pressed(organizer(), 'Tutup presensi');
  expect(closed.lines.slice(1, 3)).toEqual([
    'Hadir 19 · Terlambat 0 · Berhalangan 1 · Belum tercatat 10',
    'Sudah ditutup 08.23 WIB. Perubahan memerlukan alasan.',
  ]);
  expect(await tally()).toEqual({ present: 19, excused: 1, unrecorded: 10 });
  await pressed(organizer(), 'Lainnya');
  const reopened = await pressed(organizer(), 'Buka kembali');
  expect(reopened.lines[1]).toBe('Hadir 19 · Terlambat 0 · Berhalangan 1');
  expect(await tally()).toEqual({ present: 19 });
  await db.absenceRequestSession.deleteMany();
  await db.absenceRequest.deleteMany();
});

test('a correction after the close asks why, keeps the trail and is told to the participant, once', async () => {
  await mark('present', numbers(3, 30));
  await typed(organizer(), '/papan');
  await pressed(organizer(), 'Lainnya');
  await pressed(organizer(), 'Tutup presensi');
  await pressed(organizer(), 'Lihat semua');
  const asked = await pressed(organizer(), 'Bunga: Belum tercatat');
  expect(asked).toEqual({
    lines: [
      'Mengapa tandanya diubah?',
      'Bunga Rekaan: Belum tercatat menjadi Hadir',
      'Sesi pagi, Sen, 18 Mar 2019',
      'Presensi sudah ditutup. Tuliskan alasannya, atau pilih:',
    ],
    buttons: ['Ada di daftar kertas', 'Salah tekan | Surat menyusul', 'Kembali'],
  });
  expect((await typed(organizer(), 'ya')).lines[0]).toBe('Baik.');
  expect((await typed(organizer(), 'ab')).lines[0]).toBe('Alasannya masih terlalu singkat.');
  expect(await typed(organizer(), 'duduk di belakang')).toEqual({
    lines: [
      'Bunga Rekaan: Belum tercatat menjadi Hadir',
      'Sesi pagi, Sen, 18 Mar 2019',
      'Peserta akan dikabari.',
      '“duduk di belakang”',
      'Belum terkirim. Untuk mengganti, ketik lagi.',
    ],
    buttons: ['Kembali | Kirim'],
  });
  expect((await pressed(organizer(), 'Kirim')).lines).toEqual([
    '✅ Bunga Rekaan: Hadir',
    'Sesi pagi, Sen, 18 Mar 2019 (semula Belum tercatat)',
    'Alasan: “duduk di belakang”',
    'Peserta akan dikabari.',
  ]);
  bot.server.redeliver(bot.server.updates().at(-1)!.update_id);
  await bot.settle();
  const { messages } = await bot.user(700_002).chat();
  const told = messages.filter(({ text }) => text.includes('Presensi diperbaiki'));
  expect(told.map(({ text }) => text)).toEqual([
    '📌 Presensi diperbaiki: Hadir\nSesi pagi, Sen, 18 Mar 2019 (semula Belum tercatat)\nAlasan: “duduk di belakang”\nBila belum sesuai, silakan tanya panitia.',
  ]);
  expect(
    await bot.database.db.presenceChange.findMany({
      where: { participantId: idOf(2) },
      select: { before: true, after: true, source: true, reason: true },
      orderBy: { id: 'asc' },
    }),
  ).toEqual([
    { before: null, after: 'unrecorded', source: 'close', reason: null },
    { before: 'unrecorded', after: 'present', source: 'staff', reason: 'duduk di belakang' },
  ]);
});

test('a paper sheet is typed by numbers, checked, saved at once, and can be taken back', async () => {
  await mark('absent', [4]);
  await typed(organizer(), '/papan');
  await pressed(organizer(), 'Lainnya');
  await pressed(organizer(), 'Isi dari kertas');
  expect((await typed(organizer(), '1-12, 31')).lines[0]).toBe(
    '“31”: nomor itu tidak ada di daftar sesi ini.',
  );
  expect((await typed(organizer(), '1-12, 15 T, 17 S, 20-30')).lines).toEqual([
    'Mohon periksa. Belum ada yang disimpan.',
    'Sesi pagi, Sen, 18 Mar 2019',
    'Hadir 23: 1–12, 20–30',
    'Terlambat 1: 15',
    'Sakit 1: 17',
    'No. 4 Dewi Misalnya: Alpa menjadi Hadir',
    'Tidak disebut, tetap seperti sekarang: 13, 14, 16, 18, 19',
  ]);
  const saved = await pressed(organizer(), 'Simpan');
  expect(saved.lines.at(-1)).toBe('25 tanda dari daftar kertas, 08.23 WIB');
  expect(await tally()).toEqual({ present: 23, late: 1, sick: 1 });
  await pressed(organizer(), 'Kembalikan');
  expect(await tally()).toEqual({ absent: 1 });
});

test('only organizers and owners reach a board, whatever they press', async () => {
  expect((await typed(bot.user(700_002), '/papan')).lines[0]).toBe('Perintah ini untuk panitia.');
  await typed(organizer(), '/papan');
  const { messageId } = (await bot.user(700_002).lastBotMessage())!;
  await bot.user(700_002).pressData(messageId, `om:${sessionId()}:${idOf(2)}:present`);
  await bot.settle();
  expect(await tally()).toEqual({});
});

test('a session that is cancelled while its board is open is said to be gone', async () => {
  await typed(organizer(), '/papan');
  await bot.database.db.session.update({
    where: { id: sessionId() },
    data: { cancelledAt: bot.clock.now() },
  });
  await bot.jumpTo('2019-03-18T08:24:00+07:00');
  expect(await bot.database.db.boardCard.count()).toBe(0);
  const gone = await pressed(organizer(), 'Andi Fiktif');
  expect(gone.lines).toEqual(['Sesi itu sudah tidak ada di jadwal.', 'Papan sesi lain: /papan']);
  await bot.database.db.session.update({ where: { id: sessionId() }, data: { cancelledAt: null } });
});

test('a session closes by itself two hours after its end, but not where nobody took attendance', async () => {
  await mark('present', [2]);
  await bot.jumpTo('2019-03-18T14:14:00+07:00');
  expect(await tally()).toEqual({ present: 1 });
  await bot.jumpTo('2019-03-18T14:15:00+07:00');
  expect(await tally()).toEqual({ present: 1, unrecorded: 29 });
  const closed = await bot.database.db.session.findMany({
    where: { closedAt: { not: null } },
    select: { code: true },
  });
  expect(closed).toEqual([{ code: 'D01-P' }]);
});
