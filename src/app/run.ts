import type { Server } from 'node:http';
import { Api } from 'grammy';
import { watchWebhook } from '#app/health/arrival.ts';
import { lookEveryMs } from '#app/health/vital-signs.ts';
import { systemClock } from '#domain/time/clock.ts';
import type { Database } from '#storage/engine/database.ts';
import { paceInMemory } from '#storage/state/pace.ts';
import type { Logger } from '#telegram/logger.ts';
import { telegramClient } from '#telegram/sending/telegram-client.ts';
import { type App, composeApp } from './compose.ts';
import type { Config } from './config.ts';
import { endWithRefusedToken, exitOnFailedStart } from './failed-start.ts';
import { startHttpServer } from './http-server.ts';
import { createLogger } from './logger.ts';
import { locationOf, openOwnDatabase } from './open-own-database.ts';
import { offerFirstOwner } from './owner-invitation.ts';
import { allowedUpdates, pollUpdates, refuseSecondPoller } from './polling.ts';
import { publishCommands } from './publish-commands.ts';
import { findJumpBefore, settleJump } from './settle-jump.ts';
import { watchClock } from './watch-clock.ts';
import { readWebhookSecret } from './webhook/webhook-secret.ts';

/** Runs the bot until SIGINT or SIGTERM. Exits with one sentence and 1 when it cannot start, 77 when the token is refused. */
export async function run(config: Config): Promise<void> {
  const log = createLogger(config.LOG_LEVEL);
  const database = await openAlone(config, log).catch(exitOnFailedStart);
  const stopping = new AbortController();
  let server: Server | undefined;
  const app = await composeApp({
    token: config.BOT_TOKEN,
    apiRoot: config.TELEGRAM_API_ROOT,
    database,
    redisUrl: config.REDIS_URL,
    sendRatePerSecond: config.SEND_RATE_PER_SECOND,
    publicUrl: config.PUBLIC_URL,
    clock: systemClock,
    log,
    onTokenRefused: () => endWithRefusedToken(stop),
  }).catch(exitOnFailedStart);
  async function stop(exitCode = 0): Promise<void> {
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(() => process.exit(exitCode || 1), 10_000).unref();
    server?.close();
    await app.close();
    await database.close();
    process.exit(exitCode);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  process.on('unhandledRejection', (err) => log.error({ err }, 'process.unhandled-rejection'));
  try {
    await app.startJobs();
    const secret =
      config.UPDATES === 'webhook' ? await readWebhookSecret(app, config.WEBHOOK_SECRET) : undefined;
    await keepTheClock(app);
    await app.reception.begin();
    const options = { port: config.PORT, webhookSecret: secret, metricsToken: config.METRICS_TOKEN };
    server = (await startHttpServer(app, options)).server;
    const changed = await offerFirstOwner(app, config.OWNER_IDS);
    await app.inbox.recover(0);
    setInterval(() => void recoverQuietly(app), 5_000).unref();
    setInterval(() => void app.vitalSigns.look(), lookEveryMs).unref();
    await publishCommands(app, changed).catch((err) => log.warn({ err }, 'commands.not-published'));
    await receiveUpdates({ app, config, secret, signal: stopping.signal });
  } catch (error) {
    exitOnFailedStart(error);
  }
}

/** Settles a jump that the clock made before this start, and every one from now on. */
async function keepTheClock(app: App): Promise<void> {
  const jumpBefore = await findJumpBefore(app.needs);
  if (jumpBefore) await settleJump(app, jumpBefore);
  watchClock(app.needs, (jump) => {
    settleJump(app, jump).catch((err) => app.needs.log.warn({ err }, 'clock.jump-not-settled'));
  });
}

/** Opens the database unless another process already receives this bot's updates; side by side, for speed. */
async function openAlone(config: Config, log: Logger): Promise<Database> {
  const onDead = (count: number) => log.warn({ count }, 'database.dead-connections');
  const client = telegramClient({
    apiRoot: config.TELEGRAM_API_ROOT,
    pace: paceInMemory(),
    retries: 'reply',
  });
  const probe =
    config.UPDATES === 'polling' ? refuseSecondPoller(new Api(config.BOT_TOKEN, client)) : undefined;
  probe?.catch(() => undefined);
  const database = await openOwnDatabase({ ...locationOf(config), onDead }, config.BOT_TOKEN);
  try {
    await probe;
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function receiveUpdates(options: { app: App; config: Config; secret?: string; signal: AbortSignal }) {
  const { app, config, secret, signal } = options;
  if (secret && config.PUBLIC_URL) {
    const url = `${config.PUBLIC_URL}/telegram/webhook`;
    await app.bot.api.setWebhook(url, {
      secret_token: secret,
      allowed_updates: allowedUpdates,
      max_connections: 100,
    });
    app.needs.log.info({ username: app.needs.botUsername, updates: 'webhook' }, 'bot.ready');
    const { arrival } = app;
    arrival.how = 'webhook';
    void watchWebhook({ ...app.needs, api: app.bot.api, url, arrival }, signal);
    await app.reception.keepHearing(signal);
    return;
  }
  await app.bot.api.deleteWebhook();
  app.needs.log.info({ username: app.needs.botUsername, updates: 'polling' }, 'bot.ready');
  await pollUpdates({ ...app, api: app.bot.api, log: app.needs.log }, signal);
}

const waitBeforeRecoveryMs = 15_000;

async function recoverQuietly(app: App): Promise<void> {
  await app.inbox
    .recover(waitBeforeRecoveryMs)
    .catch((err) => app.needs.log.warn({ err }, 'inbox.recover-later'));
}
