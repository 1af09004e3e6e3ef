import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { openDatabase } from '#storage/engine/database.ts';
import { type BotProcess, endAllBots, startBotProcess } from '#test/support/bots/bot-process.ts';
import { withPrograms } from '#test/support/programs.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';
import {
  findFreePort,
  type RunningServer,
  startPostgres,
  startRedis,
} from '#test/support/servers/servers.ts';
import {
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

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

describe('while a server is away', withPrograms('PostgreSQL to start', 'Redis to start'), () => {
  let server: TelegramServer;
  let postgres: RunningServer;
  let redis: RunningServer;
  let invitations: Map<number, string>;
  let bot: BotProcess;
  let port: number;
  let joined = 0;

  beforeAll(async () => {
    [server, postgres, redis, port] = [
      await startTelegram(50),
      await startPostgres(),
      await startRedis(),
      await findFreePort(),
    ];
    const database = await openDatabase({ url: postgres.url });
    invitations = await seedInvitations(database, 30);
    await database.close();
    bot = await startBotProcess({
      ...settingsOf(server),
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      PORT: String(port),
    });
  });
  afterAll(async () => {
    await endAllBots();
    await server?.close();
    await postgres?.stop();
    await redis?.stop();
  });

  /** A person comes as far as the last question; `outage` happens, they answer it, `recovery` happens. */
  async function joinAcross(outage: () => Promise<void>, recovery: () => Promise<void>): Promise<void> {
    const rosterNo = ++joined;
    const user = server.user(700_000 + rosterNo);
    await comeToConfirm(user, invitations.get(rosterNo)!);
    await outage();
    await user.press('Ya, benar', { waitMs: 0 });
    await user.sendText('/bantuan');
    await sleep(1_500);
    await recovery();
    await user.waitForMessage('sudah terdaftar', 60_000);
    await user.waitForMessage('Yang dapat dilakukan di sini', 60_000);
    const answers = (await user.chat()).messages.filter((message) => message.from === 'bot');
    expect(answers.map((answer) => answer.text.split('\n')[0])).toEqual([
      expect.stringContaining('sudah terdaftar'),
      'Yang dapat dilakukan di sini',
    ]);
  }

  const readiness = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
  const rounds = isSoak ? 10 : 1;

  test('PostgreSQL: what is written meanwhile is answered afterwards, in order, once', async () => {
    for (let round = 0; round < rounds; round++) {
      await joinAcross(
        async () => {
          await postgres.kill();
          await waitUntil(async () => (await readiness()) === 503, 10_000);
        },
        () => postgres.resume(),
      );
    }
    await waitUntil(async () => (await readiness()) === 200, 20_000);
  });

  test('Redis: what is written meanwhile is answered afterwards, in order, once', async () => {
    for (let round = 0; round < rounds; round++) {
      await joinAcross(
        () => redis.kill(),
        () => redis.resume(),
      );
    }
    await waitUntil(async () => (await readiness()) === 200, 20_000);
  });

  test('PostgreSQL away while messages go out: nobody gets two, at most four are unclear', async () => {
    const accounts = openAccounts(server, 60);
    const database = await openDatabase({ url: postgres.url });
    await queueNotices(database, accounts);
    const before = countSent(server);
    await askForDeliveries(database);
    await database.close();
    await waitUntil(() => countSent(server) - before >= 20, 30_000);
    await postgres.kill();
    await sleep(1_500);
    await postgres.resume();
    await waitUntil(() => countSent(server) - before >= accounts.length - 4, 60_000);
    await sleep(2_000);
    const again = await openDatabase({ url: postgres.url });
    const { unclear, missed, twice } = await readOutcome(server, again, accounts);
    await again.close();
    expect([missed, twice, unclear <= 4]).toEqual([[], [], true]);
  });

  test('everything else works on: jobs run, the process is the same, each joined once', async () => {
    const database = await openDatabase({ url: postgres.url });
    expect(await countJoins(database)).toEqual(Array.from({ length: joined }, () => 1));
    await database.close();
    const { exitCode } = await bot.end('SIGTERM');
    expect(exitCode).toBe(0);
  });
});
