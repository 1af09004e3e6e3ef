// npm run bench: 200 people each answer 20 plan questions, API latency 50 ms, over webhook and polling.
// This bot beside a fair peer (bench/peer-bot.js), in turn, on the same PostgreSQL and Redis servers.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import pg from 'pg';
import { findFreePort, startPostgres, startRedis } from '../test/support/servers/servers.ts';
import { seedPlans } from './seed-plans.ts';
import { type LoadResult, TelegramLoad } from './telegram-load.ts';

const people = Number(process.env.BENCH_PEOPLE ?? 200);
const answers = Number(process.env.BENCH_ANSWERS ?? 20);
const latencyMs = 50;
const sustainedPerSecond = 150;
const secret = 'bench-secret';
process.env.WEBHOOK_SECRET = secret;

interface Measured extends LoadResult {
  cpuMsPerUpdate: number;
  statementsPerUpdate: number;
  peakMegabytes: number;
}

type System = 'this bot' | 'fair peer';
type Updates = 'webhook' | 'polling';

const postgres = await startPostgres(['shared_preload_libraries=pg_stat_statements', 'fsync=on']);
const redis = await startRedis();
const admin = new pg.Client({ connectionString: postgres.url });
await admin.connect();
await admin.query('CREATE EXTENSION pg_stat_statements');
const redisClient = new Redis(redis.url);

async function measure(run: {
  system: System;
  updates: Updates;
  ratePerSecond?: number;
  questions?: number;
  people?: number;
}) {
  const name = `bench_${Math.random().toString(36).slice(2, 10)}`;
  await admin.query(`CREATE DATABASE ${name}`);
  // A dialogue left by the run before would go on in this one.
  await redisClient.flushall();
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  const count = { people: run.people ?? people, answers: run.questions ?? answers };
  const load = new TelegramLoad({
    ...count,
    latencyMs,
    ratePerSecond: run.ratePerSecond,
    firstPersonId: 700_001,
  });
  const apiRoot = await load.listen();
  if (run.system === 'this bot')
    await seedPlans(url.href, { people: count.people, questions: count.answers + 1 });
  const port = await findFreePort();
  const child = startSystem(run.system, {
    BOT_TOKEN: '4242:bench-token-of-no-bot',
    TELEGRAM_API_ROOT: apiRoot,
    DATABASE_URL: url.href,
    REDIS_URL: redis.url,
    PORT: String(port),
    UPDATES: run.updates,
    PUBLIC_URL: run.updates === 'webhook' ? `http://127.0.0.1:${port}` : '',
    WEBHOOK_SECRET: secret,
    OWNER_IDS: '1',
    QUESTIONS: String(count.answers + 1),
    LOG_LEVEL: 'error',
  });
  try {
    while (!load.isBotReady) await sleep(50);
    await sleep(1_000);
    await admin.query('SELECT pg_stat_statements_reset()');
    const cpuBefore = cpuMsOf(child);
    const result = await load.run(run.system === 'this bot' ? '/menu' : '/plan');
    const updates = result.answers + count.people;
    const { rows } = await admin.query(
      'SELECT coalesce(sum(s.calls), 0) AS calls FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = $1',
      [name],
    );
    return {
      ...result,
      cpuMsPerUpdate: (cpuMsOf(child) - cpuBefore) / updates,
      statementsPerUpdate: Number(rows[0].calls) / updates,
      peakMegabytes: peakMegabytesOf(child),
    } satisfies Measured;
  } finally {
    child.kill(process.env.BENCH_PROFILE ? 'SIGINT' : 'SIGKILL');
    if (process.env.BENCH_PROFILE) await sleep(4_000);
    load.close();
    await sleep(300);
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}

function startSystem(system: System, env: Record<string, string>): ChildProcess {
  // As `npm start` runs it; the peer runs as Node runs anything.
  const program = system === 'this bot' ? ['--max-semi-space-size=16', 'src/main.ts'] : ['bench/peer-bot.js'];
  const kept = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const profile = process.env.BENCH_PROFILE
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
    : [];
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...profile, ...program], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...kept },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** User and system time of a process so far, from Linux' accounting (clock ticks of 10 ms). */
function cpuMsOf(child: ChildProcess): number {
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function peakMegabytesOf(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function printRow(label: string, row: Measured): void {
  const cells = [
    `${row.perSecond.toFixed(0)} answers/s`,
    `p50 ${row.p50Ms.toFixed(0)} ms`,
    `p95 ${row.p95Ms.toFixed(0)} ms`,
    `CPU ${row.cpuMsPerUpdate.toFixed(2)} ms/update`,
    `${row.statementsPerUpdate.toFixed(1)} statements/update`,
    `peak ${row.peakMegabytes.toFixed(0)} MB`,
  ];
  console.log(`${label.padEnd(44)} ${cells.join(' · ')}`);
}

const report: Record<string, Measured | number> = {};
try {
  for (const updates of ['webhook', 'polling'] as const) {
    const fastest: Partial<Record<System, Measured>> = {};
    for (const system of ['fair peer', 'this bot'] as const) {
      const measured = await measure({ system, updates });
      fastest[system] = measured;
      report[`${updates}, as fast as it goes, ${system}`] = measured;
      printRow(`${updates}, as fast as it goes, ${system}`, measured);
    }
    const ratio = fastest['this bot']!.perSecond / fastest['fair peer']!.perSecond;
    report[`${updates}, ratio`] = ratio;
    console.log(`${updates}: this bot / fair peer = ${ratio.toFixed(2)} (target 0.5)`);
    const sustained = await measure({ system: 'this bot', updates, ratePerSecond: sustainedPerSecond });
    report[`${updates}, ${sustainedPerSecond}/s, this bot`] = sustained;
    printRow(`${updates}, ${sustainedPerSecond}/s sustained, this bot`, sustained);
  }
  const long = await measure({ system: 'this bot', updates: 'webhook', questions: 200, people: 20 });
  const early = middle(long.medianByNumber.slice(2, 8));
  const late = middle(long.medianByNumber.slice(194, 200));
  report['200th prompt / 5th prompt'] = late / early;
  console.log(
    `200th prompt ${late.toFixed(1)} ms / 5th ${early.toFixed(1)} ms = ${(late / early).toFixed(2)} (target 1.1)`,
  );
  if (process.env.BENCH_OUTPUT) writeFileSync(process.env.BENCH_OUTPUT, JSON.stringify(report, null, 2));
} finally {
  await admin.end();
  redisClient.disconnect();
  await redis.stop();
  await postgres.stop();
}
process.exit(0);

function middle(list: number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
}
