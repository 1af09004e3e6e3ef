import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { describeEach } from '#test/support/programs.ts';
import { engines } from '#test/support/servers/databases.ts';

describeEach(engines, 'a flood in a group, on the $engine engine', (engine) => {
  let bot: BotUnderTest;
  let database: Database;
  const chatId = -21;
  const strangers = Array.from({ length: 6 }, (_, index) => 800_001 + index);

  beforeAll(async () => {
    database = await engine.open();
    bot = await startBot({ at: '2019-03-18T09:00:00+07:00', database });
  });
  afterAll(async () => {
    await bot.close();
    await database.close();
  });

  test('sixty commands of strangers in a group get one answer; nothing waits, and the bot is ready', async () => {
    for (const id of strangers) await bot.user(id).start();
    const group = bot.server.group(chatId, { title: 'Lain', memberIds: strangers, adminIds: [] });
    group.addBot(strangers[0]!, 'member');
    await bot.settle();
    const said = () => bot.server.calls.filter((call) => call.params.chat_id === chatId).length;
    const before = said();
    for (let n = 0; n < 60; n++) {
      const command = ['/panel', '/start', '/status', '/menu'][n % 4]!;
      await bot
        .user(strangers[n % strangers.length]!)
        .in(chatId)
        .sendText(command, { isAnonymous: n % 7 === 6 });
    }
    await bot.settle();
    expect(said() - before).toBe(1);
    expect(await bot.database.db.inboxUpdate.count({ where: { state: 'pending' } })).toBe(0);
    expect((await fetch(`${bot.pagesUrl}/readyz`)).status).toBe(200);
    // In private they are answered as ever.
    await bot.user(strangers[0]!).start();
    await bot.settle();
    expect((await bot.user(strangers[0]!).lastBotMessage())!.text).toContain('belum terdaftar');
  });
});
