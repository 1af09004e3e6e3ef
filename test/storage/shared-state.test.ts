import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#domain/time/clock.ts';
import type { Database } from '#storage/engine/database.ts';
import { type ChatLock, chatLockInMemory, chatLockInRedis } from '#storage/state/chat-lock.ts';
import {
  type DialogueState,
  dialogueStateInDatabase,
  dialogueStateInRedis,
} from '#storage/state/dialogue-state.ts';
import { type Pace, paceInMemory } from '#storage/state/pace.ts';
import { paceInRedis } from '#storage/state/pace-in-redis.ts';
import type { Program } from '#test/support/find-program.ts';
import { describeEach, withPrograms } from '#test/support/programs.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';
import { emptyRedis, redisUrl } from '#test/support/servers/redis-database.ts';

interface SharedState {
  state: DialogueState;
  lock: ChatLock;
  pace: Pace;
}

let database: Database;
const redis = redisUrl ? new Redis(redisUrl, { lazyConnect: true }) : undefined;

beforeAll(async () => {
  if (redis) await emptyRedis();
  database = await openMemoryDatabase();
});
afterAll(async () => {
  redis?.disconnect();
  await database.close();
});

const alone = (): SharedState => ({
  state: dialogueStateInDatabase(database.db, systemClock),
  lock: chatLockInMemory(),
  pace: paceInMemory(),
});
const inRedis = (): SharedState => ({
  state: dialogueStateInRedis(redis!),
  lock: chatLockInRedis(redis!),
  pace: paceInRedis(redis!),
});
const needsRedis: Program[] = ['Redis'];
const backings = [
  { backing: 'memory and database', open: alone, programs: [] },
  { backing: 'Redis', open: inRedis, programs: needsRedis },
];

async function timed(act: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}

describeEach(backings, 'shared state in $backing', ({ open }) => {
  test('dialogue state is written, replaced, removed', async () => {
    const { state } = open();
    expect(await state.read('place:1')).toBeUndefined();
    await state.write('place:1', 'a', 60_000);
    await state.write('place:1', 'b', 60_000);
    expect(await state.read('place:1')).toBe('b');
    await state.remove('place:1');
    expect(await state.read('place:1')).toBeUndefined();
  });

  test('a chat is worked on by one at a time, other chats meanwhile', async () => {
    const { lock } = open();
    const events: string[] = [];
    const work = (chatId: number, name: string) =>
      lock.withChat(chatId, async () => {
        events.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 60));
        events.push(`${name} ends`);
      });
    await Promise.all([work(1, 'first'), work(1, 'second'), work(2, 'other')]);
    const ofChatOne = events.filter((event) => !event.startsWith('other'));
    const [a, b, c, d] = ofChatOne.map((event) => event.split(' '));
    expect([a![0] === b![0], c![0] === d![0], a![1], b![1]]).toEqual([true, true, 'begins', 'ends']);
    expect(events.indexOf('other begins')).toBeLessThan(events.lastIndexOf(`${a![0]} ends`));
  });

  test('a lock is free again after work that throws', async () => {
    const { lock } = open();
    await expect(lock.withChat(3, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await lock.withChat(3, async () => 'next')).toBe('next');
  });

  test('mass sends keep the set rate', async () => {
    const { pace } = open();
    await pace.takeTurn(50);
    const startedAt = performance.now();
    for (let turn = 0; turn < 10; turn++) await pace.takeTurn(50);
    const tookMs = performance.now() - startedAt;
    expect(tookMs).toBeGreaterThan(150);
    expect(tookMs).toBeLessThan(600);
  });

  test('replies never wait; many of them hold the mass sends back, a few do not', async () => {
    const { pace } = open();
    const replies = (count: number) => {
      for (let reply = 0; reply < count; reply++) pace.countReply();
    };
    // What Redis was left with by another test wears off within a second.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    replies(8);
    // Redis hears of replies a tenth of a second later.
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await timed(() => pace.takeTurn(29))).toBeLessThan(60);
    const startedAt = performance.now();
    replies(40);
    expect(performance.now() - startedAt).toBeLessThan(20);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await timed(() => pace.takeTurn(29))).toBeGreaterThan(400);
  });

  test('turns missed by a moment are made up for, a longer rest is not', async () => {
    const { pace } = open();
    await pace.takeTurn(50);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const caughtUp = await timed(async () => {
      for (let turn = 0; turn < 6; turn++) await pace.takeTurn(50);
    });
    expect(caughtUp).toBeLessThan(60);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const afterRest = await timed(async () => {
      for (let turn = 0; turn < 6; turn++) await pace.takeTurn(50);
    });
    expect(afterRest).toBeGreaterThan(80);
  });

  test('a group gets five at once, then one every four seconds; another group meanwhile', async () => {
    const { pace } = open();
    const [crowded, other] = [-100 - Math.floor(Math.random() * 1e9), -200 - Math.floor(Math.random() * 1e9)];
    const atOnce = await timed(async () => {
      for (let turn = 0; turn < 5; turn++) await pace.takeGroupTurn(crowded);
      await pace.takeGroupTurn(other);
    });
    expect(atOnce).toBeLessThan(500);
    expect(await timed(() => pace.takeGroupTurn(crowded))).toBeGreaterThan(3_000);
  });

  test('after 429 nothing is sent until the time is over', async () => {
    const { pace } = open();
    await pace.hold(300);
    const startedAt = performance.now();
    await Promise.all([pace.untilAllowed(10_000), pace.takeTurn(1_000)]);
    expect(performance.now() - startedAt).toBeGreaterThan(250);
  });

  test('a hold for one chat is that chat’s: mass sends and others go on', async () => {
    const { pace } = open();
    await pace.hold(5_000, 21);
    expect(await timed(() => pace.takeTurn(1_000))).toBeLessThan(300);
    expect(await pace.untilAllowed(10_000, 22)).toBe(0);
    expect(await pace.untilAllowed(100, 21)).toBeGreaterThan(4_000);
  });
});

test(
  'what one process is told about a chat or about everybody, the others keep to',
  withPrograms('Redis'),
  async () => {
    await emptyRedis();
    const [one, other] = [paceInRedis(redis!), paceInRedis(redis!)];
    await one.hold(20_000, 31);
    expect(await other.untilAllowed(0, 31)).toBeGreaterThan(18_000);
    expect(await other.untilAllowed(0, 32)).toBe(0);
    await one.hold(20_000, -33);
    expect(await paceInRedis(redis!).untilAllowed(0)).toBe(0);
    // Another process is refused in a second private chat: all are too fast.
    await other.hold(2_000, 34);
    const third = paceInRedis(redis!);
    expect(await third.untilAllowed(0)).toBeGreaterThan(1_000);
    expect(await third.untilAllowed(10_000)).toBe(0);
    expect(await third.untilAllowed(0, -33)).toBeGreaterThan(14_000);
    await emptyRedis();
  },
);

test('the lock of a killed process frees itself', withPrograms('Redis'), async () => {
  await redis!.set('lock:chat:9', 'a process that is gone', 'PX', 200);
  expect(await chatLockInRedis(redis!).withChat(9, async () => 'mine')).toBe('mine');
});
