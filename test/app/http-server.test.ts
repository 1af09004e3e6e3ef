import type { Server } from 'node:http';
import type { Update } from 'grammy/types';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { App } from '#app/compose.ts';
import { type Arrival, createArrival } from '#app/health/arrival.ts';
import { startHttpServer } from '#app/http-server.ts';
import type { Database } from '#storage/engine/database.ts';
import { lastTickKey, saveSetting } from '#storage/state/setting-store.ts';
import { textUpdate } from '#test/support/reading/waiting.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';

const webhookSecret = 'secret-of-this-webhook';
const metricsToken = 'a-token-for-the-metrics';
const now = new Date('2019-03-18T01:00:00Z');

let database: Database;
let received: Update[] = [];
let isStoreBroken = false;
let redisAnswers: Promise<string> | undefined;
let holdsFolder = true;
let ailments: string[] = [];
const arrival = createArrival();
let server: Server;
let root: string;

beforeAll(async () => {
  database = await openMemoryDatabase();
  const app = {
    database: { ...database, holdsFolder: () => holdsFolder },
    arrival,
    vitalSigns: { ailments: () => ailments },
    needs: { database, clock: { now: () => now }, log: { warn: () => {}, error: () => {}, info: () => {} } },
    inbox: {
      receive: async (updates: Update[]) => {
        if (isStoreBroken) throw new Error('the database is away');
        received.push(...updates);
      },
    },
    get redis() {
      return redisAnswers && { ping: () => redisAnswers };
    },
  } as unknown as App;
  const started = await startHttpServer(app, { port: 0, webhookSecret, metricsToken });
  server = started.server;
  root = `http://127.0.0.1:${started.port}`;
});
beforeEach(async () => {
  received = [];
  isStoreBroken = false;
  redisAnswers = undefined;
  holdsFolder = true;
  ailments = [];
  Object.assign(arrival, createArrival());
  await database.db.inboxUpdate.deleteMany();
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

async function post(body: string, secret?: string): Promise<number> {
  const headers = new Headers();
  if (secret !== undefined) headers.set('x-telegram-bot-api-secret-token', secret);
  return (await fetch(`${root}/telegram/webhook`, { method: 'POST', body, headers })).status;
}

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${root}${path}`, { headers });
  return { status: response.status, body: await response.text() };
}

const update = textUpdate(1, 7, 'siap hadir bu');

test.each([undefined, '', 'secret-of-this-webhooK', 'secret-of-this-webhoo', 'x'.repeat(300)])(
  'an update with the wrong secret (%j) is refused and not stored',
  async (secret) => {
    expect(await post(JSON.stringify(update), secret)).toBe(403);
    expect(received).toEqual([]);
  },
);

test('an update with the right secret is stored, then acknowledged', async () => {
  expect(await post(JSON.stringify(update), webhookSecret)).toBe(200);
  expect(received).toEqual([update]);
});

test('an update that cannot be stored is not acknowledged, so that Telegram brings it again', async () => {
  isStoreBroken = true;
  expect(await post(JSON.stringify(update), webhookSecret)).toBe(500);
});

test.each(['', 'text', '{}', '{"update_id":"1"}', '[]', 'null', '1'])(
  'what is no update (%j) is refused',
  async (body) => {
    expect(await post(body, webhookSecret)).toBe(400);
    expect(received).toEqual([]);
  },
);

test('a body of more than a megabyte is refused without being kept', async () => {
  const big = JSON.stringify({ ...update, filler: 'x'.repeat(1_500_000) });
  expect(await post(big, webhookSecret).catch(() => 400)).toBe(400);
  expect(received).toEqual([]);
});

test('alive is told to everybody, with nothing else', async () => {
  expect(await get('/healthz')).toEqual({ status: 200, body: 'ok' });
});

test('what only a restart mends is told by name to this machine, to others that it is so', async () => {
  ailments = ['databaseBroken', 'inboxStuck'];
  expect(await get('/healthz')).toEqual({ status: 503, body: 'databaseBroken\ninboxStuck' });
  const headers = { 'x-forwarded-for': '203.0.113.7' };
  expect(await get('/healthz', headers)).toEqual({ status: 503, body: 'failing' });
});

test('this machine sees how things stand', async () => {
  const ready = { ready: true, missing: [], pendingUpdates: 0, oldestPendingSeconds: 0, updates: 'none' };
  const { status, body } = await get('/readyz');
  expect([status, JSON.parse(body)]).toEqual([200, ready]);
});

test('through a proxy only ready or not is told, unless the token comes along', async () => {
  for (const forwarding of ['x-forwarded-for', 'forwarded', 'x-real-ip']) {
    const headers = { [forwarding]: '203.0.113.7' };
    expect(await get('/readyz', headers)).toEqual({ status: 200, body: 'ready' });
    expect((await get('/metrics', headers)).status).toBe(404);
    const authorised = { ...headers, authorization: `Bearer ${metricsToken}` };
    expect((await get('/readyz', authorised)).body).toContain('"missing":[]');
    expect((await get('/metrics', authorised)).body).toContain('inbox_pending_updates 0');
    const guessed = { ...headers, authorization: 'Bearer a-token-for-the-metricS' };
    expect((await get('/metrics', guessed)).status).toBe(404);
  }
});

test('people who wait are shown, and are no reason not to be ready; nor is Redis', async () => {
  await database.db.inboxUpdate.create({
    data: {
      updateId: 1,
      chatId: 7,
      payload: {},
      state: 'pending',
      receivedAt: new Date(now.getTime() - 180_000),
    },
  });
  const late = await get('/readyz');
  expect([late.status, JSON.parse(late.body)]).toMatchObject([
    200,
    { ready: true, pendingUpdates: 1, oldestPendingSeconds: 180 },
  ]);
  await database.db.inboxUpdate.deleteMany();
  redisAnswers = Promise.reject(new Error('connection refused'));
  redisAnswers.catch(() => undefined);
  const withoutRedis = await get('/readyz');
  expect([withoutRedis.status, JSON.parse(withoutRedis.body).redis]).toEqual([200, false]);
});

test.each<[string, () => unknown]>([
  [
    'folder',
    () => {
      holdsFolder = false;
    },
  ],
  ['polling', () => Object.assign(arrival, { how: 'polling', polledAtMs: performance.now() - 91_000 })],
  ['polling', () => Object.assign(arrival, { how: 'polling', hasEnded: true })],
  [
    'webhook',
    () => Object.assign(arrival, { how: 'webhook', webhook: { isOurs: false, pending: 0, askedAtMs: 0 } }),
  ],
  [
    'webhook',
    () =>
      Object.assign(arrival, {
        how: 'webhook',
        webhook: { isOurs: true, pending: 3, lastErrorSeconds: 20, askedAtMs: 0 },
      }),
  ],
  ['tick', () => saveSetting(database.db, lastTickKey, new Date(now.getTime() - 301_000).toISOString())],
])('without its %s a process cannot serve, and says so', async (name, lose) => {
  await lose();
  const { status, body } = await get('/readyz');
  expect([status, JSON.parse(body)]).toMatchObject([503, { ready: false, missing: [name] }]);
  await database.db.setting.deleteMany({ where: { key: lastTickKey } });
});

test.each<[string, () => Partial<Arrival>]>([
  [
    'Telegram answered a poll a minute ago',
    () => ({ how: 'polling', polledAtMs: performance.now() - 60_000 }),
  ],
  ['nothing is known of the webhook yet', () => ({ how: 'webhook' })],
  [
    'calls of the webhook failed once, and nothing waits',
    () => ({ how: 'webhook', webhook: { isOurs: true, pending: 0, lastErrorSeconds: 20, askedAtMs: 0 } }),
  ],
  [
    'calls fail elsewhere, but reach this process',
    () => ({
      how: 'webhook',
      storedAtMs: performance.now(),
      webhook: { isOurs: true, pending: 3, lastErrorSeconds: 20, askedAtMs: 0 },
    }),
  ],
])('ready: %s', async (_, seen) => {
  Object.assign(arrival, seen());
  expect((await get('/readyz')).status).toBe(200);
});

test('metrics tell how many updates wait', async () => {
  await database.db.inboxUpdate.create({
    data: {
      updateId: 1,
      chatId: 7,
      payload: {},
      state: 'pending',
      receivedAt: new Date(now.getTime() - 3_000),
    },
  });
  const { body } = await get('/metrics');
  expect(body).toContain('inbox_pending_updates 1');
  expect(body).toContain('inbox_oldest_pending_seconds 3');
});

test('other addresses do not exist, and say nothing about what does', async () => {
  expect(await get('/')).toEqual({ status: 404, body: '404' });
  expect(await get('/kalender/guessed.ics')).toEqual({ status: 404, body: '404' });
  const { headers } = await fetch(`${root}/guessed`);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect((await get('/telegram/webhook')).status).toBe(404);
});
