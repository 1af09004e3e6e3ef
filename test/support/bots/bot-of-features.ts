import { Api } from 'grammy';
import pino from 'pino';
import { pollUpdates } from '#app/polling.ts';
import { createHome } from '#features/home/home-bot.ts';
import type { JobQueue } from '#jobs/job-queue.ts';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import { startTelegramServer, type TelegramServer } from '#sandbox/telegram-server.ts';
import type { Database } from '#storage/engine/database.ts';
import { chatLockInMemory } from '#storage/state/chat-lock.ts';
import { dialogueStateInDatabase } from '#storage/state/dialogue-state.ts';
import { paceInMemory } from '#storage/state/pace.ts';
import { shortLivedState } from '#storage/state/short-lived-state.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { createBot } from '#telegram/create-bot.ts';
import { createDownload } from '#telegram/download-file.ts';
import type { Feature } from '#telegram/feature.ts';
import { createInbox, type UpdateInbox } from '#telegram/inbox/update-inbox.ts';
import { createSecrets } from '#telegram/secrets.ts';
import { telegramClient } from '#telegram/sending/telegram-client.ts';
import { loadTexts } from '#telegram/texts.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';

export interface BotOfFeatures {
  server: TelegramServer;
  database: Database;
  inbox: UpdateInbox;
  close(): Promise<void>;
}

const token = '4242:test-token-of-the-stand-in';
const idleJobs: JobQueue = { enqueue: async () => {}, start: async () => {}, stop: async () => {} };

/** The bot with features made for a test, and home behind them; no jobs run. */
export async function startBotOf(
  features: Feature[],
  more: { handlingMs?: number } = {},
): Promise<BotOfFeatures> {
  const clock = new SandboxClock(new Date('2019-03-18T08:00:00+07:00'));
  const identity = { id: 4242, username: 'pendamping_bot', firstName: 'Pendamping' };
  const server = await startTelegramServer({ token, bot: identity, clock });
  const database = await openMemoryDatabase();
  const log = pino({ level: 'silent' });
  const client = { apiRoot: server.url, pace: paceInMemory(), retries: 'reply' as const };
  const home = createHome(() => []);
  const needs: Needs = {
    database,
    clock,
    log,
    secrets: createSecrets(token),
    jobs: idleJobs,
    sayIn: loadTexts(),
    state: shortLivedState(dialogueStateInDatabase(database.db, clock)),
    botUsername: identity.username,
    download: createDownload({
      api: new Api(token, telegramClient(client)),
      apiRoot: server.url,
      token,
      withinMs: 1_000,
    }),
    home: (ctx, text) => home.show(ctx, text),
    retryUpdate: (update) => inbox.retry(update),
  };
  const botInfo = await new Api(token, { apiRoot: server.url }).getMe();
  const bot = createBot({ token, botInfo, client, needs, features: [...features, home], ...more });
  const handle = (update: Parameters<typeof bot.handleUpdate>[0]) => bot.handleUpdate(update);
  const inbox = createInbox({ database, clock, log, lock: chatLockInMemory(), shared: false, handle });
  const stopping = new AbortController();
  const polling = pollUpdates({ api: bot.api, inbox, log }, stopping.signal);
  return {
    server,
    database,
    inbox,
    close: async () => {
      stopping.abort();
      await polling;
      await inbox.close();
      await server.close();
      await database.close();
    },
  };
}
