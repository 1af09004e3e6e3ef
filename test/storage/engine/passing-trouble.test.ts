import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { isDatabaseAway } from '#storage/engine/database-away.ts';
import { withPrograms } from '#test/support/programs.ts';
import { type RunningServer, startBouncer, startPostgres } from '#test/support/servers/servers.ts';
import { type SilentProxy, startSilentProxy } from '#test/support/servers/silent-proxy.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('trouble of the database that passes by itself', withPrograms('PostgreSQL to start'), () => {
  let server: RunningServer;
  let proxy: SilentProxy;
  let database: Database;
  let admin: pg.Client;

  beforeAll(async () => {
    server = await startPostgres(['max_connections=12', 'superuser_reserved_connections=1']);
    proxy = await startSilentProxy(server.url);
    database = await openDatabase({ url: proxy.url, maxConnections: 4 });
    admin = new pg.Client({ connectionString: server.url });
    admin.on('error', () => undefined);
    await admin.connect();
    await admin.query(`CREATE ROLE office LOGIN; ALTER SCHEMA public OWNER TO office;
      GRANT ALL ON ALL TABLES IN SCHEMA public TO office`);
  });
  afterAll(async () => {
    await admin.end();
    await database.close();
    await proxy.stop();
    await server.stop();
  });

  /** What each way of asking gets, whatever it is: an error, or undefined. */
  async function askEveryWay(one: Database = database): Promise<unknown[]> {
    const asked = [
      one.db.setting.count(),
      one.db.$queryRaw`SELECT 1`,
      one.db.$executeRaw`UPDATE "Setting" SET "key" = "key"`,
      one.transaction((db) => db.setting.count()),
      one.transaction((db) => db.$queryRaw`SELECT 1`),
      one.db.setting.upsert({ where: { key: 'a' }, create: { key: 'a', value: 1 }, update: { value: 2 } }),
    ];
    return Promise.all(asked.map((each) => each.then(() => undefined).catch((error: unknown) => error)));
  }

  /** Every way failed, and each failure is known as one that waiting helps. */
  function expectAway(errors: unknown[]): void {
    const unknown = errors.filter((error) => error !== undefined && !isDatabaseAway(error));
    expect(unknown.map(describeError)).toEqual([]);
    expect(errors).not.toContain(undefined);
  }

  function describeError(error: unknown): object {
    const { name, code, message, meta, cause } = error as Record<string, unknown>;
    return { name, code, message, meta, cause };
  }

  test('what is wrong for ever is not taken for passing', async () => {
    const errors = [
      database.db.$queryRaw`SELECT nonsense`,
      database.db.setting.findUniqueOrThrow({ where: { key: 'nobody' } }),
      database.db.session.delete({ where: { id: -1 } }),
    ].map((each) => each.then(() => undefined).catch((error: unknown) => error));
    for (const error of await Promise.all(errors))
      expect([!!error, isDatabaseAway(error)]).toEqual([true, false]);
  });

  test('no free connection in the pool', async () => {
    const sleeping = Array.from({ length: 4 }, () => database.db.$queryRaw`SELECT pg_sleep(7)`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expectAway(await askEveryWay());
    await Promise.all(sleeping);
  });

  test('no free slot at the server', async () => {
    const url = server.url.replace('test@', 'office@');
    const office = await openDatabase({ url, maxConnections: 8 }).catch((error: unknown) => error);
    if (office instanceof Error) throw office;
    const one = office as Database;
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    const taken: pg.Client[] = [];
    for (;;) {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => undefined);
      if ((await client.connect().catch(() => 'full')) === 'full') break;
      taken.push(client);
    }
    expectAway(await askEveryWay(one));
    await Promise.all(taken.map((client) => client.end()));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await askEveryWay(one)).filter(Boolean)).toEqual([]);
    await one.close();
  });

  test('connections that are ended by the administrator', async () => {
    const sleeping = [
      database.db.$queryRaw`SELECT pg_sleep(20) AS slept`,
      database.transaction((db) => db.$queryRaw`SELECT pg_sleep(20) AS slept`),
      database.transaction(async (db) => {
        await db.setting.count();
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await db.setting.count();
      }),
    ].map((each) => each.catch((error: unknown) => error));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
    expectAway(await Promise.all(sleeping));
  });

  test('a server that has become a standby for a moment', async () => {
    await admin.query('ALTER DATABASE postgres SET default_transaction_read_only = on');
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const write = { where: { key: 'a' }, create: { key: 'a', value: 1 }, update: { value: 2 } };
    const errors = await Promise.all(
      [
        database.db.setting.upsert(write),
        database.transaction((db) => db.setting.upsert(write)),
        database.db.$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES ('b', '1')`,
      ].map((each) => each.then(() => undefined).catch((error: unknown) => error)),
    );
    await admin.query('ALTER DATABASE postgres RESET default_transaction_read_only');
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expectAway(errors);
  });

  test('two transactions that wait for each other', async () => {
    for (const key of ['left', 'right']) await database.db.setting.create({ data: { key, value: 0 } });
    const touch = (keys: string[]) =>
      database.transaction(async (db) => {
        for (const key of keys) {
          await db.setting.update({ where: { key }, data: { value: 1 } });
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      });
    const errors = await Promise.all(
      [touch(['left', 'right']), touch(['right', 'left'])].map((each) =>
        each.then(() => undefined).catch((error: unknown) => error),
      ),
    );
    expectAway(errors.filter((error) => error !== undefined));
    expect(errors.filter((error) => error === undefined)).toHaveLength(1);
  });

  test('a pooler whose server is away', withPrograms('PostgreSQL to start', 'PgBouncer'), async () => {
    const bouncer = await startBouncer(server.url);
    const pooled = await openDatabase({ url: bouncer.url });
    await server.kill();
    await askEveryWay(pooled);
    expectAway(await askEveryWay(pooled));
    await server.resume();
    await pooled.close();
    await bouncer.stop();
  });

  test('a server that refuses, and one that swallows everything', async () => {
    await server.kill();
    await askEveryWay();
    expectAway(await askEveryWay());
    await server.resume();
    await askEveryWay();
    proxy.swallowAll();
    expectAway(await askEveryWay());
    proxy.heal();
  });
});
