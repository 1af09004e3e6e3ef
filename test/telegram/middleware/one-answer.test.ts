import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';

let bot: BotUnderTest;
const bunga = () => bot.user(700_002);

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-15T10:00:00+07:00' });
  await bot.seed({ participants: 3 });
  await bunga().start();
  await bot.settle();
});
afterAll(() => bot.close());

async function answersTo(act: () => Promise<unknown>): Promise<string[]> {
  const before = new Set((await bunga().chat()).messages.map(({ messageId }) => messageId));
  await act();
  await bot.settle();
  const { messages } = await bunga().chat();
  return messages
    .filter(({ from, messageId }) => from === 'bot' && !before.has(messageId))
    .map(({ text }) => text);
}

const photo = Buffer.from('a photo');

test('an album has one answer, with nothing open and in a form that wants words', async () => {
  expect(await answersTo(() => bunga().sendAlbum([photo, photo, photo]))).toHaveLength(1);
  expect(await answersTo(() => bunga().sendText('/tanya'))).toHaveLength(1);
  expect(await answersTo(() => bunga().sendAlbum([photo, photo]))).toHaveLength(1);
  expect(await answersTo(() => bunga().sendText('/batal'))).toHaveLength(1);
});

test('two albums are two messages', async () => {
  const albums = async () => {
    await bunga().sendAlbum([photo, photo]);
    await bunga().sendAlbum([photo, photo]);
  };
  expect(await answersTo(albums)).toHaveLength(2);
});

test.each(['pinned_message', 'chat_background_set', 'write_access_allowed', 'boost_added'])(
  'a notice of Telegram, %s, has no answer and is no miss',
  async (notice) => {
    const [person] = await bot.database.db.person.findMany({ where: { telegramUserId: 700_002 } });
    const update = {
      update_id: 9_000_000 + notice.length,
      message: {
        message_id: 9_000,
        date: Math.floor(bot.clock.now().getTime() / 1_000),
        chat: { id: 700_002, type: 'private', first_name: 'Bunga' },
        from: { id: 700_002, is_bot: false, first_name: 'Bunga' },
        [notice]:
          notice === 'pinned_message'
            ? { message_id: 1, date: 0, chat: { id: 700_002, type: 'private' } }
            : {},
      },
    };
    expect(await answersTo(() => bot.app.inbox.receive([update]))).toEqual([]);
    const [after] = await bot.database.db.person.findMany({ where: { telegramUserId: 700_002 } });
    expect(after?.missCount).toBe(person?.missCount);
  },
);
