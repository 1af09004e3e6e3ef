import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { textUpdate } from '#test/support/reading/waiting.ts';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startBot();
  await bot.user(600_011).start();
  await bot.settle();
});
afterAll(() => bot.close());

test('a text that says it is a piece of an album is answered each time', async () => {
  const sends = () => bot.server.calls.filter(({ method }) => method === 'sendMessage').length;
  for (const updateId of [901, 902]) {
    const before = sends();
    const { message, ...update } = textUpdate(updateId, 600_011, 'Ya, benar');
    await bot.app.inbox.receive([{ ...update, message: { ...message, media_group_id: 'album' } }]);
    await bot.settle();
    expect(sends() - before).toBe(1);
  }
});
