import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

/** Telegram takes such a character out; a text column cannot hold it, and one of them must not stop the bot. */
describe.each(['polling', 'webhook'] as const)('a text that no text column can hold, by %s', (updates) => {
  const text = 'judul\u0000kami';
  let bot: BotUnderTest;
  let seeded: SeededProgramme;
  const user = () => bot.user(700_001);
  const organizer = () => bot.user(seeded.organizer);

  beforeAll(async () => {
    bot = await startBot({ at: '2019-03-17T15:55:00+07:00', updates });
    seeded = await bot.seed({ participants: 2 });
    for (const id of [seeded.organizer, 700_001, 700_002]) await bot.user(id).start();
    await bot.settle();
  });
  afterAll(async () => {
    expect(await bot.database.db.inboxUpdate.count({ where: { state: 'failed' } })).toBe(0);
    expect(bot.server.formFaults()).toEqual([]);
    await bot.close();
  });

  test('is not understood, and forwarded all the same', async () => {
    for (let times = 1; times <= 3; times++)
      expect((await typed(user(), text)).lines[0]).toMatch(/Saya belum memahami|Perlu bantuan panitia/);
    expect((await pressed(user(), 'Tanya panitia')).lines[0]).toContain('Pertanyaan No. 1 sudah terkirim');
  });

  test('is refused by name as a question and as an answer of the plan', async () => {
    const refused = await typed(user(), `/tanya ${text}`);
    expect(refused.lines[0]).toBe('Tulisan itu memuat tanda yang tidak terlihat.');
    await typed(user(), '/rencana');
    await pressed(user(), 'Mulai dari judul');
    expect((await typed(user(), text)).lines.join('\n')).toContain('tanda yang tidak terlihat');
  });

  test('others are answered as ever, and an organizer who types it too', async () => {
    expect((await typed(bot.user(700_002), '/jadwal')).lines[0]).toBe('Hari ini tidak ada sesi.');
    for (const words of ['/pengumuman', text, `/pengumuman ${text}`, '/panel']) {
      await organizer().sendText(words);
      await bot.settle();
    }
    expect((await organizer().lastBotMessage())?.text).toContain('Panel:');
  });
});
