import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';

let bot: BotUnderTest;
let organizer: number;
const andi = () => bot.user(700_001);
const staff = () => bot.user(organizer);

beforeAll(async () => {
  bot = await startBot();
  organizer = (await bot.seed({ participants: 2 })).organizer;
  for (const id of [700_001, organizer]) await bot.user(id).start();
  await bot.settle();
});
afterAll(() => bot.close());

const lastOf = async (user: ReturnType<typeof andi>) => {
  await bot.settle();
  return (await user.lastBotMessage())?.text ?? '';
};

async function ask(text: string): Promise<number> {
  const sent = await andi().sendText(text);
  await bot.settle();
  return sent.messageIds[0]!;
}

test('an edited question is edited at the organizers, too, and its writer hears it', async () => {
  const messageId = await ask('/tanya Apakah boleh membawa laptpo?');
  expect(await lastOf(staff())).toContain('“Apakah boleh membawa laptpo?”');
  const before = (await staff().chat()).messages.length;
  await andi().editText(messageId, '/tanya Apakah boleh membawa laptop sendiri?');
  expect(await lastOf(andi())).toBe('✅ Pertanyaan No. 1 diubah\nPanitia melihat teks yang baru.');
  expect(await lastOf(staff())).toContain('“Apakah boleh membawa laptop sendiri?”');
  expect((await staff().chat()).messages).toHaveLength(before);
  const kept = await bot.database.db.ticketMessage.findMany();
  expect(kept.map(({ text }) => text)).toEqual(['Apakah boleh membawa laptop sendiri?']);
});

test('after the answer the question stays as it was answered, and that is said', async () => {
  const question = (await staff().lastBotMessage())!;
  await staff().sendText('Boleh.', { replyTo: question.messageId });
  await bot.settle();
  const asked = (await andi().chat()).messages.find(({ text }) => text?.startsWith('/tanya'))!;
  await andi().editText(asked.messageId, '/tanya Apakah boleh membawa printer?');
  expect(await lastOf(andi())).toContain('Pertanyaan No. 1 sudah dijawab dengan teks yang lama.');
  const kept = await bot.database.db.ticketMessage.findMany({ where: { fromStaff: false } });
  expect(kept.map(({ text }) => text)).toEqual(['Apakah boleh membawa laptop sendiri?']);
});
