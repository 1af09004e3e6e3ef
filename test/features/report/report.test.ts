import { readSheet } from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PresenceStatus } from '#domain/attendance/attendance.ts';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const organizer = () => bot.user(seeded.organizer);
const joined = Array.from({ length: 28 }, (_, index) => index + 2);

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T17:00:00+07:00' });
  seeded = await bot.seed({ joined });
  await bot.database.db.participant.update({
    where: { id: seeded.participantIds.get(4)! },
    data: { name: '=cmd|calc' },
  });
  await organizer().start();
  await mark('D01-P', 'present', 30);
  await mark('D01-S', 'present', 30);
  await mark('D02-P', 'sick', 5, 5);
  await mark('D02-P', 'present', 4);
  await mark('D02-S', 'present', 28);
  await bot.settle();
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

async function mark(code: string, status: PresenceStatus, until: number, from = 1): Promise<void> {
  const numbers = Array.from({ length: until - from + 1 }, (_, index) => from + index);
  await recordPresences(bot.database.db, {
    marks: numbers.map((no) => ({
      sessionId: seeded.sessionIds.get(code)!,
      participantId: seeded.participantIds.get(no)!,
      status,
    })),
    source: 'staff',
    at: bot.clock.now(),
  });
}

/** Presses and gives the file that comes below. */
async function fileAfter(label: string): Promise<{ name: string; bytes: Buffer; caption: string[] }> {
  await organizer().press(label);
  await bot.settle();
  const message = (await organizer().lastBotMessage())!;
  const bytes = await organizer().fileBytes(message.file!);
  return { name: message.file!.name, bytes, caption: shown(message).lines };
}

test('the recap has everybody, joined or not, with the numbers of the status card; names stay text', async () => {
  await typed(organizer(), '/laporan');
  const question = await pressed(organizer(), 'Rekap kehadiran');
  expect(question.buttons).toEqual(['Tanpa NIP | Dengan NIP', 'Kembali']);
  const { name, bytes, caption } = await fileAfter('Tanpa NIP');
  expect({ name, caption }).toEqual({
    name: 'rekap-kehadiran.xlsx',
    caption: ['Rekap kehadiran seluruh program', 'Tanpa NIP. Dapat dihapus dari sini dalam 48 jam.'],
  });
  const rows = await readSheet(bytes, 'Rekap');
  expect(rows[5]).toEqual([
    'No',
    'Nama',
    'OPD',
    'Bergabung',
    'H',
    'T',
    'I',
    'S',
    'DL',
    'A',
    'BT',
    'JP hadir',
    'JP terlaksana',
    'JP program',
    'Persen',
    'Persen terbaik',
  ]);
  expect(rows.slice(6, 36)).toHaveLength(30);
  expect(rows[6]!.slice(0, 4)).toEqual([
    1,
    'Andi Fiktif',
    'Dinas Kependudukan dan Pencatatan Sipil',
    'belum',
  ]);
  expect(rows[10]!.slice(4)).toEqual([3, 0, 0, 1, 0, 0, 0, 8, 13, 171, 61.5, 97.1]);
  expect(rows[9]![1]).toBe('=cmd|calc');
  const perSession = await readSheet(bytes, 'Per sesi');
  expect(perSession[10]!.slice(0, 7)).toEqual([5, 'Eko Percontohan', 'H', 'H', 'S', 'H', null]);
});

test('an NIP comes only on request, whole and as text', async () => {
  await typed(organizer(), '/laporan');
  await pressed(organizer(), 'Rekap kehadiran');
  const { bytes, caption } = await fileAfter('Dengan NIP');
  expect(caption[1]).toBe(
    'Berisi NIP: mohon tidak diteruskan ke grup. Dapat dihapus dari sini dalam 48 jam.',
  );
  const rows = await readSheet(bytes, 'Rekap');
  expect(rows[6]!.slice(0, 3)).toEqual([1, 'Andi Fiktif', '198403122009011901']);
});

test("a session's sheet is filled in and sent back to the board", async () => {
  await typed(organizer(), '/laporan');
  await pressed(organizer(), 'Kehadiran per sesi');
  await pressed(organizer(), 'Sel, 19 Mar, Sesi siang');
  const { name, bytes } = await fileAfter('Tanpa NIP');
  expect(name).toBe('kehadiran_2019-03-19_sesi-siang.xlsx');
  await bot.database.db.presence.deleteMany({ where: { sessionId: seeded.sessionIds.get('D02-S')! } });
  await typed(organizer(), '/papan');
  await pressed(organizer(), 'Lainnya');
  await pressed(organizer(), 'Isi dari kertas');
  await organizer().sendFile(
    name,
    bytes,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
  await bot.settle();
  expect(shown((await organizer().lastBotMessage())!).lines).toEqual([
    'Mohon periksa. Belum ada yang disimpan.',
    'Sesi siang, Sel, 19 Mar 2019',
    'Hadir 28: 1–28',
    'Tidak disebut, tetap seperti sekarang: 29, 30',
  ]);
  await pressed(organizer(), 'Simpan');
  expect(
    await bot.database.db.presence.count({ where: { sessionId: seeded.sessionIds.get('D02-S')! } }),
  ).toBe(28);
});

test('the sheet to sign is a PDF with everybody, odd numbers left, even right', async () => {
  await typed(organizer(), '/laporan');
  await pressed(organizer(), 'Daftar hadir cetak');
  await pressed(organizer(), 'Sel, 19 Mar, Sesi pagi');
  const { name, bytes } = await fileAfter('Dengan NIP');
  expect(name).toBe('daftar-hadir_2019-03-19_sesi-pagi.pdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  for (const words of [
    'DAFTAR HADIR',
    'Selasa, 19 Maret 2019',
    'Andi Fiktif',
    '198403122009011901',
    '=cmd|calc',
  ])
    expect(text).toContain(words);
});

test('charts come as pictures', async () => {
  for (const chart of ['Grafik kehadiran', 'Perjalanan rencana aksi']) {
    await typed(organizer(), '/laporan');
    const { bytes, caption } = await fileAfter(chart);
    expect(caption).toEqual([chart]);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  }
});

test('who holds no role gets no paper, whatever they press', async () => {
  await bot.user(700_002).start();
  await bot.settle();
  expect((await typed(bot.user(700_002), '/laporan')).lines[0]).toBe('Perintah ini untuk panitia.');
  const before = (await bot.user(700_002).chat()).messages.length;
  const { messageId } = (await bot.user(700_002).lastBotMessage())!;
  await bot.user(700_002).pressData(messageId, 'tf:recap:0:nip');
  await bot.settle();
  expect((await bot.user(700_002).chat()).messages.length).toBe(before);
});
