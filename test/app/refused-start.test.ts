import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { lockDataDir } from '#storage/data-dir-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'refused-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

const source = (path: string) => new URL(`../../src/${path}`, import.meta.url);

/** Runs a program of its own, with these settings and no others, to its end. */
async function run(args: string[], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    env: { PATH: process.env.PATH, ...settings },
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
