import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { lockDataDir } from '#storage/engine/data-dir-lock.ts';
import { programEnvironment } from '#test/support/bots/program-environment.ts';
import { fillDataDir } from '#test/support/servers/database-snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'refused-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

const source = (path: string) => new URL(`../../src/${path}`, import.meta.url);

/** Runs a program of its own, with these settings and no others, to its end. */
async function run(args: string[], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    env: { ...programEnvironment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [[exitCode], said, complained] = await Promise.all([
    once(child, 'exit'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { exitCode, said, complained };
}

const main = fileURLToPath(source('main.ts'));
const adopt = fileURLToPath(source('app/adopt-database.ts'));

test('bad settings: every fault on a line of its own, exit code 78, nothing started', async () => {
  const dataDir = join(folder, 'never-made');
  const settings = { PORT: 'http', UPDATES: 'push', DATA_DIR: dataDir };
  expect(await run([main], settings)).toEqual({
    exitCode: 78,
    said: '',
    complained: [
      'The settings need attention:',
      '- BOT_TOKEN is required: the token @BotFather gave',
      '- UPDATES must be polling or webhook',
      '- PORT must be a whole number',
      '',
    ].join('\n'),
  });
  expect(existsSync(dataDir)).toBe(false);
});

test('a data folder in use: one sentence, exit code 1, nothing touched', async () => {
  const release = lockDataDir(folder);
  const settings = { BOT_TOKEN: '4242:not-a-real-token', DATA_DIR: folder };
  expect(await run([main], settings)).toEqual({
    exitCode: 1,
    said: '',
    complained: `The data folder ${folder} is in use by another running bot. Stop that one first.\n`,
  });
  expect(readdirSync(folder)).toEqual(['lock']);
  release();
});

test('a folder of something else: one sentence, exit code 1, from every program', async () => {
  const dataDir = join(folder, 'foreign');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'thesis.doc'), '');
  const settings = { BOT_TOKEN: '4242:not-a-real-token', DATA_DIR: dataDir };
  const sentence = `The data folder ${dataDir} holds something else (thesis.doc). Name an empty or a new folder in DATA_DIR.\n`;
  expect(await run([main], settings)).toEqual({ exitCode: 1, said: '', complained: sentence });
  expect(await run([adopt], settings)).toEqual({
    exitCode: 1,
    said: '',
    complained: `Nothing was moved: ${sentence}`,
  });
});

test('the data of another bot: one sentence, exit code 1; moved on purpose, the old one is refused', async () => {
  const dataDir = join(folder, 'of-one-bot');
  const [old, other] = ['4242:not-a-real-token', '777:not-a-real-token'];
  const settings = { DATA_DIR: dataDir, UPDATES: 'webhook', PUBLIC_URL: 'https://bot.example' };
  await fillDataDir(dataDir);
  expect(await run([adopt], { ...settings, BOT_TOKEN: old })).toEqual({
    exitCode: 0,
    said: 'The data is that of the bot 4242; nothing had to be moved.\n',
    complained: '',
  });
  expect(await run([main], { ...settings, BOT_TOKEN: other })).toEqual({
    exitCode: 1,
    said: '',
    complained:
      'The data belongs to the bot with the id 4242, this token is of the bot 777. Use a token of that bot, or move the data to this bot once with "npm run adopt-database".\n',
  });
  expect((await run([adopt], { ...settings, BOT_TOKEN: other })).said).toMatch(
    /^The data of the bot 4242 is now that of the bot 777\. /,
  );
  expect((await run([main], { ...settings, BOT_TOKEN: old })).complained).toMatch(
    /^The data belongs to the bot with the id 777/,
  );
  truncateSync(join(dataDir, 'database/global/pg_control'), 100);
  expect(await run([main], { ...settings, BOT_TOKEN: other })).toEqual({
    exitCode: 1,
    said: '',
    complained: `The database in ${dataDir}/database is damaged and cannot be opened. Put back a backup of the folder, or move it away to begin anew.\n`,
  });
}, 120_000);

test('a new owner link needs the same settings', async () => {
  expect(await run([fileURLToPath(source('app/owner-link.ts'))], { BOT_TOKEN: 'x' })).toMatchObject({
    exitCode: 78,
    said: '',
    complained: 'BOT_TOKEN is not a bot token\n',
  });
});

test.each([
  ['20.19.0', 69],
  ['22.11.9', 69],
  ['22.17.1', 69],
  ['22.18.0', 0],
  ['24.21.0', 0],
])('on Node %s the start ends with exit code %i', async (version, exitCode) => {
  const program = `
    import { refuseOldNode } from '${source('app/refuse-old-node.js').href}';
    refuseOldNode('${version}');
    console.log('went on');`;
  const sentence = `This bot needs Node 22.18 or newer; this is ${version}. "npm start" after "npm ci" brings its own.\n`;
  expect(await run(['--input-type=module', '-e', program])).toEqual(
    exitCode === 0
      ? { exitCode, said: 'went on\n', complained: '' }
      : { exitCode, said: '', complained: sentence },
  );
});
