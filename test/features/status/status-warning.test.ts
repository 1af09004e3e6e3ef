import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PresenceStatus } from '#domain/attendance/attendance.ts';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T07:00:00+07:00' });
  seeded = await bot.seed({ participants: 3, joined: [2] });
  await bot.user(700_002).start();
  await bot.database.db.deadline.deleteMany();
  await bot.settle();
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

/** Marks number 2 and 3 in the first so many sessions. */
async function mark(sessions: string[], status: PresenceStatus): Promise<void> {
  await recordPresences(bot.database.db, {
    marks: sessions.flatMap((code) =>
      [2, 3].map((no) => ({
        sessionId: seeded.sessionIds.get(code)!,
        participantId: seeded.participantIds.get(no)!,
        status,
      })),
    ),
    source: 'staff',
    at: bot.clock.now(),
  });
}

async function warnings(): Promise<string[]> {
  const { messages } = await bot.user(700_002).chat();
  return messages.filter(({ text }) => text.startsWith('⚠️')).map(({ text }) => text);
}

const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0')).flatMap(
    (day) => [`D${day}-P`, `D${day}-S`],
  );

test('a warning comes the next morning, once, and never while nothing was held', async () => {
  await bot.jumpTo('2019-03-18T08:00:00+07:00');
  expect(await warnings()).toEqual([]);
  await mark(days(1, 4), 'absent');
  await bot.jumpTo('2019-03-21T17:30:00+07:00');
  expect(await warnings()).toEqual([]);
  await bot.jumpTo('2019-03-22T07:59:00+07:00');
  expect(await warnings()).toEqual([]);
  await bot.jumpTo('2019-03-22T08:00:00+07:00');
  await bot.jumpTo('2019-03-22T08:01:00+07:00');
  expect(await warnings()).toEqual([
    [
      '⚠️ Batas tidak hadir hampir habis',
      'Kehadiran: 0 dari 29 JP (0%)',
      'Masih dapat mencapai 83%',
      'Masih boleh tidak hadir: 5 JP',
      'Bila ada kendala atau catatan yang keliru, silakan bicarakan dengan panitia. Panitia yang memutuskan.',
    ].join('\n'),
  ]);
  await bot.jumpTo('2019-03-23T09:00:00+07:00');
  expect(await warnings()).toHaveLength(1);
});

test('what is corrected before it is said is not said', async () => {
  await mark(days(5, 5), 'absent');
  await bot.jumpTo('2019-03-25T17:00:00+07:00');
  const before = (await warnings()).length;
  await mark(days(5, 5), 'present');
  await bot.jumpTo('2019-03-25T17:05:00+07:00');
  await bot.jumpTo('2019-03-26T09:00:00+07:00');
  expect((await warnings()).length).toBe(before);
});

test('when the minimum is out of reach that is said once too', async () => {
  await mark(days(5, 7), 'absent');
  await bot.jumpTo('2019-04-12T17:00:00+07:00');
  await bot.jumpTo('2019-04-15T09:00:00+07:00');
  await bot.jumpTo('2019-04-16T09:00:00+07:00');
  const last = (await warnings()).filter((text) => text.includes('tidak dapat tercapai'));
  expect(last).toHaveLength(1);
});
