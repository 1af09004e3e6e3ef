import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueDueReminders } from '#features/reminder/due/queue-due-reminders.ts';
import { replanReminders } from '#storage/reminder/reminder-planning.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T06:00:00+07:00' });
  seeded = await bot.seed({ participants: 1 });
  await bot.database.db.deadline.create({
    data: {
      programmeId: seeded.programmeId,
      key: 'topic',
      label: 'Judul',
      dueAt: new Date('2019-03-22T16:00:00+07:00'),
      sections: ['title'],
    },
  });
  await bot.user(700_001).start();
  await bot.jumpTo('2019-03-19T06:30:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

async function reminders() {
  const { messages } = await bot.user(700_001).chat();
  return messages.filter(({ text }) => text.startsWith('⏰')).map(shown);
}

test('of three reminders on a day two go out, the one that can wait moves to the next day and merges', async () => {
  await bot.jumpTo('2019-03-19T07:00:00+07:00');
  expect((await reminders()).map(({ lines }) => lines[0])).toEqual([
    '⏰ Mohon konfirmasi kehadiran hari ini',
  ]);
  await bot.jumpTo('2019-03-19T09:00:00+07:00');
  await bot.jumpTo('2019-03-19T16:00:00+07:00');
  expect((await reminders()).map(({ lines }) => lines[0])).toEqual([
    '⏰ Mohon konfirmasi kehadiran hari ini',
    '⏰ Mohon konfirmasi kehadiran besok',
  ]);
  await bot.jumpTo('2019-03-20T07:00:00+07:00');
  expect((await reminders()).slice(2)).toEqual([
    {
      lines: [
        '⏰ Mohon konfirmasi kehadiran hari ini',
        'Rab, 20 Mar 2019, Ruang pelatihan',
        'Sesi pagi 08.15–12.15 WIB',
        'Sesi siang 13.30–15.45 WIB',
        'Jenis inovasi: gagasan baru, adaptasi, perluasan, peningkatan kualitas',
        'Satu jawaban berlaku untuk kedua sesi.',
        '',
        'Batas rencana aksi: 2 hari lagi',
        'Judul: Jum, 22 Mar 2019, 16.00 WIB',
        'Belum lengkap: Judul inovasi',
      ],
      buttons: ['Hadir | Terlambat', 'Izin | Sakit', 'Dinas luar', 'Berbeda per sesi', 'Lanjutkan rencana'],
    },
  ]);
});

test('of one day the newest question keeps its buttons', async () => {
  const asked = (await reminders()).filter(({ lines }) => lines[1]?.startsWith('Rab, 20 Mar'));
  expect(asked.map(({ buttons }) => buttons.length)).toEqual([0, 5]);
});

test('an answer leaves what stands beside the question; what stands beside leaves the question', async () => {
  const user = bot.user(700_001);
  const answered = await pressed(user, 'Hadir');
  expect(answered.lines[0]).toBe('✅ Tersimpan: Hadir');
  expect(answered.lines.slice(-4)).toEqual([
    '',
    'Batas rencana aksi: 2 hari lagi',
    'Judul: Jum, 22 Mar 2019, 16.00 WIB',
    'Belum lengkap: Judul inovasi',
  ]);
  expect(answered.buttons.at(-1)).toBe('Lanjutkan rencana');
  const changing = await pressed(user, 'Ubah');
  expect(changing.lines.at(-1)).toBe('Belum lengkap: Judul inovasi');
  expect(changing.buttons.at(-1)).toBe('Lanjutkan rencana');
  const before = (await user.chat()).messages.length;
  await user.press('Lanjutkan rencana');
  await bot.settle();
  const { messages } = await user.chat();
  expect(messages).toHaveLength(before + 1);
  expect(messages.at(-2)!.text.split('\n').at(-1)).toBe('Belum lengkap: Judul inovasi');
});

test('planning and queueing again changes nothing', async () => {
  const { db } = bot.database;
  const rows = () => db.reminderItem.findMany({ orderBy: { id: 'asc' } });
  const before = await rows();
  const now = bot.clock.now();
  await replanReminders(db, seeded.programmeId, now);
  await replanReminders(db, seeded.programmeId, now);
  expect(await queueDueReminders(bot.app.needs, { programmeId: seeded.programmeId, now })).toEqual({
    queued: 0,
    skipped: [],
  });
  expect(await rows()).toEqual(before);
});

test('what became useless between queueing and sending is not sent', async () => {
  const { db } = bot.database;
  const now = new Date('2019-03-20T16:00:00+07:00');
  await bot.clock.jumpTo(now);
  expect(await queueDueReminders(bot.app.needs, { programmeId: seeded.programmeId, now })).toEqual({
    queued: 1,
    skipped: [],
  });
  for (const code of ['D04-P', 'D04-S']) {
    await db.session.update({
      where: { id: seeded.sessionIds.get(code)! },
      data: { cancelledAt: now },
    });
  }
  const count = (await reminders()).length;
  await bot.jumpTo('2019-03-20T16:01:00+07:00');
  expect(await reminders()).toHaveLength(count);
  expect(
    await db.reminderItem.findFirst({
      where: { ruleKey: 'attendance-question', target: 'day:2019-03-21' },
      select: { state: true, skipReason: true },
    }),
  ).toEqual({ state: 'withdrawn', skipReason: 'withdrawn' });
  expect(await db.delivery.count({ where: { kind: 'reminder', status: 'withdrawn' } })).toBe(1);
});
