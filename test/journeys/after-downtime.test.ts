import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastHeardKey } from '#storage/state/downtime-store.ts';
import { storeUpdates } from '#storage/state/inbox-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeEach(async () => {
  bot = await startBot({ at: '2019-03-17T15:55:00+07:00' });
  seeded = await bot.seed({ participants: 3 });
  await bot.user(seeded.organizer).start();
  for (let no = 1; no <= 3; no++) await user(no).start();
  await bot.jumpTo('2019-03-18T07:50:00+07:00');
  await typed(user(1), '/hadir');
});
afterEach(() => bot.close());

const user = (no: number) => bot.user(700_000 + no);
const lastText = async (no: number) => (await user(no).lastBotMessage())?.text;

async function answersOf(no: number) {
  const rows = await bot.database.db.rsvp.findMany({
    where: { participantId: seeded.participantIds.get(no)! },
    orderBy: { sessionId: 'asc' },
  });
  return rows.map(({ status, afterDowntime }) => ({ status, afterDowntime }));
}

/** Presses while nobody takes updates, at one time; the bot is back at another. */
async function pressWhileDown({ pressedAt, backAt }: { pressedAt: string; backAt: string }) {
  await bot.restart(async () => {
    await bot.clock.jumpTo(new Date(pressedAt));
    await user(1).press('Izin', { waitMs: 0 });
    await bot.clock.jumpTo(new Date(backAt));
  });
  await bot.settle();
}

test('"Izin" pressed at 07.58 and in the inbox then is in time at 08.03, with no mark', async () => {
  await bot.restart(async () => {
    await bot.clock.jumpTo(new Date('2019-03-18T07:58:00+07:00'));
    await user(1).press('Izin', { waitMs: 0 });
    const updates = bot.server.pendingUpdates().map((payload) => ({
      updateId: payload.update_id,
      chatId: 700_001,
      payload,
    }));
    await storeUpdates(bot.database.db, updates, bot.clock.now());
    await bot.clock.jumpTo(new Date('2019-03-18T08:03:00+07:00'));
    // Its own arrival is enough: nothing is known of a downtime.
    await bot.database.db.setting.deleteMany({ where: { key: lastHeardKey } });
  });
  await bot.settle();
  expect(await answersOf(1)).toEqual([
    { status: 'excused', afterDowntime: false },
    { status: 'excused', afterDowntime: false },
  ]);
});

test('what waited at Telegram while the limit passed is in time, and marked for the organizers', async () => {
  await pressWhileDown({
    pressedAt: '2019-03-18T07:58:00+07:00',
    backAt: '2019-03-18T08:03:00+07:00',
  });
  expect(await answersOf(1)).toEqual([
    { status: 'excused', afterDowntime: true },
    { status: 'excused', afterDowntime: false },
  ]);
  await typed(user(1), 'Rapat di kantor wali kota');
  await bot.settle();
  const card = (await bot.user(seeded.organizer).lastBotMessage())!.text;
  expect(card).toContain('Diterima setelah gangguan');
});

test('a limit that passed while the bot worked, or after it came back, holds', async () => {
  await bot.restart(async () => bot.clock.jumpTo(new Date('2019-03-18T07:55:00+07:00')));
  await bot.settle();
  await bot.jumpTo('2019-03-18T08:00:30+07:00');
  await pressed(user(1), 'Izin');
  expect(await answersOf(1)).toEqual([]);
});

test('the apology counts what the bot really held up: in its inbox, and at Telegram while it was down', async () => {
  await bot.restart(async () => {
    await bot.clock.jumpTo(new Date('2019-03-18T07:52:00+07:00'));
    await user(2).sendText('/menu');
    await bot.clock.jumpTo(new Date('2019-03-18T07:57:00+07:00'));
  });
  await bot.settle();
  expect(await lastText(2)).toContain('Mohon maaf, balasan terlambat 5 menit. Tidak ada yang hilang.');
});

test('a date that merely differs from our clock brings no apology: the clock may be wrong', async () => {
  bot.server.faults.add({ kind: 'slow', delayMs: 300, method: 'getUpdates', times: 1 });
  const sent = user(3).sendText('/menu');
  // Our clock is set while the message is on its way.
  await bot.clock.jumpTo(new Date('2019-03-18T09:10:00+07:00'));
  await sent;
  await bot.settle();
  expect(await lastText(3)).not.toContain('terlambat');
});
