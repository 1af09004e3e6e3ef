import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { telegramLimits } from '#sandbox/calls/send-limits.ts';
import type { SandboxUser } from '#sandbox/people/sandbox-user.ts';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { openDatabase } from '#storage/engine/database.ts';
import { isSoak, settingsOf } from '#test/faults/fault-stage.ts';
import { endAllBots, startBotProcess } from '#test/support/bots/bot-process.ts';
import { withPrograms } from '#test/support/programs.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { emptyRedis, redisUrl } from '#test/support/servers/redis-database.ts';
import { findFreePort } from '#test/support/servers/servers.ts';
import {
  announce,
  countCopies,
  organizerAccount,
  p95,
  seedCrowd,
  startDistantTelegram,
  waitForResult,
} from './announcing.ts';

vi.setConfig({ testTimeout: 900_000 });
afterEach(endAllBots);

const people = isSoak ? 3_000 : 90;
const ratePerSecond = 29;
const chatEveryMs = 3_000;
/**
 * The short form runs beside other tests, on whatever machine: it shows that nobody is missed and nothing
 * refused; the figures are those of the long run, alone.
 */
const leastShare = isSoak ? 0.98 : 0.5;
const slowerByMs = isSoak ? 100 : 1_000;

interface Figures {
  perSecond: number;
  /** Which calls were refused for speed. */
  tooMany: string[];
  idleP95Ms: number;
  busyP95Ms: number;
}

/** Somebody who asks for help again and again; how long each answer takes, from the text to its arrival. */
async function chat(user: SandboxUser, isOver: () => boolean): Promise<number[]> {
  const tookMs: number[] = [];
  while (!isOver()) {
    const before = (await user.lastBotMessage())?.messageId ?? 0;
    const askedMs = performance.now();
    await user.sendText('/bantuan');
    await user.waitForMessage(
      (message) => message.messageId > before && /dilakukan di sini/.test(message.text),
      30_000,
    );
    tookMs.push(performance.now() - askedMs);
    await sleep(chatEveryMs);
  }
  return tookMs;
}

/** Announces to everybody while two people chat, and reads what came of it out of the stand-in's record. */
async function measure(server: TelegramServer, accounts: number[]): Promise<Figures> {
  const chatting = [1, 2].map((each) => server.user(accounts.at(-each)!));
  const organizer = server.user(organizerAccount);
  await organizer.start();
  const idleUntil = performance.now() + (isSoak ? 40_000 : 3_000);
  const idle = await Promise.all(chatting.map((user) => chat(user, () => performance.now() > idleUntil)));
  await announce(organizer, 'Besok mohon membawa data SKM.');
  let isOver = false;
  const busy = Promise.all(chatting.map((user) => chat(user, () => isOver)));
  const result = await waitForResult(organizer, 600_000);
  isOver = true;
  const all = accounts.length.toLocaleString('id-ID');
  expect(result.split('\n')[0]).toBe(`✅ Terkirim kepada ${all} dari ${all} orang`);
  const counts = await countCopies(server, accounts, 'Besok mohon membawa data SKM.');
  expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
  const sentMs = server.calls
    .filter((call) => call.method === 'copyMessage' && call.params.chat_id !== organizerAccount)
    .map((call) => call.at.getTime());
  return {
    perSecond: ((sentMs.length - 1) * 1_000) / (Math.max(...sentMs) - Math.min(...sentMs)),
    tooMany: server.refused
      .filter((call) => call.code === 429)
      .map(({ method, params }) => `${method} ${Number(params.chat_id)}`),
    idleP95Ms: p95(idle.flat()),
    busyP95Ms: p95((await busy).flat()),
  };
}

function judge(what: string, figures: Figures): void {
  const { perSecond, idleP95Ms, busyP95Ms, tooMany } = figures;
  console.log(
    `${what}, ${people} people at ${ratePerSecond}/s: ${perSecond.toFixed(2)}/s sent, ${tooMany.length} times 429, ` +
      `answers p95 ${Math.round(idleP95Ms)} ms idle, ${Math.round(busyP95Ms)} ms meanwhile`,
  );
  expect(tooMany).toEqual([]);
  expect(perSecond).toBeGreaterThanOrEqual(ratePerSecond * leastShare);
  expect(busyP95Ms).toBeLessThanOrEqual(Math.max(idleP95Ms * 1.5, idleP95Ms + slowerByMs));
}

test('embedded, polling: the set rate, no 429, everybody once, answers as fast as ever', async () => {
  const server = await startDistantTelegram(telegramLimits);
  const dataDir = mkdtempSync(join(tmpdir(), 'soak-'));
  const database = await openDatabase({ dataDir });
  const accounts = await seedCrowd(database, server, people);
  await database.close();
  await startBotProcess({
    ...settingsOf(server),
    DATA_DIR: dataDir,
    SEND_RATE_PER_SECOND: String(ratePerSecond),
  });
  judge('embedded, one process', await measure(server, accounts));
  await endAllBots();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each(isSoak ? [1, 2] : [2])(
  'PostgreSQL, Redis, webhook, %i process(es): the same',
  withPrograms('PostgreSQL', 'Redis'),
  async (processes) => {
    const server = await startDistantTelegram(telegramLimits);
    const url = await createServerDatabase();
    const database = await openDatabase({ url });
    const accounts = await seedCrowd(database, server, people);
    await emptyRedis();
    for (let each = 0; each < processes; each++) {
      const port = String(await findFreePort());
      await startBotProcess({
        ...settingsOf(server),
        DATABASE_URL: url,
        REDIS_URL: redisUrl!,
        PORT: port,
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        SEND_RATE_PER_SECOND: String(ratePerSecond),
      });
    }
    judge(`PostgreSQL and Redis, ${processes} process(es)`, await measure(server, accounts));
    await endAllBots();
    await server.close();
    await database.close();
  },
);
