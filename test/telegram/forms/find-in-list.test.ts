import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const surya = () => bot.user(seeded.organizer);

/** A programme of 300. */
beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T08:20:00+07:00' });
  seeded = await bot.seed({ joined: [2] });
  const { db } = bot.database;
  const { id: _id, personId: _personId, ...first } = await db.participant.findFirstOrThrow();
  await db.participant.createMany({
    data: Array.from({ length: 270 }, (_, index) => {
      const no = index + 31;
      const nip = `19800101200501${String(no).padStart(4, '0')}`;
      return { ...first, rosterNo: no, name: `Peserta ${no} Rekaan`, nip, code: `P${no}` };
    }),
  });
  await db.participant.updateMany({
    where: { rosterNo: 300 },
    data: { name: `Raden Mas ${'Panjang '.repeat(12)}Rekaan` },
  });
  await surya().start();
  await bot.settle();
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const form = async () => (await bot.database.db.openForm.findFirst())?.kind;

test('a row of 300 is found by its number', async () => {
  const first = await typed(surya(), '/peserta');
  expect(first.lines[1]).toBe('Halaman 1 dari 38');
  expect(first.buttons).toContain('Cari');
  expect(await pressed(surya(), 'Cari')).toEqual({
    lines: ['Siapa atau apa yang dicari?', 'Ketik nomornya, atau sebagian namanya.'],
    buttons: ['Kembali'],
  });
  const found = await typed(surya(), '263');
  expect(found.lines.slice(1, 3)).toEqual(['Halaman 33 dari 38', '257. Peserta 257 Rekaan: belum bergabung']);
  expect(await form()).toBeUndefined();
});

test('a part of a name that fits several asks which; the question before has no buttons any more', async () => {
  await pressed(surya(), 'Cari');
  const which = await typed(surya(), 'peserta 26');
  expect(which).toEqual({
    lines: [
      '10 baris cocok dengan “peserta 26”. Yang mana?',
      '2 lainnya tidak ditampilkan. Ketik nama yang lebih lengkap.',
    ],
    buttons: [
      ...[260, 261, 262, 263, 264, 265, 266, 267].map((no) => `${no}. Peserta ${no} Rekaan`),
      'Kembali',
    ],
  });
  expect((await pressed(surya(), '264. Peserta 264 Rekaan')).lines[1]).toBe('Halaman 33 dari 38');
  expect(await form()).toBeUndefined();
});

test('what is in no row says so, and goes on asking; what is no text too', async () => {
  await pressed(surya(), 'Cari');
  expect((await typed(surya(), 'Siapa\n<b>ini</b>')).lines[0]).toBe(
    '“Siapa <b>ini</b>” tidak ada di daftar ini.',
  );
  await surya().sendSticker();
  await bot.settle();
  expect((await surya().lastBotMessage())!.text).toContain('Siapa atau apa yang dicari?');
  expect((await typed(surya(), '1')).lines[1]).toBe('Halaman 1 dari 38');
});

test('a press or a command ends the search: the next text is none', async () => {
  await pressed(surya(), 'Cari');
  expect((await pressed(surya(), 'Kembali')).lines[1]).toBe('Halaman 1 dari 38');
  expect(await form()).toBeUndefined();
  await pressed(surya(), 'Cari');
  await typed(surya(), '/panel');
  expect(await form()).toBeUndefined();
  expect((await typed(surya(), '263')).lines.join()).not.toContain('Halaman');
});

test('a search puts no end to what else waits for a text', async () => {
  await typed(surya(), '/peserta');
  await bot.database.db.openForm.create({
    data: {
      personId: (
        await bot.database.db.person.findFirstOrThrow({ where: { telegramUserId: seeded.organizer } })
      ).id,
      ...{ kind: 'session', updatedAt: bot.clock.now() },
      values: { programmeId: seeded.programmeId, step: 'day', values: {} },
    },
  });
  const { toast } = await surya().press('Cari');
  expect(toast).toContain('Masih ada pertanyaan yang menunggu');
  expect(await form()).toBe('session');
  await bot.database.db.openForm.deleteMany();
});

test('a long name stays on its button; a double tap is one search', async () => {
  await typed(surya(), '/peserta');
  await surya().press('Cari', { times: 2 });
  await bot.settle();
  const last = await typed(surya(), 'raden panj');
  expect(last.lines[1]).toBe('Halaman 38 dari 38');
  expect(last.buttons.find((label) => label.startsWith('300.'))).toMatch(
    /^300\. Raden Mas Panjang .{15,20}…$/,
  );
});

test('the board keeps its mark while a name is looked for', async () => {
  await typed(surya(), '/papan');
  await pressed(surya(), 'Ganti tanda');
  await pressed(surya(), 'Sakit');
  await pressed(surya(), 'Cari');
  const board = await typed(surya(), 'peserta 150');
  expect(board.lines).toContain('Halaman 13 dari 25');
  expect(board.lines).toContain('Tekan nama untuk menandai: Sakit');
  await pressed(surya(), 'Cari');
  await typed(surya(), 'peserta 15');
  const chosen = await pressed(surya(), 'Peserta 150 Rekaan');
  expect(chosen.lines).toContain('Tekan nama untuk menandai: Sakit');
  expect(chosen.lines).toContain('Halaman 13 dari 25');
});

test('in English the same', async () => {
  await bot.database.db.person.updateMany({ data: { locale: 'en' } });
  await typed(surya(), '/roster');
  expect(await pressed(surya(), 'Find')).toEqual({
    lines: ['Who or what are you looking for?', 'Type its number, or a part of its name.'],
    buttons: ['Back'],
  });
  expect((await typed(surya(), '40')).lines[1]).toBe('Page 5 of 38');
});
