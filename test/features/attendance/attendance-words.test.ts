import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T15:55:00+07:00' });
  seeded = await bot.seed({ participants: 14 });
  await bot.user(seeded.organizer).start();
  for (let no = 1; no <= 14; no++) await user(no).start();
  await bot.jumpTo('2019-03-17T16:05:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const user = (no: number) => bot.user(700_000 + no);

async function answersOf(no: number) {
  const rows = await bot.database.db.rsvp.findMany({
    where: { participantId: seeded.participantIds.get(no)! },
    orderBy: { sessionId: 'asc' },
  });
  return rows.map(({ status }) => status);
}

const fiveAnswers = [
  'Hadir | Terlambat',
  'Izin | Sakit',
  'Dinas luar | Berbeda per sesi',
  'Teruskan ke panitia',
];

test('half days are read, shown and saved with one press', async () => {
  const andi = user(1);
  expect(await typed(andi, 'pagi insyaallah bu tapi siangnya ada tugas')).toEqual({
    lines: ['Saya baca: pagi Hadir, siang Dinas luar. Simpan?', 'Sen, 18 Mar 2019'],
    buttons: ['Simpan | Ubah', 'Teruskan ke panitia'],
  });
  expect(await answersOf(1)).toEqual([]);
  expect((await pressed(andi, 'Simpan')).lines[0]).toBe('✅ Tersimpan, berbeda per sesi');
  expect(await answersOf(1)).toEqual(['present', 'official_duty']);
});

test('the same press again saves nothing more', async () => {
  const bunga = user(2);
  await typed(bunga, 'siang aja bisa');
  const screen = (await bunga.lastBotMessage())!;
  await pressed(bunga, 'Simpan');
  const word = `rx:2019-03-18:${seeded.participantIds.get(2)}:excused__present`;
  expect((await bunga.pressData(screen.messageId, word)).toast).toBe('Sudah tersimpan pukul 16.05.');
  expect(await answersOf(2)).toEqual(['excused', 'present']);
});

test('a part that is not named is left open', async () => {
  const citra = user(3);
  expect((await typed(citra, 'siang izin bu')).lines[0]).toBe('Saya baca: siang Izin. Simpan?');
  await pressed(citra, 'Simpan');
  expect(await answersOf(3)).toEqual(['excused']);
});

test('half a day without saying which half is asked session by session', async () => {
  expect((await typed(user(4), 'setengah hari bu')).lines[0]).toBe('Sesi pagi 08.00–12.15 WIB: hadir?');
});

test('what is not understood gets the question again, and one press sends it to the organizers', async () => {
  const eko = user(5);
  expect(await typed(eko, 'wah gimana ya')).toEqual({
    lines: ['Belum saya catat. Kehadiran Sen, 18 Mar:'],
    buttons: fiveAnswers,
  });
  expect(await answersOf(5)).toEqual([]);
  expect((await pressed(eko, 'Teruskan ke panitia')).lines[0]).toMatch(
    /^✅ Pertanyaan No\. \d+ sudah terkirim/,
  );
  const ticket = await bot.database.db.ticketMessage.findFirst({ orderBy: { id: 'desc' } });
  expect(ticket?.text).toBe('wah gimana ya');
});

test('a stand-in is for the organizers to decide; the own absence is one press away', async () => {
  const fitri = user(6);
  expect(await typed(fitri, 'saya diwakili pak Joko ya bu')).toEqual({
    lines: [
      'Akan diwakili orang lain? Belum saya catat.',
      '“saya diwakili pak Joko ya bu”',
      'Penggantinya diputuskan panitia. Bila Bapak/Ibu sendiri tidak hadir pada Sen, 18 Mar, silakan pilih alasannya.',
    ],
    buttons: ['Teruskan ke panitia', 'Izin | Dinas luar', 'Jawaban lain'],
  });
  await pressed(fitri, 'Dinas luar');
  expect(await answersOf(6)).toEqual(['official_duty', 'official_duty']);
});

test('a condition and "absen" are asked about and save nothing', async () => {
  const gilang = user(7);
  const condition = await typed(gilang, 'kalau tidak hujan hadir bu');
  expect(condition.lines[0]).toBe('Belum saya catat. Kehadiran Sen, 18 Mar:');
  expect(condition.buttons).toEqual(fiveAnswers);
  expect(await typed(gilang, 'absen bu')).toEqual({
    lines: [
      'Presensi atau tidak hadir?',
      '“absen bu” dapat berarti keduanya. Belum ada yang dicatat untuk Sen, 18 Mar.',
    ],
    buttons: ['Presensi | Izin', 'Jawaban lain'],
  });
  expect(await answersOf(7)).toEqual([]);
});

test('an hour is late, or in time, by the start of the day', async () => {
  const hana = user(8);
  expect((await typed(hana, 'jam 9 ya bu')).lines).toEqual([
    'Saya catat: Terlambat. Simpan?',
    'Sesi pagi: tiba sekitar 09.00 WIB',
    'Sesi siang: Hadir',
  ]);
  expect((await typed(hana, 'jam 8 hadir bu')).lines[0]).toBe('Saya catat: Hadir. Simpan?');
});

test('a reply that names a day is about that day', async () => {
  const indra = user(9);
  expect((await typed(indra, 'selasa tidak bisa hadir')).lines).toEqual([
    'Saya catat: Izin. Simpan?',
    'Sel, 19 Mar 2019, kedua sesi',
  ]);
  expect((await typed(indra, 'besok izin bu')).lines[1]).toBe('Sen, 18 Mar 2019, kedua sesi');
});

test('days away open the request with the kind and the days, and ask the reason', async () => {
  const joko = user(10);
  expect(await typed(joko, 'cuti 25 sampai 28 maret bu')).toEqual({
    lines: [
      expect.stringMatching(/^Cuti: 25–28 Mar 2019, \d hari \(\d sesi\)$/),
      'Mohon tuliskan alasannya, 3–500 huruf.',
    ],
    buttons: ['Batal'],
  });
  const before = await bot.database.db.absenceRequest.count();
  await typed(joko, 'menunaikan ibadah keluarga');
  expect(await bot.database.db.absenceRequest.count()).toBe(before + 1);
});

test.each([
  [11, 'mendampingi kadis ke Jakarta bu', 'Dinas luar'],
  [11, 'muntah-muntah dari subuh pak', 'Sakit'],
  [11, 'telat bu, radiator bocor', 'Terlambat'],
  [11, 'saya Bunga Rekaan siap mengikuti 🙏', 'Hadir'],
  [11, 'tidak dapat bu', 'Izin'],
])('%i: "%s" is offered as %s', async (no, text, status) => {
  expect((await typed(user(no), text)).lines[0]).toMatch(new RegExp(`^Saya catat: ${status}.*Simpan\\?$`));
  expect(await answersOf(no)).toEqual([]);
});
