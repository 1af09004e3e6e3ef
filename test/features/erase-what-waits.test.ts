import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { dismissUndelivered } from '#storage/sending/undelivered-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { findWords } from '#test/support/find-words.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const later = new Date('2019-03-18T09:30:00+07:00');
const bunga = () => bot.user(700_002);
const where = (words: string[]) => findWords({ database: bot.database }, words);
const read = (dedupeKey: string) => bot.database.db.delivery.findUniqueOrThrow({ where: { dedupeKey } });

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T09:00:00+07:00' });
  seeded = await bot.seed({ participants: 3 });
  for (const id of [700_001, 700_002, seeded.organizer]) await bot.user(id).start();
  await bot.settle();
});
afterAll(() => bot.close());

/** News of the programme for an account, in the way it stands. */
async function tell(telegramUserId: number, key: string, status: string): Promise<void> {
  const { db } = bot.database;
  const { id: personId } = await db.person.findUniqueOrThrow({ where: { telegramUserId } });
  await queueDeliveries(db, [
    {
      ...{ dedupeKey: key, kind: 'notice', personId, dueAt: later, purpose: 'decision' },
      programmeId: seeded.programmeId,
      payload: { kind: 'notice', message: { text: `${key} TERONG` } },
    },
  ]);
  await db.delivery.update({ where: { dedupeKey: key }, data: { status } });
}

test('what waits for others still arrives when somebody deletes their data, and what it said goes with it', async () => {
  const { db } = bot.database;
  await typed(bunga(), '/tanya');
  await bunga().sendText('Apakah WORTEL dapat dibawa?');
  await bot.settle();
  // The organizer could not be reached yet.
  await db.delivery.updateMany({
    where: { subject: { startsWith: 'ticket:' } },
    data: { status: 'pending', dueAt: later },
  });
  await tell(seeded.organizer, 'waiting', 'pending');
  await tell(700_001, 'failed', 'failed');
  await tell(700_001, 'dropped', 'unclear');
  await typed(bunga(), '/hapusdata');
  await pressed(bunga(), 'Lanjut menghapus');
  await pressed(bunga(), 'Ya, hapus data saya');
  await bot.settle();
  // The question was withdrawn with the data: nobody is asked any more.
  expect(await where(['WORTEL'])).toEqual([]);
  expect((await read('failed')).payload).toMatchObject({ message: { text: 'failed TERONG' } });

  await dismissUndelivered(db, Number((await read('dropped')).id), bot.clock.now());
  await db.delivery.update({ where: { dedupeKey: 'failed' }, data: { status: 'pending', dueAt: later } });
  await bot.jumpTo(new Date(later.getTime() + 60_000));
  expect((await bot.user(700_001).chat()).messages.at(-1)!.text).toBe('failed TERONG');
  const heard = (await bot.user(seeded.organizer).chat()).messages.map(({ text }) => text);
  expect(heard).toContain('waiting TERONG');
  expect(heard.filter((text) => text.includes('WORTEL'))).toHaveLength(1);
  expect(await where(['TERONG'])).toEqual([]);
});
