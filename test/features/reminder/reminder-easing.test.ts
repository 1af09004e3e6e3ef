import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { shown } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T15:00:00+07:00' });
  seeded = await bot.seed({ participants: 2 });
  for (const no of [1, 2]) await bot.user(700_000 + no).start();
  await bot.user(seeded.organizer).start();
  await bot.jumpTo('2019-03-17T15:01:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

/** The first lines of what came in the night and morning before a training day. */
async function askedAbout(heldOn: string, no = 1): Promise<string[]> {
  const before = (await bot.user(700_000 + no).chat()).messages.length;
  const day = new Date(`${heldOn}T00:00:00+07:00`);
  await bot.jumpTo(new Date(day.getTime() - 8 * 3_600_000));
  await bot.jumpTo(`${heldOn}T07:00:00+07:00`);
  const { messages } = await bot.user(700_000 + no).chat();
  return messages.slice(before).map(({ text }) => text.split('\n')[0]!);
}

const evening = '⏰ Mohon konfirmasi kehadiran besok';
const morning = '⏰ Mohon konfirmasi kehadiran hari ini';

test('three days in a row without an answer ease the question of the morning off', async () => {
  expect(await askedAbout('2019-03-18')).toEqual([evening, morning]);
  expect(await askedAbout('2019-03-19')).toEqual([evening, morning]);
  expect(await askedAbout('2019-03-20')).toEqual([evening]);
  expect(await askedAbout('2019-03-21')).toEqual([evening]);
});

test('the organizers read why', async () => {
  const staff = bot.user(seeded.organizer);
  await staff.sendText('/panel');
  await bot.settle();
  await staff.press('Pengingat');
  await bot.settle();
  await staff.press('Yang dilewati');
  await bot.settle();
  const { lines } = shown((await staff.lastBotMessage())!);
  expect(lines.join('\n')).toContain(
    'Kam, 21 Mar: tiga hari berturut-turut tidak dijawab; cukup ditanya sekali sehari',
  );
});

test('any answer brings the morning back', async () => {
  await bot.user(700_001).press('Hadir');
  await bot.settle();
  expect(await askedAbout('2019-03-22')).toEqual([evening, morning]);
});
