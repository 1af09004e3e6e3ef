// node bench/start-up.ts: how long a start takes, and what the process holds after 60 s of doing nothing.
// Embedded storage (the first start makes the database, the second finds it), then PostgreSQL with Redis.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, startPostgres, startRedis } from '../test/support/servers/servers.ts';
import { TelegramLoad } from './telegram-load.ts';

const idleMs = Number(process.env.BENCH_IDLE_MS ?? 60_000);
const dataDir = mkdtempSync(join(tmpdir(), 'start-up-'));
const postgres = await startPostgres();
const redis = await startRedis();

try {
  await measure('embedded, first start', { DATA_DIR: dataDir }, { limitMs: 8_000 });
  await measure('embedded, second start', { DATA_DIR: dataDir }, { limitMs: 2_500, limitMegabytes: 650 });
  const servers = { DATABASE_URL: postgres.url, REDIS_URL: redis.url };
  await measure('PostgreSQL and Redis, first start', servers, { limitMs: 8_000 });
  await measure('PostgreSQL and Redis, second start', servers, { limitMs: 2_500, limitMegabytes: 300 });
} finally {
  await redis.stop();
  await postgres.stop();
  rmSync(dataDir, { recursive: true });
}
process.exit(0);

/** Starts the bot; with a memory limit it is left alone for a while and weighed. */
async function measure(
  label: string,
  env: Record<string, string>,
  limits: { limitMs: number; limitMegabytes?: number },
): Promise<void> {
  const telegram = new TelegramLoad({ people: 0, answers: 0, latencyMs: 0, firstPersonId: 1 });
  const apiRoot = await telegram.listen();
  const startedAt = performance.now();
  const child = start({ ...env, TELEGRAM_API_ROOT: apiRoot, PORT: String(await findFreePort()) });
  while (!telegram.isBotReady && child.exitCode === null) await sleep(10);
  const readyMs = performance.now() - startedAt;
  console.log(`${label}: ready after ${(readyMs / 1_000).toFixed(2)} s (limit ${limits.limitMs / 1_000} s)`);
  if (limits.limitMegabytes) {
    await sleep(idleMs);
    const { resident, peak } = readMegabytes(child);
    const limit = `limit ${limits.limitMegabytes} MB`;
    console.log(`${label}: ${resident} MB resident when idle (${limit}), peak ${peak} MB`);
  }
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  telegram.close();
}

function start(env: Record<string, string>): ChildProcess {
  const settings = { BOT_TOKEN: '4242:start-up-of-no-bot', OWNER_IDS: '1', LOG_LEVEL: 'error' };
  return spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16', 'src/main.ts'],
    {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

function readMegabytes(child: ChildProcess): { resident: number; peak: number } {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const read = (field: string) =>
    Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024);
  return { resident: read('VmRSS'), peak: read('VmHWM') };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
