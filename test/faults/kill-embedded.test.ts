import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { openDatabase } from '#storage/engine/database.ts';
import { type BotProcess, endAllBots, runBotToEnd, startBotProcess } from '#test/support/bots/bot-process.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';
import { fillDataDir } from '#test/support/servers/database-snapshot.ts';
import {
  acknowledged,
  comeToConfirm,
  countJoins,
  countSent,
  isSoak,
  openAccounts,
  queueNotices,
  readOutcome,
  seedInvitations,
  settingsOf,
  startTelegram,
} from './fault-stage.ts';

const longMs = 600_000;
vi.setConfig({ testTimeout: longMs, hookTimeout: 120_000 });
const people = 30;
const folder = mkdtempSync(join(tmpdir(), 'kill-embedded-'));
const dataDir = join(folder, 'data');
let server: TelegramServer;
let invitations: Map<number, string>;
let bot: BotProcess;
let accounts: number[];

const settings = () => ({ ...settingsOf(server), DATA_DIR: dataDir, SEND_RATE_PER_SECOND: '10' });

/** Looks into the data folder while no bot runs. */
async function look<T>(read: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir });
  try {
    return await read(database);
  } finally {
    await database.close();
  }
}

beforeAll(async () => {
  server = await startTelegram(50);
  accounts = openAccounts(server, people);
  await fillDataDir(dataDir);
  invitations = await look((database) => seedInvitations(database, 30));
  bot = await startBotProcess(settings());
});
afterAll(async () => {
  await endAllBots();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('killed between an update and its answer: the answer comes after the restart, the act once', async () => {
  const rounds = isSoak ? 20 : 1;
  for (let rosterNo = 1; rosterNo <= rounds; rosterNo++) {
    const user = server.user(700_000 + rosterNo);
    await comeToConfirm(user, invitations.get(rosterNo)!);
    server.faults.add({ kind: 'slow', delayMs: longMs, method: 'editMessageText', chatId: user.id });
    await user.press('Ya, benar', { waitMs: 0 });
    await acknowledged(server);
    await sleep(isSoak ? Math.random() * 300 : 50);
    await bot.end('SIGKILL');
    server.faults.clear();
    bot = await startBotProcess(settings());
    await user.waitForMessage('sudah terdaftar', 30_000);
  }
  await bot.end('SIGKILL');
  expect(await look(countJoins)).toEqual(Array.from({ length: rounds }, () => 1));
});

test('killed while it sends: everybody is reached once, what is uncertain is listed', async () => {
  await look((database) => queueNotices(database, accounts));
  const before = countSent(server);
  bot = await startBotProcess(settings());
  await waitUntil(() => countSent(server) - before >= 8, 30_000);
  await bot.end('SIGKILL');
  expect(countSent(server) - before).toBeLessThan(people);
  bot = await startBotProcess(settings());
  await waitUntil(() => countSent(server) - before >= people - 4, 30_000);
  await sleep(2_000);
  const ended = await bot.end('SIGTERM');
  expect(ended.exitCode).toBe(0);
  const { unclear, missed, twice } = await look((database) => readOutcome(server, database, accounts));
  expect([missed, twice, unclear <= 4]).toEqual([[], [], true]);
});

test('a second bot on the same data folder, or with the same token, ends at once and touches nothing', async () => {
  bot = await startBotProcess(settings());
  const sameFolder = await runBotToEnd(settings());
  expect(sameFolder.exitCode).toBe(1);
  expect(sameFolder.output).toContain(
    `The data folder ${dataDir} is in use by another running bot. Stop that one first.`,
  );
  await fillDataDir(join(folder, 'other'));
  const other = runBotToEnd({ ...settings(), DATA_DIR: join(folder, 'other') });
  const stranger = server.user(600_001);
  await stranger.start();
  await stranger.waitForMessage('belum terdaftar', 30_000);
  const samePoller = await other;
  expect(samePoller.exitCode).toBe(1);
  expect(samePoller.output.trim()).toBe(
    'Another process is receiving the updates of this bot. Stop that one first.',
  );
  await stranger.sendText('/bantuan');
  await stranger.waitForReply(30_000);
  const { messages } = await stranger.chat();
  expect(messages.filter((message) => message.from === 'bot')).toHaveLength(2);
});

test('a stop waits for nobody: 5 s at most, also in the middle of a call that hangs', async () => {
  const stranger = server.user(600_002);
  server.faults.add({ kind: 'slow', delayMs: longMs, method: 'sendMessage', chatId: stranger.id });
  await stranger.start();
  await acknowledged(server);
  const { exitCode, tookMs } = await bot.end('SIGTERM');
  expect([exitCode, tookMs < 5_500]).toEqual([0, true]);
  server.faults.clear();
  bot = await startBotProcess(settings());
  await stranger.waitForMessage('belum terdaftar', 30_000);
});
