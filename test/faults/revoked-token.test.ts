import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { endAllBots, runBotToEnd, startBotProcess } from '#test/support/bots/bot-process.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';
import { fillDataDir } from '#test/support/servers/database-snapshot.ts';
import { findFreePort } from '#test/support/servers/servers.ts';
import { settingsOf, startTelegram } from './fault-stage.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'revoked-token-'));
let server: TelegramServer;
afterEach(() => server.close());
afterAll(async () => {
  await endAllBots();
  rmSync(folder, { recursive: true, force: true });
});

const sentence = /^Telegram refuses the token of this bot: it was revoked or mistyped\. .*BOT_TOKEN.*$/m;

test.each(['polling', 'webhook'])(
  '%s: a token revoked at run time ends the process with what to do',
  async (updates) => {
    server = await startTelegram();
    const port = String(await findFreePort());
    const webhook = { PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` };
    await fillDataDir(join(folder, updates));
    const bot = await startBotProcess({
      ...settingsOf(server),
      DATA_DIR: join(folder, updates),
      ...(updates === 'webhook' ? webhook : {}),
    });
    server.faults.add({ kind: 'unauthorized' });
    // By webhook nothing is asked of Telegram until somebody has to be answered.
    await server.user(7).sendText('/start');
    await waitUntil(() => sentence.test(bot.output), 60_000);
    const { exitCode } = await bot.end('SIGCONT');
    expect(exitCode).toBe(77);
    expect(bot.output).not.toContain('could not start');
    expect(bot.output.match(/Telegram refuses/g)).toHaveLength(1);
  },
);

test('a token that is refused at the start is told in the same sentence', async () => {
  server = await startTelegram();
  server.faults.add({ kind: 'unauthorized' });
  await fillDataDir(join(folder, 'start'));
  const { exitCode, output } = await runBotToEnd({ ...settingsOf(server), DATA_DIR: join(folder, 'start') });
  expect([exitCode, sentence.test(output)]).toEqual([77, true]);
});
