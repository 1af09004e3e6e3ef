import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { type BotProcess, endAllBots, startBotProcess } from '#test/support/bots/bot-process.ts';
import { withPrograms } from '#test/support/programs.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { emptyRedis } from '#test/support/servers/redis-database.ts';
import { findFreePort } from '#test/support/servers/servers.ts';
import {
  acknowledged,
  askForDeliveries,
  comeToConfirm,
  countJoins,
  countSent,
  isSoak,
  openAccounts,
  queueNotices,
  readOutcome,
  seedInvitations,
  settingsOf,
  startTelegram,
} from './fault-stage.ts';

const longMs = 600_000;
vi.setConfig({ testTimeout: longMs, hookTimeout: 120_000 });

afterAll(endAllBots);

interface Stage {
  server: TelegramServer;
  database: Database;
  settings: Record<string, string>;
  close(): Promise<void>;
}

/** A stand-in and an empty database of its own; every bot started with these settings shares them. */
async function openStage(latencyMs = 0): Promise<Stage> {
  const server = await startTelegram(latencyMs);
  const url = await createServerDatabase();
  const database = await openDatabase({ url });
  return {
    server,
    database,
    settings: { ...settingsOf(server), DATABASE_URL: url, REDIS_URL: await emptyRedis() },
    close: async () => {
      await server.close();
      await database.close();
    },
  };
}

describe.each(['polling', 'webhook'] as const)(
  '%s, PostgreSQL and Redis',
  withPrograms('PostgreSQL', 'Redis'),
  (updates) => {
    let stage: Stage;
    let invitations: Map<number, string>;
    let settings: Record<string, string>;
    let bot: BotProcess;

    beforeAll(async () => {
      stage = await openStage();
      invitations = await seedInvitations(stage.database, 30);
      const port = String(await findFreePort());
      const webhook = { PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` };
      settings = { ...stage.settings, ...(updates === 'webhook' ? webhook : {}) };
      bot = await startBotProcess(settings);
    });
    afterAll(async () => {
      await endAllBots();
      await stage.close();
    });

    test('killed between an update and its answer: the answer comes after the restart, the act once', async () => {
      const { server, database } = stage;
      const rounds = isSoak ? 20 : 1;
      for (let rosterNo = 1; rosterNo <= rounds; rosterNo++) {
        const user = server.user(700_000 + rosterNo);
        await comeToConfirm(user, invitations.get(rosterNo)!);
        server.faults.add({ kind: 'slow', delayMs: longMs, method: 'editMessageText', chatId: user.id });
        await user.press('Ya, benar', { waitMs: 0 });
        await acknowledged(server);
        await sleep(isSoak ? Math.random() * 300 : 50);
        await bot.end('SIGKILL');
        server.faults.clear();
        // Written while nobody is there: delivered to the next process, behind the one that waits.
        await user.sendText('/bantuan');
        bot = await startBotProcess(settings);
        await user.waitForMessage('sudah terdaftar', 40_000);
        await user.waitForMessage('Yang dapat dilakukan di sini', 40_000);
      }
      expect(await countJoins(database)).toEqual(Array.from({ length: rounds }, () => 1));
    });
  },
);

describe('two processes', withPrograms('PostgreSQL', 'Redis'), () => {
  let stage: Stage;
  let bots: [BotProcess, BotProcess];
  let settings: [Record<string, string>, Record<string, string>];

  beforeAll(async () => {
    stage = await openStage(50);
    const ports = [String(await findFreePort()), String(await findFreePort())];
    const shared = { ...stage.settings, SEND_RATE_PER_SECOND: '60' };
    const own = (port: string) => ({ ...shared, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` });
    settings = [own(ports[0]!), own(ports[1]!)];
    bots = [await startBotProcess(settings[0]), await startBotProcess(settings[1])];
  });
  afterAll(async () => {
    await endAllBots();
    await stage.close();
  });

  test('one killed while it sends to 300: the other takes over within 20 s, nobody missed, nobody twice', async () => {
    const { server, database } = stage;
    const people = isSoak ? 3_000 : 300;
    const accounts = openAccounts(server, people);
    // Standing still, the second cannot take the work; so it is known who sends.
    bots[1].pause();
    await queueNotices(database, accounts);
    await askForDeliveries(database);
    await waitUntil(() => countSent(server) >= 5, 30_000);
    bots[1].goOn();
    await waitUntil(() => countSent(server) >= people / 3, 60_000);
    await bots[0].end('SIGKILL');
    await sleep(200);
    const [sentByFirst, killedMs] = [countSent(server), performance.now()];
    expect(sentByFirst).toBeLessThan(people);
    const restarted = startBotProcess(settings[0]);
    await waitUntil(() => countSent(server) > sentByFirst, 60_000);
    expect(performance.now() - killedMs).toBeLessThan(20_000);
    bots[0] = await restarted;
    const open = { status: { in: ['pending', 'sending'] } };
    await waitUntil(async () => (await database.db.delivery.count({ where: open })) === 0, 120_000);
    const { unclear, missed, twice } = await readOutcome(server, database, accounts);
    expect([missed, twice, unclear <= 4]).toEqual([[], [], true]);
  });

  test('a stop of one in the middle leaves the rest to the other, and nothing unclear', async () => {
    const { server, database } = stage;
    const before = countSent(server);
    const accounts = openAccounts(server, 100, 550_000);
    await queueNotices(database, accounts);
    await askForDeliveries(database);
    await waitUntil(() => countSent(server) - before >= 30, 30_000);
    const { exitCode, tookMs } = await bots[0].end('SIGTERM');
    expect([exitCode, tookMs < 5_500]).toEqual([0, true]);
    const open = { status: { in: ['pending', 'sending'] } };
    await waitUntil(async () => (await database.db.delivery.count({ where: open })) === 0, 60_000);
    expect(await readOutcome(server, database, accounts)).toEqual({ unclear: 0, missed: [], twice: [] });
  });
});
