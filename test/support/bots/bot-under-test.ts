import { type App, composeApp } from '#app/compose.ts';
import { startHttpServer } from '#app/http-server.ts';
import { createLogger } from '#app/logger.ts';
import { pollUpdates } from '#app/polling.ts';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import type { SandboxUser } from '#sandbox/people/sandbox-user.ts';
import { startTelegramServer, type TelegramServer } from '#sandbox/telegram-server.ts';
import type { Database } from '#storage/engine/database.ts';
import { type SeededProgramme, type SeedOptions, seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';

export interface BotOptions {
  /** Where the clock stands at first; the demo's Sunday afternoon unless told. */
  at?: string;
  /** An opened database (the caller closes it); a fresh one in memory unless given. */
  database?: Database;
  redisUrl?: string;
  ratePerSecond?: number;
  /** How updates arrive; polling unless told. */
  updates?: 'polling' | 'webhook';
}

export interface BotUnderTest {
  server: TelegramServer;
  clock: SandboxClock;
  readonly app: App;
  /** Where the bot's web pages are; another address after a restart. */
  readonly pagesUrl: string;
  database: Database;
  user(id: number): SandboxUser;
  /** Turns the clock, runs a tick and waits until everything that is due has been sent. */
  jumpTo(at: string | Date): Promise<void>;
  /** Waits until no update, job or due delivery is under way. */
  settle(): Promise<void>;
  /** Ends the bot and starts a new one on the same database, as a deploy does; `meanwhile` happens between. */
  restart(meanwhile?: () => Promise<unknown>): Promise<void>;
  seed(options?: SeedOptions): Promise<SeededProgramme>;
  close(): Promise<void>;
}

const token = '4242:test-token-of-the-stand-in';
const webhookSecret = 'secret-of-the-test-webhook';

/** The whole bot against the stand-in for Telegram, in this process, on real parts. */
export async function startBot(options: BotOptions = {}): Promise<BotUnderTest> {
  const clock = new SandboxClock(new Date(options.at ?? '2019-03-17T15:55:00+07:00'));
  const server = await startTelegramServer({
    token,
    bot: { id: 4242, username: 'pendamping_bot', firstName: 'Pendamping' },
    clock,
  });
  const database = options.database ?? (await openMemoryDatabase());
  const start = () => startApp({ options, database, server, clock });
  let running = await start();
  const bot: BotUnderTest = {
    server,
    clock,
    database,
    get app() {
      return running.app;
    },
    get pagesUrl() {
      return running.app.needs.publicUrl!;
    },
    user: (id) => server.user(id),
    jumpTo: async (at) => {
      await clock.jumpTo(new Date(at));
      await running.app.jobs.enqueue('tick');
      await bot.settle();
    },
    settle: () => settle(running.app, server),
    restart: async (meanwhile) => {
      await running.stop();
      await meanwhile?.();
      running = await start();
    },
    seed: (seed) => seedProgramme(database.db, seed),
    close: async () => {
      await running.stop();
      await server.close();
      if (!options.database) await database.close();
    },
  };
  return bot;
}

interface StartNeeds {
  options: BotOptions;
  database: Database;
  server: TelegramServer;
  clock: SandboxClock;
}

async function startApp({ options, database, server, clock }: StartNeeds) {
  const log = createLogger(process.env.TEST_LOG_LEVEL ?? 'error');
  const app = await composeApp({
    token,
    apiRoot: server.url,
    database,
    redisUrl: options.redisUrl,
    sendRatePerSecond: options.ratePerSecond ?? 1_000,
    clock,
    log,
  });
  await app.startJobs();
  await app.reception.begin();
  await app.inbox.recover(0);
  const pages = await startHttpServer(app, { port: 0, webhookSecret, host: '127.0.0.1' });
  app.needs.publicUrl = pages.url;
  const stopReceiving = options.updates === 'webhook' ? await receiveByWebhook(app) : receiveByPolling(app);
  const stop = async () => {
    await stopReceiving();
    await new Promise((resolve) => pages.server.close(resolve).closeAllConnections());
    await app.close();
  };
  return { app, stop };
}

function receiveByPolling(app: App): () => Promise<void> {
  const stopping = new AbortController();
  const polling = pollUpdates({ ...app, api: app.bot.api, log: app.needs.log }, stopping.signal);
  return async () => {
    stopping.abort();
    await polling;
  };
}

async function receiveByWebhook(app: App): Promise<() => Promise<void>> {
  await app.bot.api.setWebhook(`${app.needs.publicUrl}/telegram/webhook`, { secret_token: webhookSecret });
  await app.reception.heard();
  return async () => {
    await app.bot.api.deleteWebhook();
  };
}

async function settle(app: App, server: TelegramServer): Promise<void> {
  for (let quietTurns = 0; quietTurns < 2; ) {
    await app.inbox.idle();
    const isQuiet = server.pendingUpdates().length === 0 && (await countWork(app)) === 0;
    quietTurns = isQuiet ? quietTurns + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Jobs waiting or running, and deliveries due or in the pump's hand. */
async function countWork(app: App): Promise<number> {
  const now = app.needs.clock.now();
  const [row] = await app.database.db.$queryRaw<{ work: bigint }[]>`
    SELECT (SELECT count(*) FROM pgboss.job WHERE name IN ('tick', 'deliver') AND state IN ('created', 'retry', 'active')
              AND start_after <= now())
      + (SELECT count(*) FROM "Delivery" d LEFT JOIN "Broadcast" b ON b."id" = d."broadcastId"
          WHERE d."status" = 'sending' OR (d."status" = 'pending' AND d."dueAt" <= ${now}
            AND (b."id" IS NULL OR b."state" = 'sending'))) AS work`;
  return Number(row!.work);
}
