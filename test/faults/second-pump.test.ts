import { Api } from 'grammy';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemClock } from '#domain/time/clock.ts';
import { createJobQueue, type RunningQueue } from '#jobs/job-queue.ts';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { paceInMemory } from '#storage/state/pace.ts';
import { createPump, type Pump } from '#telegram/sending/delivery-pump.ts';
import { telegramClient } from '#telegram/sending/telegram-client.ts';
import { loadTexts } from '#telegram/texts.ts';
import { withPrograms } from '#test/support/programs.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { openAccounts, startTelegram, token } from './fault-stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const [people, ratePerSecond] = [60, 8];

describe('the clock of the database is set forward while a pump sends', withPrograms('PostgreSQL'), () => {
  let server: TelegramServer;
  let databases: [Database, Database];
  const queues: RunningQueue[] = [];
  /** When each run of the pump of either process began. */
  const runs: [number[], number[]] = [[], []];
  /** Two processes share it through Redis. */
  const pace = paceInMemory();

  beforeAll(async () => {
    server = await startTelegram(800);
    const url = await createServerDatabase();
    databases = [await openDatabase({ url }), await openDatabase({ url })];
    for (const index of [0, 1] as const) {
      const pump = pumpOf(databases[index]);
      const queue = createJobQueue(databases[index], () => {});
      const deliver = (signal: AbortSignal) => {
        runs[index].push(performance.now());
        return pump(signal);
      };
      queues.push(queue);
      await queue.start({ tick: async () => {}, deliver });
    }
  });
  afterAll(async () => {
    for (const queue of queues) await queue.stop();
    await server?.close();
    for (const database of databases ?? []) await database.close();
  });

  function pumpOf(database: Database): Pump {
    return createPump({
      ...{ database, clock: systemClock, pace, ratePerSecond, sayIn: loadTexts() },
      api: new Api(token, telegramClient({ apiRoot: server.url, pace, retries: 'once' })),
      log: { info: () => {}, warn: () => {}, error: () => {} },
      wordReminder: async () => undefined,
      onUndelivered: async () => {},
      onBroadcastStep: async () => {},
    });
  }

  async function queueDecisions(accounts: number[]): Promise<void> {
    const [{ db }] = databases;
    const now = systemClock.now();
    const rows = await db.person.createManyAndReturn({
      data: accounts.map((telegramUserId) => ({ telegramUserId, createdAt: now })),
    });
    await queueDeliveries(
      db,
      rows.map(({ id }) => ({
        ...{ dedupeKey: `decision:${id}`, kind: 'notice', personId: id, purpose: 'decision', dueAt: now },
        payload: { kind: 'notice', message: { text: 'Disetujui' } },
      })),
    );
  }

  test('another may begin a second one: each message goes once, none is in doubt, the pace holds', async () => {
    const [{ db }] = databases;
    await queueDecisions(openAccounts(server, people));
    await queues[0]!.enqueue('deliver');
    await waitUntil(async () => (await db.delivery.count({ where: { status: 'sending' } })) === 4);
    const startedRuns = () => runs[0].length + runs[1].length;
    const before = startedRuns();
    // As seen from an hour later the heart of the running job has stopped long ago.
    await waitUntil(async () => {
      await db.$executeRaw`UPDATE pgboss.job SET heartbeat_on = heartbeat_on - interval '1 hour' WHERE state = 'active'`;
      return startedRuns() > before;
    }, 30_000);
    const open = { status: { in: ['pending', 'sending'] } };
    expect(await db.delivery.count({ where: open })).toBeGreaterThan(people / 4);
    await waitUntil(async () => (await db.delivery.count({ where: open })) === 0, 60_000);
    const rows = await db.delivery.findMany();
    expect(rows.filter(({ status, repeats }) => status !== 'delivered' || repeats > 0)).toEqual([]);
    const sends = server.calls.filter(({ method }) => method === 'sendMessage');
    expect(sends).toHaveLength(people);
    const times = sends.map(({ at }) => at.getTime()).toSorted((a, b) => a - b);
    const mostInASecond = Math.max(
      ...times.map((at, index) => times.slice(index).filter((other) => other - at < 1_000).length),
    );
    expect(mostInASecond).toBeLessThanOrEqual(ratePerSecond + 3);
  });
});
