import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleJump } from '#app/settle-jump.ts';
import { watchClock } from '#app/watch-clock.ts';
import type { ClockJump } from '#domain/time/clock-jump.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';

const hourMs = 3_600_000;
let bot: BotUnderTest;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T08:00:00+07:00' });
});
afterAll(() => bot.close());

/** A wall clock that can be set, and what the watch says of it. */
function watched() {
  let offsetMs = 0;
  const jumps: ClockJump[] = [];
  const base = Date.parse('2019-03-18T08:00:00Z');
  const startedMs = performance.now();
  const clock = { now: () => new Date(base + performance.now() - startedMs + offsetMs) };
  const stop = watchClock({ clock, everyMs: 10 }, (jump) => jumps.push(jump));
  const set = (ms: number) => {
    offsetMs += ms;
  };
  return { jumps, set, stop };
}

test('a clock that is set is noticed once each time; one that is nudged is not', async () => {
  const { jumps, set, stop } = watched();
  set(20_000);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(jumps).toEqual([]);
  set(-hourMs);
  await waitUntil(() => jumps.length > 0);
  set(2 * hourMs);
  await waitUntil(() => jumps.length > 1);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(jumps.map(({ byMs }) => Math.round(byMs / 60_000))).toEqual([-60, 120]);
  stop();
});

test('set back an hour, what was due goes out, a reminder waits for its hour, and the owner hears of it once', async () => {
  const { db } = bot.database;
  const seeded = await bot.seed({ participants: 1 });
  await bot.user(700_001).start();
  await bot.user(seeded.organizer).start();
  const owner = await db.person.create({
    data: { telegramUserId: 900_777, locale: 'en', createdAt: bot.clock.now() },
  });
  await db.roleGrant.create({ data: { personId: owner.id, role: 'owner', grantedAt: bot.clock.now() } });
  await bot.user(900_777).start();
  const { id: personId } = await db.person.findFirstOrThrow({ where: { telegramUserId: 700_001 } });
  const now = bot.clock.now();
  const before = new Date(now.getTime() + hourMs);
  const due = (key: string, dueAt: Date) => ({
    status: 'pending',
    ...{ dedupeKey: key, kind: 'notice' as const, personId, dueAt },
    payload: { kind: 'notice' as const, message: { text: key } },
  });
  const reminder = {
    kind: 'reminder' as const,
    payload: { kind: 'reminder' as const, ruleKey: 'x', participantId: 1, target: 'y' },
  };
  await db.delivery.createMany({
    data: [
      due('was due', new Date(before.getTime() - 1_000)),
      due('not due yet', new Date(before.getTime() + hourMs)),
      { ...due('a reminder', new Date(before.getTime() - 60_000)), ...reminder },
    ],
  });
  // A job that was asked for by the clock of before holds off every other of its kind.
  await db.$executeRaw`UPDATE pgboss.job SET start_after = now() + interval '1 hour' WHERE state = 'created'`;
  const jump = { byMs: -hourMs, before, now };
  await settleJump(bot.app, jump);
  await settleJump(bot.app, jump);
  await bot.settle();
  const states = await db.delivery.findMany({
    where: { personId, dedupeKey: { in: ['was due', 'not due yet', 'a reminder'] } },
    orderBy: { id: 'asc' },
    select: { dedupeKey: true, status: true },
  });
  expect(states).toEqual([
    { dedupeKey: 'was due', status: 'delivered' },
    { dedupeKey: 'not due yet', status: 'pending' },
    { dedupeKey: 'a reminder', status: 'pending' },
  ]);
  const told = (await bot.user(900_777).chat()).messages.filter(({ text }) =>
    text.includes('clock jumped back by 60 minutes'),
  );
  expect(told).toHaveLength(1);
});

test('a job that would wait for the lost hour runs', async () => {
  const { db } = bot.database;
  await db.$executeRaw`
    INSERT INTO pgboss.job (name, data, start_after, policy)
    SELECT 'tick', '{}', now() + interval '1 hour', policy FROM pgboss.queue WHERE name = 'tick'`;
  const waiting = () => db.$queryRaw<unknown[]>`
    SELECT 1 AS "one" FROM pgboss.job WHERE name = 'tick' AND state = 'created' AND start_after > now()`;
  expect(await waiting()).toHaveLength(1);
  await bot.app.jobs.wakeLate();
  expect(await waiting()).toHaveLength(0);
  await bot.settle();
});
