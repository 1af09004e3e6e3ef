import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantOf } from '#domain/time/local-time.ts';
import { addDefaultRules } from '#storage/reminder/reminder-rule-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';

// Andi is in the demo programme (WIB) and in another one whose evening class keeps eastern time (WIT).
let bot: BotUnderTest;
let secondId: number;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T13:30:00+07:00' });
  await bot.seed({ participants: 1 });
  secondId = await seedSecond();
  await andi().start();
  await bot.settle();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const andi = () => bot.user(700_001);

async function seedSecond(): Promise<number> {
  const { db } = bot.database;
  const zone = 'Asia/Jayapura';
  const createdAt = new Date('2019-03-02T00:00:00Z');
  const person = await db.person.findUniqueOrThrow({ where: { telegramUserId: 700_001 } });
  const { id } = await db.programme.create({
    data: {
      name: 'Kelas Malam',
      dataController: 'BKD',
      startsOn: '2019-03-18',
      endsOn: '2019-06-18',
      zone,
      planLevel: 'core',
      sendingWindow: { from: '07:00', until: '18:00', sundaysOff: true },
      createdAt,
    },
  });
  await addDefaultRules(db, id);
  const file = new URL('../../prisma/templates/innovation-plan-v1.json', import.meta.url);
  await db.planTemplate.create({
    data: { programmeId: id, version: 1, content: JSON.parse(readFileSync(file, 'utf8')) },
  });
  await db.session.createMany({
    data: ['2019-03-18', '2019-03-19'].map((heldOn) => ({
      programmeId: id,
      code: heldOn,
      title: 'Kelas malam',
      heldOn,
      startsAt: instantOf(heldOn, '20:00', zone),
      endsAt: instantOf(heldOn, '21:00', zone),
      jp: 1,
    })),
  });
  await db.participant.create({
    data: {
      programmeId: id,
      rosterNo: 1,
      code: 'P001',
      name: 'Andi',
      opd: 'Bappeda',
      personId: person.id,
      joinedAt: createdAt,
    },
  });
  return id;
}

const questions = async () =>
  (await andi().chat()).messages
    .filter(({ text }) => text.startsWith('⏰'))
    .map(({ text }) => text.split('\n').slice(1, 3).join(' / '));

async function answers() {
  const { db } = bot.database;
  const rows = await db.rsvp.findMany({ orderBy: { sessionId: 'asc' } });
  const sessions = await db.session.findMany({ where: { id: { in: rows.map((row) => row.sessionId) } } });
  return rows.map(({ sessionId, status }) => {
    const session = sessions.find(({ id }) => id === sessionId)!;
    return `${session.programmeId === secondId ? 'second' : 'first'} ${status}`;
  });
}

test('each programme asks at 16.00 by its own clock', async () => {
  await bot.jumpTo('2019-03-17T14:00:00+07:00');
  expect(await questions()).toEqual(['Sen, 18 Mar 2019 / Kelas malam 20.00–21.00 WIT']);
  await bot.jumpTo('2019-03-17T16:00:00+07:00');
  expect((await questions()).slice(1)).toEqual([
    'Sen, 18 Mar 2019, Le Polonia Hotel / Sesi pagi 08.00–12.15 WIB',
  ]);
});

test('a reminder names its programme', async () => {
  const last = (await andi().chat()).messages.filter(({ text }) => text.startsWith('⏰'));
  expect(last.map(({ text }) => text.split('\n').at(-1))).toEqual([
    'Program: Kelas Malam',
    'Program: Workshop Inovasi Pelayanan Publik 2019',
  ]);
});

test('a typed answer asks which programme it is for, and is saved for that one alone', async () => {
  expect(await typed(andi(), 'hadir')).toEqual({
    lines: [
      'Ini untuk Kelas Malam (Sen, 18 Mar), atau untuk Workshop Inovasi Pelayanan Publik 2019 (Sen, 18 Mar)?',
      '“hadir” (1 kata)',
    ],
    buttons: [
      'Kelas Malam, Sen, 18 Mar',
      'Workshop Inovasi Pelayanan Publik 2019, Sen, 18 Mar',
      'Tidak satu pun',
    ],
  });
  expect(await answers()).toEqual([]);
  await pressed(andi(), 'Workshop Inovasi');
  expect(await answers()).toEqual(['first present', 'first present']);
  // Only one of the two still waits.
  expect((await typed(andi(), 'siap')).lines[0]).toBe('Mohon pilih satu jawaban.');
  await pressed(andi(), 'Hadir');
  expect(await answers()).toEqual(['first present', 'first present', 'second present']);
});

test('two messages a day are for both programmes together', async () => {
  const before = (await questions()).length;
  await bot.jumpTo('2019-03-18T14:00:00+07:00');
  await bot.jumpTo('2019-03-18T16:00:00+07:00');
  expect((await questions()).length - before).toBe(2);
  await bot.database.db.rsvp.deleteMany();
  await bot.jumpTo('2019-03-19T05:00:00+07:00');
  await bot.jumpTo('2019-03-19T07:00:00+07:00');
  await bot.jumpTo('2019-03-19T16:00:00+07:00');
  expect((await questions()).length - before).toBe(4);
});

test('a pause holds back both', async () => {
  const before = (await questions()).length;
  await typed(andi(), '/jeda');
  await pressed(andi(), 'Tanpa batas');
  await bot.jumpTo('2019-03-20T05:00:00+07:00');
  await bot.jumpTo('2019-03-20T16:00:00+07:00');
  expect((await questions()).length).toBe(before);
  expect(shown((await andi().lastBotMessage())!).lines[0]).toContain('jeda');
});
