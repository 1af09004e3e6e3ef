import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { shownAt } from '#test/support/seeds/check-in-codes.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const user = (no: number) => bot.user(700_000 + no);
const wib = (time: string) => `2019-03-18T${time}:00+07:00`;
const inRoom = 'Bapak/Ibu sudah di ruangan? Presensi: ketik enam angka di layar.';

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T15:00:00+07:00' });
  seeded = await bot.seed({ participants: 3 });
  for (const no of [1, 2, 3]) await user(no).start();
  await bot.jumpTo('2019-03-17T15:01:00+07:00');
  await bot.jumpTo('2019-03-17T16:00:00+07:00');
  await bot.jumpTo(wib('07:00'));
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

test('before the room is open, an answer is an answer', async () => {
  expect((await pressed(user(1), 'Hadir')).lines).not.toContain(inRoom);
});

test('from half an hour before the start, coming is saved and the way to check in stands beside it', async () => {
  await bot.jumpTo(wib('07:31'));
  const answer = await pressed(user(2), 'Hadir');
  expect(answer).toEqual({
    lines: [
      '✅ Tersimpan: Hadir',
      'Sen, 18 Mar 2019, kedua sesi',
      'Dapat diubah sampai sesi dimulai.',
      inRoom,
    ],
    buttons: ['Ubah | Presensi'],
  });
  const { digits } = await shownAt(bot.database, seeded.sessionIds.get('D01-P')!, bot.clock.now());
  const checkedIn = await typed(user(2), digits);
  expect(checkedIn.lines.at(-1)).toBe('Sesi siang: presensi lagi mulai pukul 13.00.');
});

test('what is typed in the room leads to checking in', async () => {
  const here = await typed(user(1), 'sudah di lokasi pak');
  expect(here.lines[0]).toBe('Silakan presensi: Sesi pagi');
  expect((await typed(user(1), 'kode 48291')).lines).toEqual([
    'Kode presensi terdiri atas enam angka.',
    '“48291” berisi 5 angka. Mohon ketik enam angka yang sedang tampil di layar.',
  ]);
  const { digits } = await shownAt(bot.database, seeded.sessionIds.get('D01-P')!, bot.clock.now());
  const [a, b, c] = digits.match(/../g)!;
  expect((await typed(user(1), `kode ${a} ${b} ${c}`)).lines[0]).toBe('✅ Presensi tercatat: Hadir');
});

test('who stays away is not asked whether they are there, nor who is in already', async () => {
  expect((await pressed(user(3), 'Sakit')).lines).not.toContain(inRoom);
  await pressed(user(2), 'Ubah');
  expect((await pressed(user(2), 'Hadir')).lines).not.toContain(inRoom);
});

test('after the start, "hadir" is an answer for what is left, and leads to checking in', async () => {
  await bot.jumpTo(wib('08:02'));
  await pressed(user(3), 'Ubah');
  const answer = await pressed(user(3), 'Hadir');
  expect(answer.lines[0]).toBe('✅ Tersimpan: Hadir');
  expect(answer.lines).toContain(inRoom);
});

test('"hadir" typed after every session began leads there, too', async () => {
  await bot.jumpTo(wib('13:35'));
  expect((await typed(user(3), 'hadir bu')).lines).toEqual([
    inRoom,
    'Sesi siang sudah dimulai, jadi jawaban kehadiran tidak dicatat lagi.',
  ]);
});

test('when nothing is left to answer, it only leads there', async () => {
  await bot.jumpTo(wib('13:40'));
  const { messages } = await user(3).chat();
  const old = messages.find(({ text }) => text.startsWith('⏰'))!;
  await user(3).pressData(old.messageId, `rd:2019-03-18:${seeded.participantIds.get(3)}:present`);
  await bot.settle();
  const { text } = (await user(3).chat()).messages.find(({ messageId }) => messageId === old.messageId)!;
  expect(text.split('\n')).toEqual([
    inRoom,
    'Sesi siang sudah dimulai, jadi jawaban kehadiran tidak dicatat lagi.',
  ]);
});
