import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshBoards } from '#features/board/board-card.ts';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const organizer = () => bot.user(seeded.organizer);

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T08:20:00+07:00' });
  seeded = await bot.seed({ participants: 3 });
  await organizer().start();
  await bot.settle();
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

test('a press while the board goes on by itself is not drawn over, and can still be undone', async () => {
  await typed(organizer(), '/papan');
  await recordPresences(bot.database.db, {
    marks: [
      {
        sessionId: seeded.sessionIds.get('D01-P')!,
        participantId: seeded.participantIds.get(1)!,
        status: 'present',
      },
    ],
    source: 'code',
    at: bot.clock.now(),
  });
  // The refresh's edit is held on its way until the press has been answered.
  bot.server.faults.add({ kind: 'slow', delayMs: 1_500, method: 'editMessageText', times: 1 });
  const refreshed = refreshBoards(bot.app.needs, bot.app.bot.api);
  await waitUntil(() => bot.server.faults.waiting === 0);
  const marked = await pressed(organizer(), 'Bunga Rekaan');
  expect(marked.lines.at(-1)).toBe('Bunga Rekaan ditandai Hadir, 08.20 WIB');
  await refreshed;
  await refreshBoards(bot.app.needs, bot.app.bot.api);
  const after = shown((await organizer().lastBotMessage())!);
  expect(after.lines).toContain('Bunga Rekaan ditandai Hadir, 08.20 WIB');
  await pressed(organizer(), 'Kembalikan');
  expect(await bot.database.db.presence.count()).toBe(1);
});

test('a board is edited when something has changed on it, not when the same is worded anew', async () => {
  await typed(organizer(), '/papan');
  const { needs, bot: own } = bot.app;
  const sayIn: typeof needs.sayIn = (locale) => {
    const say = needs.sayIn(locale);
    return Object.assign((...given: Parameters<typeof say>) => `${say(...given)} *`, { locale });
  };
  const reworded = { ...needs, sayIn };
  await refreshBoards(reworded, own.api);
  expect((await organizer().lastBotMessage())!.text).not.toContain('*');
  await recordPresences(bot.database.db, {
    marks: [
      {
        sessionId: seeded.sessionIds.get('D01-P')!,
        participantId: seeded.participantIds.get(3)!,
        status: 'late',
      },
    ],
    source: 'code',
    at: bot.clock.now(),
  });
  await refreshBoards(reworded, own.api);
  expect((await organizer().lastBotMessage())!.text).toContain('*');
});
