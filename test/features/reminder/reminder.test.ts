import { afterAll, beforeAll, expect, test } from 'vitest';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import { getDefaultPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown } from '#test/support/reading/read-reply.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T15:55:00+07:00' });
  seeded = await bot.seed({ participants: 4, joined: [1, 2, 3] });
  for (const no of [1, 2, 3]) await bot.user(700_000 + no).start();
  await bot.jumpTo('2019-03-17T15:56:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const user = (no: number) => bot.user(700_000 + no);

/** What the bot has sent to somebody by itself, as first lines. */
async function remindersOf(no: number): Promise<string[]> {
  const { messages } = await user(no).chat();
  return messages.filter(({ text }) => text.startsWith('⏰')).map(({ text }) => text.split('\n')[0]!);
}

async function itemsOf(no: number, ruleKey: string, target: string) {
  return bot.database.db.reminderItem.findMany({
    where: { participantId: seeded.participantIds.get(no)!, ruleKey, target },
    select: { state: true, skipReason: true, dueAt: true },
    orderBy: { id: 'asc' },
  });
}

test('the next reminder is the attendance question the day before at 16.00, even on a Sunday', async () => {
  const { features } = await import('#app/features.ts');
  const reminder = features.list.find(({ name }) => name === 'reminder')!;
  expect(await reminder.nextDueAt!(bot.app.needs)).toEqual(new Date('2019-03-17T16:00:00+07:00'));
  expect(
    await bot.database.db.reminderItem.count({ where: { participantId: seeded.participantIds.get(4)! } }),
  ).toBe(0);
  await bot.jumpTo('2019-03-17T16:00:00+07:00');
  expect(shown((await user(1).lastBotMessage())!)).toEqual({
    lines: [
      '⏰ Mohon konfirmasi kehadiran besok',
      'Sen, 18 Mar 2019, Le Polonia Hotel',
      'Sesi pagi 08.00–12.15 WIB',
      'Sesi siang 13.30–15.45 WIB',
      'Pembukaan; konsep dan kebijakan inovasi pelayanan publik · Bimo Rekaan',
      'Satu jawaban berlaku untuk kedua sesi.',
    ],
    buttons: ['Hadir | Terlambat', 'Izin | Sakit', 'Dinas luar', 'Berbeda per sesi'],
  });
  await pressed(user(1), 'Hadir');
});

test('on the day only those who have not answered are asked again', async () => {
  await bot.jumpTo('2019-03-18T07:00:00+07:00');
  expect(await remindersOf(1)).toEqual([]);
  expect(await remindersOf(2)).toEqual([
    '⏰ Mohon konfirmasi kehadiran besok',
    '⏰ Mohon konfirmasi kehadiran hari ini',
  ]);
  expect(await itemsOf(1, 'attendance-reminder', 'day:2019-03-18')).toEqual([
    { state: 'skipped', skipReason: 'done', dueAt: new Date('2019-03-18T00:00:00Z') },
  ]);
});

test('a session moved to another day takes its question along; a cancelled day asks nothing', async () => {
  const { db } = bot.database;
  for (const code of ['D02-P', 'D02-S']) {
    const session = await db.session.findUniqueOrThrow({ where: { id: seeded.sessionIds.get(code)! } });
    const later = (at: Date) => new Date(at.getTime() + 11 * 86_400_000);
    await db.session.update({
      where: { id: session.id },
      data: {
        heldOn: '2019-03-30',
        startsAt: later(session.startsAt),
        endsAt: later(session.endsAt),
        revision: { increment: 1 },
      },
    });
  }
  await bot.jumpTo('2019-03-18T16:00:00+07:00');
  expect(await remindersOf(3)).toHaveLength(2);
  expect(await itemsOf(3, 'attendance-question', 'day:2019-03-19')).toEqual([
    { state: 'withdrawn', skipReason: null, dueAt: new Date('2019-03-18T09:00:00Z') },
  ]);
  expect(
    (await itemsOf(3, 'attendance-question', 'day:2019-03-30')).map(({ state, dueAt }) => ({ state, dueAt })),
  ).toEqual([{ state: 'planned', dueAt: new Date('2019-03-29T09:00:00Z') }]);
  await bot.jumpTo('2019-03-29T16:00:00+07:00');
  expect((await user(3).lastBotMessage())?.text).toContain('Sab, 30 Mar 2019');
});

test('after downtime only what is still useful goes out, the rest is kept with its reason', async () => {
  const before = (await remindersOf(2)).length;
  await bot.jumpTo('2019-04-05T12:00:00+07:00');
  expect(await remindersOf(2)).toHaveLength(before);
  const skipped = await bot.database.db.reminderItem.findMany({
    where: { participantId: seeded.participantIds.get(2)!, state: 'skipped' },
    select: { skipReason: true },
    distinct: ['skipReason'],
    orderBy: { skipReason: 'asc' },
  });
  expect(skipped.map(({ skipReason }) => skipReason)).toEqual(['tooLate']);
});

test('a deadline reminds of what is missing, in the pause of Friday only afterwards', async () => {
  await bot.jumpTo('2019-04-05T13:30:00+07:00');
  expect(shown((await user(2).lastBotMessage())!)).toEqual({
    lines: [
      '⏰ Batas rencana aksi: 7 hari lagi',
      'Judul, jenis inovasi, masalah, dan gagasan: Jum, 12 Apr 2019, 16.00 WIB',
      'Belum lengkap: Judul inovasi, Jenis inovasi, Inovasi acuan, Latar belakang dan masalah, Gagasan inovasi',
    ],
    buttons: ['Lanjutkan rencana'],
  });
});

test('somebody who joins late gets what remains, and nothing twice after a restart', async () => {
  const { db } = bot.database;
  const now = new Date('2019-04-11T17:30:00+07:00');
  await bot.jumpTo(now);
  await bot.user(700_004).start();
  const person = await db.person.create({ data: { telegramUserId: 700_004, createdAt: now } });
  await db.participant.update({
    where: { id: seeded.participantIds.get(4)! },
    data: { personId: person.id, joinedAt: now },
  });
  await bot.restart();
  await bot.jumpTo('2019-04-11T17:31:00+07:00');
  const first = await remindersOf(4);
  expect(first).toEqual(['⏰ Batas rencana aksi: besok']);
  await bot.restart();
  await bot.jumpTo('2019-04-11T17:40:00+07:00');
  expect(await remindersOf(4)).toEqual(first);
});

test('a plan that is full but not handed in is reminded to be sent; once handed in, it is left alone', async () => {
  const { db } = bot.database;
  await bot.jumpTo('2019-05-17T08:59:00+07:00');
  const ids = [1, 2, 3].map((no) => seeded.participantIds.get(no)!);
  const template = getDefaultPlanTemplate();
  const keys = sectionsFor(template, { planLevel: 'core', sectionsOff: [] }).map(({ key }) => key);
  for (const participantId of ids) await seedAnswers(db, { participantId, keys });
  await db.plan.update({ where: { participantId: ids[1] }, data: { state: 'submitted' } });
  await db.plan.update({ where: { participantId: ids[2] }, data: { state: 'changesRequested' } });
  await bot.jumpTo('2019-05-17T09:00:00+07:00');
  const toSend = [
    '⏰ Batas rencana aksi: 7 hari lagi',
    'Naskah lengkap pertama: Jum, 24 Mei 2019, 15.00 WIB',
    'Semua bagian sudah terisi; naskah tinggal dikirim.',
  ];
  expect(shown((await user(1).lastBotMessage())!).lines).toEqual(toSend);
  expect((await user(2).lastBotMessage())?.text).not.toContain('Naskah lengkap pertama');
  expect(shown((await user(3).lastBotMessage())!).lines).toEqual(toSend);
});
