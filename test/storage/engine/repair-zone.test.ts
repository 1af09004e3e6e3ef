import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Db, openDatabase } from '#storage/engine/database.ts';
import { withDirectQueries } from '#storage/engine/direct-queries.ts';
import { PrismaClient } from '#storage/generated/client.ts';
import { claimDelivery, settleDelivery } from '#storage/sending/delivery-store.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { storeUpdates } from '#storage/state/inbox-store.ts';
import { runBotToEnd } from '#test/support/bots/bot-process.ts';
import { withPrograms } from '#test/support/programs.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { type RunningServer, startPostgres } from '#test/support/servers/servers.ts';

vi.setConfig({ testTimeout: 60_000 });
const onServer = withPrograms('PostgreSQL to start');
const token = '4242:test-token-of-the-stand-in';
const launcher = fileURLToPath(new URL('../../../src/launch.js', import.meta.url));
const now = new Date('2019-03-17T09:00:00.000Z');
let server: RunningServer | undefined;

beforeAll(async () => {
  if (!onServer.skip) server = await startPostgres(['timezone=Asia/Tokyo']);
});
afterAll(() => server?.stop());

async function sql<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** A database of this server as a version before left it: instants written without their offset. */
async function fillAsBefore(name: string, fill: (db: Db) => Promise<unknown>): Promise<string> {
  await sql(server!.url, `CREATE DATABASE ${name}`);
  const url = server!.url.replace(/postgres$/, name);
  await (await openDatabase({ url })).close();
  await sql(url, `DELETE FROM "Setting"`);
  const pool = new pg.Pool({ connectionString: url });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  await fill(withDirectQueries(prisma, pool, () => ''));
  await prisma.$disconnect();
  await pool.end();
  return url;
}

async function fillUsual(db: Db): Promise<void> {
  await seedProgramme(db, { participants: 2, joined: [1] });
  const person = await db.person.findFirstOrThrow();
  const delivery = { dedupeKey: 'x', kind: 'notice', personId: person.id, dueAt: now } as const;
  await queueDeliveries(db, [{ ...delivery, payload: { kind: 'notice', message: { text: 'Halo' } } }]);
  // As read by the raw claim, what is due at 09.00 is due at midnight UTC.
  const claimed = await claimDelivery(db, now);
  await settleDelivery(db, claimed!.id, { status: 'delivered', attempts: 1, messageIds: [1], now });
  await storeUpdates(db, [{ updateId: 1, chatId: 1, payload: {} }], now);
}

const repair = (url: string, ...args: string[]) => {
  const env = { PATH: process.env.PATH, BOT_TOKEN: token, DATABASE_URL: url };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', launcher, 'repair-zone', ...args],
    { env, encoding: 'utf8' },
  );
  return { status, said: stdout.trimEnd().split('\n'), complained: stderr };
};

const readInstants = async (url: string) => {
  const [row] = await sql<Record<string, Date>>(
    url,
    `SELECT (SELECT "startsAt" FROM "Session" WHERE "code" = 'D01-P') AS "startsAt", "dueAt", "claimedAt", "sentAt",
      (SELECT "receivedAt" FROM "InboxUpdate") AS "receivedAt" FROM "Delivery"`,
  );
  return Object.fromEntries(Object.entries(row!).map(([name, at]) => [name, at.toISOString()]));
};

const meant = {
  startsAt: '2019-03-18T01:00:00.000Z',
  dueAt: now.toISOString(),
  claimedAt: now.toISOString(),
  sentAt: now.toISOString(),
  receivedAt: now.toISOString(),
};

test('times stored as local time are refused, counted, and moved once', onServer, async () => {
  const url = await fillAsBefore('moved', fillUsual);
  const shifted = {
    ...meant,
    startsAt: '2019-03-17T16:00:00.000Z',
    dueAt: '2019-03-17T00:00:00.000Z',
    sentAt: '2019-03-17T00:00:00.000Z',
  };
  expect(await readInstants(url)).toEqual(shifted);
  await expect(openDatabase({ url })).rejects.toThrow(
    /the time zone of its server is Asia\/Tokyo.*npm run repair-zone -- Asia\/Tokyo/,
  );
  const bot = await runBotToEnd({
    BOT_TOKEN: token,
    DATABASE_URL: url,
    TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
  });
  expect([bot.exitCode, bot.output.trimEnd().split('\n').length]).toEqual([1, 1]);
  expect(bot.output).toContain('npm run repair-zone -- Asia/Tokyo');

  expect(repair(url, 'Asia/Jakata').complained + repair(url, 'Asia/Jakata').said).toContain(
    'knows no time zone',
  );
  const trial = repair(url, 'Asia/Tokyo');
  expect(trial.status).toBe(0);
  expect(trial.said).toContain('       1  Delivery.sentAt');
  expect(trial.said.join('\n')).not.toContain('claimedAt');
  expect(trial.said.at(-1)).toMatch(/^\d+ times would be moved from Asia\/Tokyo to UTC. Nothing was changed/);
  expect(await readInstants(url)).toEqual(shifted);

  expect(repair(url, 'Asia/Tokyo', '--write').said.at(-1)).toMatch(/^\d+ times were moved/);
  expect(await readInstants(url)).toEqual(meant);
  expect(repair(url, 'Asia/Tokyo', '--write').said).toEqual([
    'The times of this database are right; nothing was changed.',
  ]);
  const database = await openDatabase({ url });
  expect(
    (await database.db.session.findFirstOrThrow({ where: { code: 'D01-P' } })).startsAt.toISOString(),
  ).toBe(meant.startsAt);
  expect(await database.db.auditEntry.findMany({ select: { action: true, subject: true } })).toContainEqual({
    action: 'data.zone-repaired',
    subject: 'Asia/Tokyo',
  });
  await database.close();
});

test('data of another bot is not repaired, nor counted', onServer, async () => {
  const url = await fillAsBefore('another', fillUsual);
  await sql(url, `INSERT INTO "Setting" ("key", "value") VALUES ('botId', '"777"')`);
  const refused = repair(url, 'Asia/Tokyo', '--write');
  expect([refused.status, refused.said]).toEqual([1, ['']]);
  expect(refused.complained).toMatch(
    /^No repair, nothing was changed: The data belongs to the bot with the id 777/,
  );
  expect((await readInstants(url)).startsAt).toBe('2019-03-17T16:00:00.000Z');
  await sql(url, `UPDATE "Setting" SET "value" = '"4242"' WHERE "key" = 'botId'`);
  expect(repair(url, 'Asia/Tokyo', '--write').status).toBe(0);
});

test('whoever knows that the times are right says UTC, and nothing moves', onServer, async () => {
  const url = await fillAsBefore('sound', async (db) => {
    await db.$executeRaw`INSERT INTO "CodeMiss" ("telegramUserId", "missedAt") VALUES (1, ${now})`;
  });
  await expect(openDatabase({ url })).rejects.toThrow('Asia/Tokyo');
  expect(repair(url, 'UTC', '--write').said).toEqual(['0 times were moved from UTC to UTC. Start the bot.']);
  await (await openDatabase({ url })).close();
  expect(await sql(url, `SELECT "missedAt" FROM "CodeMiss"`)).toEqual([{ missedAt: now }]);
});

test('a server set to UTC since is found out by what it sent', onServer, async () => {
  const url = await fillAsBefore('since', fillUsual);
  await sql(url, `ALTER DATABASE since SET timezone = 'UTC'`);
  await expect(openDatabase({ url })).rejects.toThrow(/was another one than UTC.*npm run repair-zone/);
  expect(repair(url, 'Asia/Tokyo', '--write').status).toBe(0);
  await (await openDatabase({ url })).close();
  expect(await readInstants(url)).toEqual(meant);
});

test('a new database simply works, and so does a name of UTC', onServer, async () => {
  const url = await fillAsBefore('fresh', async () => undefined);
  await (await openDatabase({ url })).close();
  const other = await fillAsBefore('zulu', async () => undefined);
  await sql(other, `ALTER DATABASE zulu SET timezone = 'Africa/Abidjan'`);
  await sql(
    other,
    `INSERT INTO "CodeMiss" ("telegramUserId", "missedAt") VALUES (1, '2019-03-17T09:00:00Z')`,
  );
  await (await openDatabase({ url: other })).close();
  expect(await sql(other, `SELECT "key", "value" FROM "Setting"`)).toEqual([
    { key: 'instantsStoredAs', value: 'UTC' },
  ]);
});
