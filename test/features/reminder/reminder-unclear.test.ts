import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const user = (no: number) => bot.user(700_000 + no);
const surya = () => bot.user(seeded.organizer);

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T15:55:00+07:00' });
  seeded = await bot.seed({ participants: 3, joined: [1, 2, 3] });
  for (const each of [user(1), user(2), user(3), surya()]) await each.start();
  await bot.jumpTo('2019-03-17T15:56:00+07:00');
});
afterAll(() => bot.close());

const questionsOf = async (no: number) =>
  (await user(no).chat()).messages
    .filter(({ text }) => text.startsWith('⏰'))
    .map(({ text }) => text.split('\n')[0]);

test('a question that may not have arrived counts as not asked: listed, silent, and asked in the morning', async () => {
  bot.server.faults.add({ kind: 'dropBefore', method: 'sendMessage', chatId: 700_001, times: 1 });
  await bot.jumpTo('2019-03-17T16:00:00+07:00');
  expect([await questionsOf(1), await questionsOf(2)]).toEqual([[], ['⏰ Mohon konfirmasi kehadiran besok']]);
  for (const no of [2, 3]) await pressed(user(no), 'Hadir');

  expect((await typed(surya(), '/panel')).lines).toContainEqual(
    expect.stringMatching(/: 1 belum menjawab kehadiran$/),
  );
  await pressed(surya(), 'Pengingat');
  const list = await pressed(surya(), 'Yang dilewati');
  expect(list.lines).toEqual([
    'Yang dilewati: 1 pengingat',
    expect.stringMatching(/, 18 Mar: mungkin tidak sampai$/),
    expect.any(String),
  ]);

  // It is not sent again by itself …
  await bot.jumpTo('2019-03-17T17:00:00+07:00');
  expect(await questionsOf(1)).toEqual([]);
  // … but whoever has not answered is asked in the morning, and can answer.
  await bot.jumpTo('2019-03-18T07:00:00+07:00');
  expect(await questionsOf(1)).toEqual(['⏰ Mohon konfirmasi kehadiran hari ini']);
  expect(await questionsOf(2)).toEqual([]);
  expect((await pressed(user(1), 'Hadir')).lines.join()).toContain('Hadir');
});
