import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { dialogueStateInDatabase } from '#storage/state/dialogue-state.ts';
import type { Program } from '#test/support/find-program.ts';
import { describeEach, withPrograms } from '#test/support/programs.ts';
import { type RunningServer, startBouncer, startPostgres } from '#test/support/servers/servers.ts';

const instants = ['2019-03-17T09:00:00.000Z', '2019-03-10T07:30:00.125Z', '2019-11-03T05:59:59.999Z'].map(
  (text) => new Date(text),
);
const bouncer = 'through PgBouncer, by transactions';
const forgetful = 'through something that loses the setting of the session';
const bouncerPrograms: Program[] = ['PgBouncer'];
const ways = [
  { way: 'directly', programs: [] },
  { way: bouncer, programs: bouncerPrograms },
  { way: forgetful, programs: [] },
];
const processZone = process.env.TZ;

/** Every session, those there are and those to come, in a zone of its own again. */
async function useZone({ driver }: Database, zone: string): Promise<void> {
  if (driver.kind !== 'server') throw new Error('an embedded database has no sessions');
  const set = `SET TIME ZONE '${zone}'`;
  driver.pool.on('connect', (client) => void client.query(set));
  await Promise.all(Array.from({ length: 10 }, () => driver.pool.query(`${set}; SELECT pg_sleep(0.05)`)));
}

describe.each(['Asia/Tokyo', 'America/New_York'])(
  'a server whose zone is %s',
  withPrograms('PostgreSQL to start'),
  (zone) => {
    let server: RunningServer;
    beforeAll(async () => {
      // A process has a zone too, and it must not matter either.
      process.env.TZ = 'Asia/Kathmandu';
      server = await startPostgres([`timezone=${zone}`]);
    });
    afterAll(async () => {
      if (processZone === undefined) delete process.env.TZ;
      else process.env.TZ = processZone;
      await server?.stop();
    });

    describeEach(ways, 'reached $way', ({ way }) => {
      let database: Database;
      let other: pg.Client;
      let closeWay = async () => {};

      beforeAll(async () => {
        let { url } = server;
        if (way === bouncer) {
          const started = await startBouncer(url);
          [url, closeWay] = [started.url, () => started.stop()];
        }
        database = await openDatabase({ url });
        if (way === forgetful) await useZone(database, zone);
        await database.db.dialogueState.deleteMany();
        other = new pg.Client({ connectionString: server.url });
        await other.connect();
        await other.query("SET TIME ZONE 'Australia/Eucla'");
      });
      afterAll(async () => {
        await other?.end();
        await database?.close();
        await closeWay();
      });

      /** The instant as the server keeps it, in milliseconds since 1970: no zone takes part. */
      const stored = async (sql: string) =>
        (await other.query<{ ms: string }>(sql)).rows.map(({ ms }) => new Date(Number(ms)).toISOString());
      const wanted = instants.map((instant) => instant.toISOString());

      const storedSettings = (prefix: string) =>
        stored(`SELECT round(extract(epoch FROM "expiresAt") * 1000) AS ms FROM "DialogueState"
        WHERE "key" LIKE '${prefix}:%' ORDER BY "key"`);
      const write = async (prefix: string, one: (key: string, expiresAt: Date) => Promise<unknown>) => {
        for (const [index, expiresAt] of instants.entries()) await one(`${prefix}:${index}`, expiresAt);
        return storedSettings(prefix);
      };

      test.skipIf(way === forgetful)('every session speaks UTC', async () => {
        const zones = await Promise.all(
          Array.from(
            { length: 20 },
            () => database.db.$queryRaw<{ zone: string }[]>`
          SELECT current_setting('TimeZone') AS zone FROM pg_sleep(0.01)`,
          ),
        );
        expect(new Set(zones.map(([row]) => row?.zone))).toEqual(new Set(['UTC']));
      });

      test('model calls, raw statements and transactions store the same instant', async () => {
        const { db } = database;
        const data = (key: string, expiresAt: Date) => ({ data: { key, value: '', expiresAt } });
        expect(await write('model', (key, at) => db.dialogueState.create(data(key, at)))).toEqual(wanted);
        expect(
          await write('model-tx', (key, at) =>
            database.transaction((tx) => tx.dialogueState.create(data(key, at))),
          ),
        ).toEqual(wanted);
        const raw = (on: typeof db) => (key: string, at: Date) =>
          on.$executeRaw`INSERT INTO "DialogueState" ("key", "value", "expiresAt") VALUES (${key}, '', ${at})`;
        expect(await write('raw', raw(db))).toEqual(wanted);
        expect(await write('raw-tx', (key, at) => database.transaction((tx) => raw(tx)(key, at)))).toEqual(
          wanted,
        );
        const many = instants.map((expiresAt, index) => ({ key: `many:${index}`, value: '', expiresAt }));
        await db.dialogueState.createMany({ data: many });
        expect(await storedSettings('many')).toEqual(wanted);
      });

      test('all of them read what somebody else wrote, and find it by its instant', async () => {
        const expiresAt = instants[0]!;
        await other.query(
          `INSERT INTO "DialogueState" ("key", "value", "expiresAt") VALUES ('other', '', $1)`,
          [expiresAt.toISOString()],
        );
        const where = { key: 'other', expiresAt };
        const raw = (db: Database['db']) =>
          db.$queryRaw<{ expiresAt: Date }[]>`
          SELECT "expiresAt" FROM "DialogueState" WHERE "key" = 'other' AND "expiresAt" = ${expiresAt}`;
        const read = [
          await database.db.dialogueState.findFirst({ where }),
          await database.transaction((tx) => tx.dialogueState.findFirst({ where })),
          (await raw(database.db))[0],
          (await database.transaction(raw))[0],
          (
            await database.db.dialogueState.findMany({
              where: { expiresAt: { in: [expiresAt] }, key: 'other' },
            })
          )[0],
        ];
        expect(read.map((row) => row?.expiresAt)).toEqual(read.map(() => expiresAt));
      });

      test('many sessions at once, some of them new', async () => {
        const now = new Date('2019-03-17T09:00:00Z');
        const state = dialogueStateInDatabase(database.db, { now: () => now });
        await Promise.all(
          Array.from({ length: 40 }, (_, index) => state.write(`crowd:${index}`, 'x', 60_000)),
        );
        await Promise.all(
          Array.from({ length: 40 }, (_, index) =>
            database.transaction((tx) =>
              tx.dialogueState.update({ where: { key: `crowd:${index}` }, data: { expiresAt: now } }),
            ),
          ),
        );
        expect(new Set(await storedSettings('crowd'))).toEqual(new Set([now.toISOString()]));
      });
    });
  },
);
