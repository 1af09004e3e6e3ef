import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { openDatabase } from '#storage/engine/database.ts';
import { type BotProcess, endAllBots, startBotProcess } from '#test/support/bots/bot-process.ts';
import type { Program } from '#test/support/find-program.ts';
import { describeEach } from '#test/support/programs.ts';
import { textUpdate, waitUntil } from '#test/support/reading/waiting.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import {
  findFreePort,
  type RunningServer,
  startPostgres,
  startRedis,
} from '#test/support/servers/servers.ts';
import { type SilentProxy, startSilentProxy } from '#test/support/servers/silent-proxy.ts';
import { isSoak, openAccounts, settingsOf, startTelegram } from './fault-stage.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const people = 30;
const rounds = isSoak ? 5 : 1;
const answer = 'Yang dapat dilakukan di sini';
const servers: Program[] = ['PostgreSQL to start', 'Redis to start'];
const stages = [
  { stage: 'PostgreSQL', programs: servers.slice(0, 1) },
  { stage: 'PostgreSQL and Redis', programs: servers },
];

/** A command as Telegram delivers it, written now. */
function command(updateId: number, account: number): object {
  const { message, ...update } = textUpdate(updateId, account, '/bantuan');
  const entities = [{ type: 'bot_command', offset: 0, length: '/bantuan'.length }];
  return { ...update, message: { ...message, date: Math.floor(Date.now() / 1_000), entities } };
}

/** How many answers each of these accounts has got. */
async function countAnswers(server: TelegramServer, accounts: number[]): Promise<number[]> {
  const chats = await Promise.all(accounts.map((account) => server.user(account).chat()));
  return chats.map(
    ({ messages }) => messages.filter(({ text, from }) => from === 'bot' && text.includes(answer)).length,
  );
}

describeEach(stages, 'connections that die without a word, on $stage', ({ programs }) => {
  let server: TelegramServer;
  let postgres: RunningServer;
  let redis: RunningServer | undefined;
  let proxies: { postgres: SilentProxy; redis?: SilentProxy };
  let bot: BotProcess;
  let accounts: number[];
  let asked = 0;

  beforeAll(async () => {
    server = await startTelegram(20);
    postgres = await startPostgres();
    const database = await openDatabase({ url: postgres.url });
    await seedProgramme(database.db);
    await database.close();
    proxies = { postgres: await startSilentProxy(postgres.url) };
    if (programs.includes('Redis to start')) {
      redis = await startRedis();
      proxies.redis = await startSilentProxy(redis.url);
    }
    bot = await startBotProcess({
      ...settingsOf(server),
      DATABASE_URL: proxies.postgres.url,
      ...(proxies.redis && { REDIS_URL: proxies.redis.url }),
    });
    accounts = openAccounts(server, people, 700_001);
    await askEverybody();
  });
  afterAll(async () => {
    await endAllBots();
    await server?.close();
    for (const proxy of [proxies?.postgres, proxies?.redis]) await proxy?.stop();
    await postgres?.stop();
    await redis?.stop();
  });

  /** Everybody writes, and is answered once. Returns when the last was answered, in milliseconds. */
  async function askEverybody(): Promise<number> {
    const startedMs = performance.now();
    asked += 1;
    await Promise.all(accounts.map((account) => server.user(account).sendText('/bantuan')));
    await waitUntil(
      async () => (await countAnswers(server, accounts)).every((count) => count >= asked),
      60_000,
    );
    const tookMs = performance.now() - startedMs;
    expect(await countAnswers(server, accounts)).toEqual(accounts.map(() => asked));
    return tookMs;
  }

  test('of PostgreSQL: everybody is answered within 15 s, and again at once', async () => {
    for (let round = 0; round < rounds; round++) {
      proxies.postgres.silence();
      const tookMs = await askEverybody();
      console.info(`PostgreSQL silent: ${people} people answered after ${(tookMs / 1_000).toFixed(1)} s`);
      expect(tookMs).toBeLessThan(15_000);
      expect(await askEverybody()).toBeLessThan(5_000);
    }
    expect(bot.output.split('database.dead-connections').length).toBeLessThan(5 * rounds + 1);
  });

  test.runIf(programs.includes('Redis to start'))(
    'of Redis: everybody is answered within 15 s, and again at once',
    async () => {
      proxies.redis?.silence();
      const tookMs = await askEverybody();
      console.info(`Redis silent: ${people} people answered after ${(tookMs / 1_000).toFixed(1)} s`);
      expect(tookMs).toBeLessThan(15_000);
      expect(await askEverybody()).toBeLessThan(5_000);
      await waitUntil(() => bot.output.includes('redis.back'), 15_000);
      expect(bot.output.split('redis.away')).toHaveLength(2);
    },
  );

  test('of everything at once', async () => {
    for (const proxy of [proxies.postgres, proxies.redis]) proxy?.silence();
    expect(await askEverybody()).toBeLessThan(20_000);
  });
});

describeEach([{ programs: servers }], 'Redis away, two processes', () => {
  let server: TelegramServer;
  let postgres: RunningServer;
  let redis: RunningServer;
  let cut: SilentProxy;
  let ports: number[];
  const secret = 'secret-of-the-two-processes';

  beforeAll(async () => {
    [server, postgres, redis] = [await startTelegram(20), await startPostgres(), await startRedis()];
    const database = await openDatabase({ url: postgres.url });
    await seedProgramme(database.db);
    await database.close();
    cut = await startSilentProxy(redis.url);
    ports = [await findFreePort(), await findFreePort()];
    openAccounts(server, people, 700_001);
    for (const [index, port] of ports.entries()) {
      await startBotProcess({
        ...settingsOf(server),
        DATABASE_URL: postgres.url,
        REDIS_URL: index === 0 ? redis.url : cut.url,
        PORT: String(port),
        UPDATES: 'webhook',
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        WEBHOOK_SECRET: secret,
      });
    }
  });
  afterAll(async () => {
    await endAllBots();
    await server?.close();
    await cut?.stop();
    await postgres?.stop();
    await redis?.stop();
  });

  let updateId = 900_000;
  let answered = 0;
  const accounts = Array.from({ length: people }, (_, index) => 700_001 + index);
  /** Each account writes three times, to the one process and the other in turn. Returns until all were answered. */
  async function askThrice(): Promise<number> {
    const startedMs = performance.now();
    answered += 3;
    for (let round = 0; round < 3; round++) {
      await Promise.all(
        accounts.map((account, index) =>
          fetch(`http://127.0.0.1:${ports[(index + round) % 2]}/telegram/webhook`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
            body: JSON.stringify(command(++updateId, account)),
          }).then((response) => expect(response.status).toBe(200)),
        ),
      );
    }
    await waitUntil(
      async () => (await countAnswers(server, accounts)).every((count) => count >= answered),
      60_000,
    );
    expect(await countAnswers(server, accounts)).toEqual(accounts.map(() => answered));
    return performance.now() - startedMs;
  }

  test('for one of them, for both, and back: everybody is answered, each update once', async () => {
    await askThrice();
    cut.swallowAll();
    expect(await askThrice()).toBeLessThan(15_000);
    await redis.kill();
    expect(await askThrice()).toBeLessThan(15_000);
    expect(await askThrice()).toBeLessThan(8_000);
    await redis.resume();
    cut.heal();
    await askThrice();
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    await askThrice();
  });
});
