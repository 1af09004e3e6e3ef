import { Api, type Bot } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Redis } from 'ioredis';
import { type Arrival, createArrival } from '#app/health/arrival.ts';
import { type VitalSigns, watchVitalSigns } from '#app/health/vital-signs.ts';
import type { Clock } from '#domain/time/clock.ts';
import { createJobQueue, type RunningQueue } from '#jobs/job-queue.ts';
import type { Database } from '#storage/engine/database.ts';
import { isDatabaseAway } from '#storage/engine/database-away.ts';
import { paceInMemory } from '#storage/state/pace.ts';
import { shortLivedState } from '#storage/state/short-lived-state.ts';
import type { BotContext, Needs } from '#telegram/bot-context.ts';
import { createBot } from '#telegram/create-bot.ts';
import { createDownload } from '#telegram/download-file.ts';
import { createInbox, type UpdateInbox } from '#telegram/inbox/update-inbox.ts';
import type { Logger } from '#telegram/logger.ts';
import { createSecrets } from '#telegram/secrets.ts';
import { telegramClient } from '#telegram/sending/telegram-client.ts';
import { loadTexts } from '#telegram/texts.ts';
import { features } from './features.ts';
import { createJobHandlers } from './job-handlers.ts';
import { createReception, type Reception } from './reception.ts';
import { openSharedState } from './shared-state.ts';

export interface AppOptions {
  token: string;
  apiRoot: string;
  /** Opened and closed by the caller. */
  database: Database;
  redisUrl?: string;
  sendRatePerSecond: number;
  publicUrl?: string;
  clock: Clock;
  log: Logger;
  /** Told when Telegram does not know the bot's token (any more). */
  onTokenRefused?(): void;
}

/** Everything that runs, opened and joined together; nothing has been asked of Telegram but who the bot is. */
export interface App {
  needs: Needs;
  database: Database;
  redis?: Redis;
  bot: Bot<BotContext>;
  inbox: UpdateInbox;
  jobs: RunningQueue;
  reception: Reception;
  arrival: Arrival;
  vitalSigns: VitalSigns;
  startJobs(): Promise<void>;
  close(): Promise<void>;
}

/** Joins the parts. Throws when Redis or Telegram cannot be reached. */
export async function composeApp(options: AppOptions): Promise<App> {
  const { clock, log, apiRoot, database } = options;
  const shared = await openSharedState(options);
  const { redis, pace, lock, dialogueState } = shared;
  const botInfo = await findBotInfo(options);
  const onTokenRefused = () => options.onTokenRefused?.();
  const client = { apiRoot, pace, retries: 'reply' as const, onTokenRefused };
  const api = new Api(options.token, telegramClient(client));
  const jobs = openJobs(database, log);
  const needs: Needs = {
    database,
    clock,
    jobs,
    log,
    secrets: createSecrets(options.token),
    sayIn: loadTexts(),
    state: shortLivedState(dialogueState),
    botUsername: botInfo.username,
    publicUrl: options.publicUrl,
    download: createDownload({ api, apiRoot, token: options.token }),
    home: async (ctx, text) => features.home.show(ctx, text),
    retryUpdate: (update) => inbox.retry(update),
  };
  const bot = createBot({ token: options.token, botInfo, client, needs, features: features.list });
  const handle = (update: Update) => bot.handleUpdate(update);
  const inbox = createInbox({ database, clock, log, lock, shared: redis !== undefined, handle });
  const reception = createReception({ db: database.db, clock });
  const sendApi = new Api(options.token, telegramClient({ ...client, retries: 'once' }));
  const handlers = createJobHandlers({ needs, api, sendApi, pace, ratePerSecond: options.sendRatePerSecond });
  const arrival = createArrival();
  return {
    needs,
    arrival,
    vitalSigns: watchVitalSigns({ database, inbox, arrival }),
    database,
    redis,
    bot,
    inbox,
    jobs,
    reception,
    startJobs: () => jobs.start(handlers),
    close: () => closeParts({ reception, inbox, jobs, shared }),
  };
}

async function closeParts(parts: {
  reception: Reception;
  inbox: UpdateInbox;
  jobs: RunningQueue;
  shared: { close(): void };
}): Promise<void> {
  await parts.reception.close();
  await Promise.all([parts.inbox.close(), parts.jobs.stop()]);
  parts.shared.close();
}

const openJobs = (database: Database, log: Logger): RunningQueue =>
  createJobQueue(database, (err) =>
    isDatabaseAway(err) ? log.warn({ err }, 'jobs.wait') : log.error({ err }, 'jobs.failed'),
  );

async function findBotInfo(options: AppOptions): Promise<UserFromGetMe> {
  const client = telegramClient({ apiRoot: options.apiRoot, pace: paceInMemory(), retries: 'reply' });
  return new Api(options.token, client).getMe();
}
