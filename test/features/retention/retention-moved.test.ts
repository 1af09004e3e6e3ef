import { afterEach, beforeEach, expect, test } from 'vitest';
import { features } from '#app/features.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { seedDrafts } from '#test/support/seeds/seed-drafts.ts';

let bot: BotUnderTest;

beforeEach(async () => {
  bot = await startBot({ at: '2019-06-19T09:00:00+07:00' });
  const seeded = await bot.seed({ participants: 6, joined: [2] });
  await bot.database.db.session.deleteMany();
  await bot.database.db.deadline.deleteMany();
  await seedDrafts(bot.database.db, seeded);
  for (const id of [700_002, 900_002]) await bot.user(id).start();
  await bot.settle();
});
afterEach(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const surya = () => bot.user(900_002);

async function change(field: string, text: string): Promise<string> {
  await typed(surya(), '/program');
  await pressed(surya(), field);
  return (await typed(surya(), text)).lines.join('\n');
}

/** The days that organizers and the participant with an unsent draft were told of, in order. */
async function daysTold(id: number): Promise<string[]> {
  const { messages } = await bot.user(id).chat();
  return messages.flatMap(({ text }) => /^⚠️ Draf rencana akan dihapus (.+)/.exec(text)?.[1] ?? []);
}

const isErased = async () =>
  (await bot.database.db.programme.findFirstOrThrow({ select: { draftsErasedAt: true } })).draftsErasedAt !==
  null;

test('a time shortened to one that is over deletes nothing before people had 14 days', async () => {
  await bot.jumpTo('2019-11-01T19:00:00+07:00');
  expect(await change('Masa simpan draf', '30')).toContain(
    'Draf rencana disimpan sampai Jum, 15 Nov 2019 (30 hari sesudah program sudah lewat; peserta diberi tahu 14 hari sebelum dihapus)',
  );
  expect((await pressed(surya(), 'Penghapusan draf')).lines).toContain(
    'Masa simpan 30 hari sesudah program sudah lewat; draf baru dihapus 14 hari setelah pemberitahuan.',
  );
  await bot.jumpTo('2019-11-01T19:01:00+07:00');
  expect(await daysTold(900_002)).toEqual([]);
  await bot.jumpTo('2019-11-02T07:00:00+07:00');
  expect(await daysTold(900_002)).toEqual(['Sab, 16 Nov 2019']);
  expect(await daysTold(700_002)).toEqual(['Sab, 16 Nov 2019']);
  await bot.jumpTo('2019-11-15T23:59:00+07:00');
  expect(await isErased()).toBe(false);
  await bot.jumpTo('2019-11-16T00:10:00+07:00');
  expect(await isErased()).toBe(true);
});

test('a programme that ends later: told of the new day in its time, also after going there and back', async () => {
  await bot.jumpTo('2019-12-02T07:00:00+07:00');
  expect(await daysTold(900_002)).toEqual(['Sen, 16 Des 2019']);
  await change('Ubah tanggal', '18/3/2019 - 18/7/2019');
  await bot.jumpTo('2019-12-16T09:00:00+07:00');
  expect(await isErased()).toBe(false);
  expect(await daysTold(900_002)).toHaveLength(1);
  await change('Ubah tanggal', '18/3/2019 - 18/6/2019');
  await bot.jumpTo('2019-12-16T09:05:00+07:00');
  expect(await isErased()).toBe(false);
  expect(await daysTold(900_002)).toEqual(['Sen, 16 Des 2019', 'Sen, 30 Des 2019']);
  expect(await daysTold(700_002)).toEqual(['Sen, 16 Des 2019', 'Sen, 30 Des 2019']);
  await bot.jumpTo('2019-12-30T00:10:00+07:00');
  expect(await isErased()).toBe(true);
});

test('dates moved before anybody was told are told once, of the new day', async () => {
  await change('Ubah tanggal', '18/3/2019 - 28/6/2019');
  await bot.jumpTo('2019-12-02T09:00:00+07:00');
  expect(await daysTold(900_002)).toEqual([]);
  await bot.jumpTo('2019-12-12T07:00:00+07:00');
  expect(await daysTold(900_002)).toEqual(['Kam, 26 Des 2019']);
  await change('Masa simpan draf', '100');
  await bot.jumpTo('2019-12-13T09:00:00+07:00');
  expect(await daysTold(900_002)).toEqual(['Kam, 26 Des 2019']);
});

test('a clock that jumps finds both moments', async () => {
  const next = () => features.list.find(({ name }) => name === 'retention')!.nextDueAt!(bot.app.needs);
  expect(await next()).toEqual(new Date('2019-12-02T07:00:00+07:00'));
  await bot.jumpTo((await next())!);
  expect(await next()).toEqual(new Date('2019-12-16T00:10:00+07:00'));
  await bot.jumpTo((await next())!);
  expect(await isErased()).toBe(true);
  expect(await next()).toBeUndefined();
});
