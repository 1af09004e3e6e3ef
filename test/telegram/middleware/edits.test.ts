import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';

let bot: BotUnderTest;
const bunga = () => bot.user(700_002);

beforeAll(async () => {
  bot = await startBot();
  await bot.seed({ participants: 3 });
  await bunga().start();
  await bot.jumpTo('2019-03-17T16:01:00+07:00');
});
afterAll(() => bot.close());

async function say(text: string): Promise<number> {
  const sent = await bunga().sendText(text);
  await bot.settle();
  return sent.messageIds[0]!;
}

async function edit(messageId: number, text: string): Promise<void> {
  await bunga().editText(messageId, text);
  await bot.settle();
}

const last = async () => (await bunga().lastBotMessage())!;
const answers = () => bot.database.db.rsvp.findMany({ orderBy: { sessionId: 'asc' } });

test('an attendance text that is edited while it waits to be confirmed is read anew', async () => {
  const messageId = await say('telat 15 menit');
  const first = await last();
  expect(first.text).toContain('08.15');
  await edit(messageId, 'telat 30 menit');
  const asked = await last();
  expect(asked.text).toContain('08.30');
  const { messages } = await bunga().chat();
  expect(messages.find((each) => each.messageId === first.messageId)?.buttons).toEqual([]);
  await bunga().press('Simpan');
  await bot.settle();
  const arrivals = (await answers()).map(({ status, arrivesAt }) => [status, arrivesAt?.toISOString()]);
  expect(arrivals).toContainEqual(['late', '2019-03-18T01:30:00.000Z']);
});

test('an edit of an older text, or after another question, does nothing', async () => {
  const messageId = await say('hadir');
  await say('/hapusdata');
  const before = await last();
  await edit(messageId, 'sakit');
  expect((await last()).messageId).toBe(before.messageId);
});

test('/batal leaves the question of deletion, says so and takes its buttons', async () => {
  await say('/hapusdata');
  await bunga().press('Lanjut menghapus');
  await bot.settle();
  const question = await last();
  await say('/batal');
  expect((await last()).text).toContain('Penghapusan dibatalkan.');
  expect((await last()).text).toContain('Data Bapak/Ibu tetap ada.');
  const { messages } = await bunga().chat();
  expect(messages.find((each) => each.messageId === question.messageId)?.buttons).toEqual([]);
  await say('/batal');
  expect((await last()).text).toContain('Tidak ada yang sedang diisi.');
});

test('/batal says what it cancelled', async () => {
  await say('/tanya');
  await say('/batal');
  expect((await last()).text.split('\n').slice(0, 2)).toEqual([
    'Pertanyaan dibatalkan.',
    'Tidak ada yang dikirim atau diubah.',
  ]);
});
