import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import pino from 'pino';
import { type App, composeApp } from '#app/compose.ts';
import { startHttpServer } from '#app/http-server.ts';
import { pollUpdates } from '#app/polling.ts';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import { connectTelegram, type RemoteTelegram } from '#sandbox/telegram-client.ts';
import type { Database } from '#storage/engine/database.ts';
import { seedFuzzPeople } from './seed-fuzz-people.ts';

const token = '4242:test-token-of-the-stand-in';
export const secret = 'secret-of-the-test-webhook';
const startAt = '2019-03-18T08:00:00+07:00';

/** A fault the bot told its log about. */
export interface LoggedFault {
  msg: string;
  updateId?: number;
  err?: { message: string; stack: string };
}

export interface FuzzStage {
  app: App;
  telegram: RemoteTelegram;
  webhookUrl: string;
  nowSeconds: number;
  /** Accounts by what they are in the programme. */
  known: number[];
  strangers: number[];
  groups: number[];
  faults: LoggedFault[];
  /** Hands over what a call of getUpdates would return, and waits until the next call confirms it. */
  poll(updates: unknown): Promise<void>;
  close(): Promise<void>;
}

/** The bot in this process, Telegram in another, so that memory measured here is the bot's. */
export async function openFuzzStage(options: { database: Database; redisUrl?: string }): Promise<FuzzStage> {
  const standIn = await startStandIn();
  const telegram = connectTelegram(standIn.url);
  const clock = new SandboxClock(new Date(startAt));
  const accounts = await seedFuzzPeople(options.database, telegram, clock.now());
  const faults: LoggedFault[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void faults.push(JSON.parse(line)) });
  const app = await composeApp({
    ...{ token, apiRoot: standIn.url, database: options.database, redisUrl: options.redisUrl },
    ...{ sendRatePerSecond: 1_000, clock, log },
  });
  await app.startJobs();
  const pages = await startHttpServer(app, { port: 0, webhookSecret: secret, host: '127.0.0.1' });
  app.needs.publicUrl = pages.url;
  const polling = startPolling(app);
  return {
    ...{ app, telegram, faults, ...accounts },
    webhookUrl: `${pages.url}/telegram/webhook`,
    nowSeconds: Math.floor(clock.now().getTime() / 1_000),
    poll: polling.poll,
    close: async () => {
      await polling.stop();
      await new Promise((resolve) => pages.server.close(resolve).closeAllConnections());
      await app.close();
      standIn.stop();
    },
  };
}

/** The real loop of polling; what it is given comes as JSON, as over the network. */
function startPolling(app: App) {
  const stopping = new AbortController();
  const waiting: { batch: unknown; taken: () => void }[] = [];
  let wake = () => {};
  const getUpdates = async () => {
    while (waiting.length === 0 && !stopping.signal.aborted)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    const next = waiting.shift();
    next?.taken();
    return next?.batch ?? [];
  };
  const ended = pollUpdates(
    { api: { getUpdates } as never, inbox: app.inbox, log: app.needs.log },
    stopping.signal,
  );
  return {
    poll: (batch: unknown) =>
      new Promise<void>((resolve) => {
        waiting.push({ batch, taken: resolve });
        wake();
      }),
    stop: async () => {
      stopping.abort();
      wake();
      await ended;
    },
  };
}

async function startStandIn(): Promise<{ url: string; stop(): void }> {
  const program = new URL('../../src/sandbox/telegram-process.ts', import.meta.url).pathname;
  const settings = { token, startAt, bot: { id: 4242, username: 'pendamping_bot', firstName: 'Pendamping' } };
  const args = ['--disable-warning=ExperimentalWarning', program, JSON.stringify(settings)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    return { url: (JSON.parse(line) as { url: string }).url, stop: () => void child.kill('SIGKILL') };
  }
  throw new Error('the stand-in ended before it said its address');
}
