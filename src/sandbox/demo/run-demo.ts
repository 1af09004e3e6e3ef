import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type App, composeApp } from '#app/compose.ts';
import { features } from '#app/features.ts';
import { startHttpServer } from '#app/http-server.ts';
import { openOwnDatabase } from '#app/open-own-database.ts';
import { pollUpdates } from '#app/polling.ts';
import { publishCommands } from '#app/publish-commands.ts';
import { startTelegramServer } from '#sandbox/telegram-server.ts';
import { findNextDeliveryAt } from '#storage/sending/delivery-store.ts';
import type { Logger } from '#telegram/logger.ts';
import { SandboxClock } from './sandbox-clock.ts';
import { seedDemo } from './seed-demo.ts';

/** Sunday, shortly before the first attendance question. */
const startsAt = new Date('2019-03-17T15:55:00+07:00');

const botId = 4242;

/** Runs the demo until it is stopped; chats, clock and data are there again the next time. */
export async function runDemo(options: { dataDir: string; port: number; log: Logger }): Promise<void> {
  const { log } = options;
  // The first start makes a database; on a slow machine that is many silent seconds.
  console.log('Demo sedang disiapkan, mohon tunggu … / being prepared, please wait …');
  const clock = new SandboxClock(startsAt);
  const database = await openOwnDatabase({ dataDir: options.dataDir }, `${botId}:`);
  let app: App | undefined;
  const token = `${botId}:${readOrCreate(join(options.dataDir, 'sandbox-token'))}`;
  const server = await startTelegramServer({
    port: await pickPort(options.port),
    token,
    bot: { id: botId, username: 'pendamping_bot', firstName: 'Pendamping' },
    clock,
    stateDir: join(options.dataDir, 'sandbox'),
    nextDueAt: async () => (app ? findNextDueAt(app) : undefined),
  });
  app = await composeApp({ token, apiRoot: server.url, database, sendRatePerSecond: 25, clock, log });
  const pages = await startHttpServer(app, { port: await pickPort(server.port + 1), host: '127.0.0.1' });
  app.needs.publicUrl = pages.url;
  const { people } = await seedDemo(app.needs, clock.now());
  server.setPeople(people);
  await app.startJobs();
  clock.onJump(() => doWhatIsDue(app!));
  await app.inbox.recover(0);
  await publishCommands(app);
  const stopping = new AbortController();
  const stop = async () => {
    stopping.abort();
    pages.server.close();
    await app!.close();
    await server.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  console.log(`Demo siap / ready: ${server.url}`);
  await app.reception.begin();
  await pollUpdates({ ...app, api: app.bot.api, log }, stopping.signal);
}

const longestWaitMs = 10_000;

/** Asks for a tick and waits until nothing is due any more, so that a walk through time can go on. */
async function doWhatIsDue(app: App): Promise<void> {
  await app.jobs.enqueue('tick');
  for (let waitedMs = 0; waitedMs < longestWaitMs; waitedMs += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = app.needs.clock.now();
    const moments = await listMoments(app);
    if (moments.every((at) => at > now)) return;
  }
}

/** The next thing that happens by itself, after now. */
async function findNextDueAt(app: App): Promise<Date | undefined> {
  const now = app.needs.clock.now();
  const coming = (await listMoments(app)).filter((at) => at > now);
  return coming.sort((a, b) => a.getTime() - b.getTime())[0];
}

async function listMoments(app: App): Promise<Date[]> {
  const moments = await Promise.all([
    findNextDeliveryAt(app.database.db),
    ...features.list.map((feature) => feature.nextDueAt?.(app.needs)),
  ]);
  return moments.filter((at) => at !== undefined);
}

function readOrCreate(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomUUID());
  return readFileSync(path, 'utf8');
}

/** The wished port, or a free one when something else has it. */
function pickPort(wished: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wished, '127.0.0.1', () => probe.close(() => resolve(wished)));
  });
}
