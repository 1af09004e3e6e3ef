import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { typed } from '#test/support/reading/read-reply.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const eko = () => bot.user(700_005);
const ekoId = () => seeded.participantIds.get(5)!;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T07:00:00+07:00' });
  seeded = await bot.seed({ participants: 6, joined: [5] });
  await eko().start();
  await bot.settle();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const deadline = async () =>
  (await typed(eko(), '/status')).lines.find((line) => line.startsWith('Batas berikutnya'));
const certificate = async () => (await typed(eko(), '/status')).lines.at(-1);

test('a deadline whose sections are all filled in is not the next one any more', async () => {
  expect(await deadline()).toBe('Batas berikutnya: Jum, 12 Apr 2019, 16.00 WIB');
  const keys = ['title', 'innovation_type', 'reference_innovation', 'problem', 'idea'];
  await seedAnswers(bot.database.db, { participantId: ekoId(), keys });
  expect(await deadline()).toBe('Batas berikutnya: Jum, 10 Mei 2019, 15.00 WIB');
});

test('a plan that was handed in waits for no deadline, one that came back does', async () => {
  const { db } = bot.database;
  await db.sectionAnswer.deleteMany();
  await db.plan.deleteMany();
  await seedAnswers(db, { participantId: ekoId() });
  expect(await deadline()).toBe('Batas berikutnya: Jum, 24 Mei 2019, 15.00 WIB');
  await db.plan.updateMany({ data: { state: 'submitted' } });
  expect(await deadline()).toBeUndefined();
  await db.plan.updateMany({ data: { state: 'changesRequested' } });
  expect(await deadline()).toBe('Batas berikutnya: Jum, 24 Mei 2019, 15.00 WIB');
});

test('a seminar whose result was handed over stays done when the plan is opened again', async () => {
  const { db } = bot.database;
  expect(await certificate()).toBe('Sertifikat masih memerlukan: rencana disetujui, seminar');
  const { programmeId } = seeded;
  const place = { participantId: ekoId(), programmeId, position: 1 };
  await db.seminarPlace.create({ data: place });
  expect(await certificate()).toBe('Sertifikat masih memerlukan: rencana disetujui, seminar');
  await db.seminarPlace.updateMany({ data: { releasedAt: bot.clock.now() } });
  expect(await certificate()).toBe('Sertifikat masih memerlukan: rencana disetujui');
  await db.plan.updateMany({ data: { state: 'presented' } });
  expect(await certificate()).toBe('Sertifikat masih memerlukan: kehadiran 80%');
});
