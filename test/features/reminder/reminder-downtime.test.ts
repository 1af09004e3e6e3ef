import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

const wib = (text: string) => `${text.replace(' ', 'T')}:00+07:00`;

/** The demo timetable with two who have joined; the bot runs until `down` and again from `up`. */
async function stage(down: string) {
  const bot = await startBot({ at: wib('2019-03-17 09:00') });
  const seeded = await bot.seed({ participants: 3, joined: [1, 2] });
  for (const no of [1, 2]) await bot.user(700_000 + no).start();
  await bot.user(900_002).start();
  await bot.jumpTo(wib('2019-03-17 09:01'));
  if (down > '2019-03-17 09:01') await bot.jumpTo(wib(down));
  return { bot, seeded };
}

async function remindersOf(bot: BotUnderTest, no: number): Promise<string[]> {
  const { messages } = await bot.user(700_000 + no).chat();
  return messages.filter(({ text }) => text.startsWith('⏰')).map(({ text }) => text.split('\n')[0]!);
}

async function skippedOf(bot: BotUnderTest, seeded: SeededProgramme, no: number): Promise<string[]> {
  const rows = await bot.database.db.reminderItem.findMany({
    where: { participantId: seeded.participantIds.get(no)!, state: 'skipped' },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ ruleKey, target, skipReason }) => `${ruleKey} ${target} ${skipReason}`);
}

const question = '⏰ Mohon konfirmasi kehadiran besok';

describe('one hour down, over the question of a Sunday', () => {
  let bot: BotUnderTest;
  let seeded: SeededProgramme;
  beforeAll(async () => {
    ({ bot, seeded } = await stage('2019-03-17 15:30'));
    await bot.jumpTo(wib('2019-03-17 16:30'));
  });
  afterAll(() => bot.close());

  test('the question goes half an hour late, nothing is skipped and nobody is alarmed', async () => {
    expect(await remindersOf(bot, 1)).toEqual([question]);
    expect(await skippedOf(bot, seeded, 1)).toEqual([]);
    expect((await bot.user(900_002).chat()).messages.filter(({ text }) => text.startsWith('⚠️'))).toEqual([]);
  });
});

describe('one day down, over a question and its reminder', () => {
  let bot: BotUnderTest;
  let seeded: SeededProgramme;
  beforeAll(async () => {
    ({ bot, seeded } = await stage('2019-03-17 15:30'));
    await bot.jumpTo(wib('2019-03-18 15:30'));
  });
  afterAll(() => bot.close());

  test('what the day was about is over and stays unsent; the question about tomorrow comes in time', async () => {
    expect(await remindersOf(bot, 1)).toEqual([]);
    expect(await skippedOf(bot, seeded, 1)).toEqual([
      'attendance-question day:2019-03-18 tooLate',
      'attendance-reminder day:2019-03-18 tooLate',
    ]);
    await bot.jumpTo(wib('2019-03-18 16:00'));
    expect(await remindersOf(bot, 1)).toEqual([question]);
  });

  test('the organizers are told once, and find who was passed over for which reason', async () => {
    const surya = bot.user(900_002);
    const notices = (await surya.chat()).messages.filter(({ text }) => text.startsWith('⚠️'));
    expect(notices.map(shown)).toEqual([
      {
        lines: [
          '⚠️ 4 pengingat tidak terkirim',
          'Bot sempat tidak berjalan. Yang masih berguna sudah dikirim, selebihnya dilewati.',
        ],
        buttons: ['Lihat yang dilewati'],
      },
    ]);
    expect(await pressed(surya, 'Lihat yang dilewati')).toEqual({
      lines: [
        'Yang dilewati: 4 pengingat',
        'Ingatkan kehadiran, Sen, 18 Mar: waktunya sudah lewat',
        'Andi Fiktif, Bunga Rekaan',
        'Tanya kehadiran, Sen, 18 Mar: waktunya sudah lewat',
        'Andi Fiktif, Bunga Rekaan',
      ],
      buttons: ['Kembali'],
    });
    await bot.restart();
    await bot.jumpTo(wib('2019-03-18 16:30'));
    const again = (await surya.chat()).messages.filter(({ text }) => text.includes('tidak terkirim'));
    expect(again).toEqual([]);
  });
});

describe('one week down, over five training days, ending on a Sunday', () => {
  let bot: BotUnderTest;
  let seeded: SeededProgramme;
  beforeAll(async () => {
    ({ bot, seeded } = await stage('2019-03-17 15:30'));
    await bot.jumpTo(wib('2019-03-24 15:30'));
  });
  afterAll(() => bot.close());

  test('nothing of the week goes any more, not on the Sunday nor on the Monday without sessions', async () => {
    const days = ['18', '19', '20', '21', '22'].map((day) => `day:2019-03-${day}`);
    await bot.jumpTo(wib('2019-03-25 15:59'));
    expect(await remindersOf(bot, 2)).toEqual([]);
    expect(await skippedOf(bot, seeded, 2)).toEqual(
      days.flatMap((day) => [`attendance-question ${day} tooLate`, `attendance-reminder ${day} tooLate`]),
    );
    await bot.jumpTo(wib('2019-03-25 16:00'));
    expect(await remindersOf(bot, 2)).toEqual([question]);
  });
});

describe('one week down, over the deadline of the idea', () => {
  let bot: BotUnderTest;
  let seeded: SeededProgramme;
  beforeAll(async () => {
    ({ bot, seeded } = await stage('2019-04-04 12:00'));
    await bot.database.db.reminderItem.deleteMany({ where: { state: 'skipped' } });
    await bot.jumpTo(wib('2019-04-11 12:00'));
  });
  afterAll(() => bot.close());

  test('of three reminders the newest goes, the two before it are listed as replaced', async () => {
    expect((await remindersOf(bot, 1)).slice(-1)).toEqual(['⏰ Batas rencana aksi: besok']);
    expect(await skippedOf(bot, seeded, 1)).toEqual([
      'plan-deadline-7 deadline:idea superseded',
      'attendance-question day:2019-04-09 tooLate',
      'attendance-reminder day:2019-04-09 tooLate',
      'plan-deadline-3 deadline:idea superseded',
      'attendance-question day:2019-04-11 tooLate',
      'attendance-reminder day:2019-04-11 tooLate',
    ]);
  });

  test('nothing comes twice when the process starts once more', async () => {
    const before = await remindersOf(bot, 1);
    await bot.restart();
    await bot.jumpTo(wib('2019-04-11 12:10'));
    expect(await remindersOf(bot, 1)).toEqual(before);
  });
});
