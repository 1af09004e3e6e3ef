import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import { isRedisAwayForSomebody, renewLease, takeLease } from '#storage/state/chat-lease-store.ts';
import { chatLockInRedis } from '#storage/state/chat-lock.ts';
import { chatLockInDatabase } from '#storage/state/chat-lock-over-outages.ts';
import { paceInRedis } from '#storage/state/pace-in-redis.ts';
import { describeEach, withPrograms } from '#test/support/programs.ts';
import { engines } from '#test/support/servers/databases.ts';
import { emptyRedis, redisUrl } from '#test/support/servers/redis-database.ts';

/** What a clock that is set back by an hour leaves behind: ends an hour further ahead than anything lasts. */
const hourMs = 3_600_000;

describeEach(engines, 'leases after the clock of the $engine database was set back', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
  });
  afterAll(() => database.close());

  const turnBack = () =>
    database.db.$executeRaw`UPDATE "ChatLease" SET "until" = "until" + interval '1 hour'`;

  test('a chat is free at once, and its former holder learns that it is another’s', async () => {
    const { db } = database;
    expect(await takeLease(db, { chatId: 5, token: 'first', forMs: 8_000 })).toBe(true);
    expect(await takeLease(db, { chatId: 5, token: 'second', forMs: 8_000 })).toBe(false);
    await turnBack();
    const beganMs = performance.now();
    expect(await chatLockInDatabase(db).withChat(5, async () => 'mine')).toBe('mine');
    expect(performance.now() - beganMs).toBeLessThan(2_000);
    expect(await renewLease(db, { chatId: 5, token: 'first', forMs: 8_000 })).toBe(false);
  });

  test('of many who want one chat at the same moment one has it', async () => {
    const tokens = Array.from({ length: 40 }, (_, index) => `t${index}`);
    const taken = await Promise.all(
      tokens.map((token) => takeLease(database.db, { chatId: 6, token, forMs: 8_000 })),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  test('an outage of Redis that would last for an hour is over', async () => {
    const report = (until: string) => database.db.$executeRaw`
      INSERT INTO "Setting" ("key", "value") VALUES ('redisAwayUntil', to_jsonb(clock_timestamp() + ${until}::interval))
      ON CONFLICT ("key") DO UPDATE SET "value" = EXCLUDED."value"`;
    await report('4 seconds');
    expect(await isRedisAwayForSomebody(database.db, 5_000)).toBe(true);
    await report('1 hour');
    expect(await isRedisAwayForSomebody(database.db, 5_000)).toBe(false);
  });
});

test(
  'the clock of Redis set back: chats are free, and nothing waits for the lost hour',
  withPrograms('Redis'),
  async () => {
    await emptyRedis();
    const redis = new Redis(redisUrl!);
    const aheadMs = Date.now() + hourMs;
    await redis.set('lock:chat:5', 'of before', 'PX', hourMs);
    for (const key of ['pace:turn', 'pace:used', 'pace:group:-7'])
      await redis.set(key, String(aheadMs), 'PX', hourMs);
    // Held for 300 ms, as long as its key is to live was an hour ago.
    await redis.set('pace:held', '300', 'PX', hourMs);
    const pace = paceInRedis(redis);
    const beganMs = performance.now();
    expect(await chatLockInRedis(redis).withChat(5, async () => 'mine')).toBe('mine');
    await pace.untilAllowed(10_000);
    await pace.takeTurn(20);
    await pace.takeGroupTurn(-7);
    expect(performance.now() - beganMs).toBeLessThan(3_000);
    await emptyRedis();
    redis.disconnect();
  },
);
