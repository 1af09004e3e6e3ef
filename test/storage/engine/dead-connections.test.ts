import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { isDatabaseAway } from '#storage/engine/database-away.ts';
import { withPrograms } from '#test/support/programs.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { type SilentProxy, startSilentProxy } from '#test/support/servers/silent-proxy.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('connections to PostgreSQL that have died without a word', withPrograms('PostgreSQL'), () => {
  let proxy: SilentProxy;
  let database: Database;
  let direct: pg.Client;
  let given = 0;

  beforeAll(async () => {
    const url = await createServerDatabase();
    proxy = await startSilentProxy(url);
    database = await openDatabase({
      url: proxy.url,
      onDead: (count) => {
        given += count;
      },
    });
    direct = new pg.Client({ connectionString: url });
    await direct.connect();
  });
  afterAll(async () => {
    await direct.end();
    await database.close();
    await proxy.stop();
  });

  /** How it ended, and after how many milliseconds. */
  async function timed(work: Promise<unknown>): Promise<{ error?: unknown; tookMs: number }> {
    const startedMs = performance.now();
    const error = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return { error, tookMs: performance.now() - startedMs };
  }
  const writeSetting = (key: string) =>
    database.transaction((db) => db.setting.create({ data: { key, value: 'x' } }));
  const fill = () =>
    Promise.all(Array.from({ length: 10 }, () => database.db.$queryRaw`SELECT pg_sleep(0.1)`));

  test('whoever waits gets an error within 10 s that waiting helps; the next try is answered at once', async () => {
    await fill();
    proxy.silence();
    const waiting = await Promise.all([
      timed(database.db.$queryRaw`SELECT 1`),
      timed(database.db.setting.count()),
      timed(writeSetting('dead')),
      timed(database.ping()),
    ]);
    expect(waiting.map(({ error }) => isDatabaseAway(error))).toEqual([true, true, true, true]);
    for (const { tookMs } of waiting) expect(tookMs).toBeLessThan(10_000);
    expect(given).toBeGreaterThanOrEqual(4);
    const again = await Promise.all([
      timed(writeSetting('alive')),
      ...Array.from({ length: 9 }, () => timed(database.ping())),
    ]);
    expect(again.map(({ error }) => error)).toEqual(again.map(() => undefined));
    for (const { tookMs } of again) expect(tookMs).toBeLessThan(1_500);
  });

  test('a transaction that died holds its rows for 10 s, not for hours', async () => {
    await database.db.setting.create({ data: { key: 'contested', value: 0 } });
    const touch = (beforeEnd: () => Promise<unknown>) =>
      database.transaction(async (db) => {
        await db.setting.update({ where: { key: 'contested' }, data: { value: 1 } });
        await beforeEnd();
        await db.setting.count();
      });
    const dying = timed(
      touch(async () => {
        proxy.silence();
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { tookMs } = await timed(
      direct.query(`UPDATE "Setting" SET "value" = '2' WHERE "key" = 'contested'`),
    );
    expect(tookMs).toBeLessThan(12_000);
    expect(isDatabaseAway((await dying).error)).toBe(true);
  });

  test('a slow statement is left alone, also while nothing comes from the server', async () => {
    await fill();
    const before = given;
    expect((await timed(database.db.$queryRaw`SELECT pg_sleep(13)`)).error).toBeUndefined();
    expect(given).toBe(before);
  });

  test('a server that swallows everything: each try ends within 10 s, and the first after it is back is answered', async () => {
    proxy.swallowAll();
    for (const { error, tookMs } of await Promise.all([
      timed(database.ping()),
      timed(writeSetting('away')),
    ])) {
      expect([isDatabaseAway(error), tookMs < 12_000]).toEqual([true, true]);
    }
    const meanwhile = await timed(database.ping());
    expect([isDatabaseAway(meanwhile.error), meanwhile.tookMs < 7_000]).toEqual([true, true]);
    proxy.heal();
    expect((await timed(database.ping())).error).toBeUndefined();
  });
});
