import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorise } from '#domain/people/authorise.ts';
import { bindGroup } from '#features/staff-group/bind-group.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { rightOf } from '#test/support/rights.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
let group: ReturnType<BotUnderTest['server']['group']>;
const chatId = -20;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T09:00:00+07:00' });
  seeded = await bot.seed({ participants: 3 });
  for (const id of [seeded.organizer, 700_002]) await bot.user(id).start();
  group = bot.server.group(chatId, {
    title: 'Panitia',
    memberIds: [seeded.organizer, 700_002],
    adminIds: [],
  });
  group.addBot(seeded.organizer, 'member');
  await bot.settle();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const organizer = () => bot.user(seeded.organizer).in(chatId);
const participant = () => bot.user(700_002).in(chatId);
const bound = async () =>
  (await bot.database.db.staffGroup.findMany()).map((row) => [row.programmeId, Number(row.chatId)]);

async function last(): Promise<string> {
  await bot.settle();
  return (await organizer().lastBotMessage())!.text;
}

test('added to a group it says how it is bound; an organizer binds it, twice is once', async () => {
  expect(await last()).toContain('/panel');
  await organizer().sendText('/panel');
  expect((await last()).split('\n')[0]).toBe('Jadikan grup ini grup panitia?');
  await organizer().press('Hubungkan grup ini');
  bot.server.redeliver(bot.server.updates().at(-1)!.update_id);
  expect((await last()).split('\n')[0]).toMatch(/^✅ Grup panitia: Workshop/);
  expect(await bound()).toEqual([[seeded.programmeId, chatId]]);
  expect(await bot.database.db.auditEntry.count({ where: { action: 'staffGroup.bound' } })).toBe(1);
});

test('a personal command in a group is answered in private; where the bot may not write, with the way there', async () => {
  const inGroup = (await organizer().chat()).messages.length;
  await participant().sendText('/Status@pendamping_bot');
  await bot.settle();
  expect((await bot.user(700_002).lastBotMessage())!.text).toContain('Kehadiran');
  expect((await organizer().chat()).messages).toHaveLength(inGroup + 1);
  await bot.user(700_002).block();
  await bot.settle();
  await participant().sendText('/jadwal');
  expect((await last()).split('\n')[0]).toBe('Saya menjawab di percakapan pribadi.');
  await bot.user(700_002).unblock();
  await bot.settle();
});

test('a participant is shown the way to private chat and cannot release the group', async () => {
  await participant().sendText('/panel');
  expect((await last()).split('\n')[0]).toBe('Saya menjawab di percakapan pribadi.');
  const outcome = await participant().press('Lepaskan grup');
  expect(outcome.toast).toBe(bot.app.needs.sayIn('id')('not-allowed'));
  expect(await bound()).toHaveLength(1);
});

test('a right for one programme does not release the group of another', async () => {
  const { db } = bot.database;
  const { id } = await db.person.findUniqueOrThrow({ where: { telegramUserId: seeded.owner } });
  const programmeId = seeded.programmeId + 1;
  const right = await rightOf(db, id, (actor) => authorise(actor, 'editProgramme', { programmeId }));
  const release = { right, chatId, bind: false, updateId: 95_001, now: bot.clock.now() };
  expect(await bindGroup(bot.app.needs, release)).toEqual({ kind: 'boundElsewhere' });
  expect(await bound()).toEqual([[seeded.programmeId, chatId]]);
});

test('who hides behind the name of the group is refused kindly', async () => {
  await organizer().sendText('/panel', { isAnonymous: true });
  expect((await last()).split('\n')[0]).toBe('Mohon kirim dari akun sendiri.');
});

test('a group that became a supergroup stays bound; one the bot was removed from does not', async () => {
  const newId = group.upgrade();
  await bot.settle();
  expect(await bound()).toEqual([[seeded.programmeId, newId]]);
  group.removeBot(seeded.organizer);
  await bot.settle();
  expect(await bound()).toEqual([]);
});
