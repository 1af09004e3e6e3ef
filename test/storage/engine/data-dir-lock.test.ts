import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DataDirLocked, lockDataDir, waitForDataDir } from '#storage/engine/data-dir-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const holder = `
  import { lockDataDir } from '${new URL('../../../src/storage/engine/data-dir-lock.ts', import.meta.url).href}';
  lockDataDir(process.argv[1]);
  console.log('locked');
  setInterval(() => {}, 1000);`;

test('a folder belongs to one living process, and is free after kill -9', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', holder, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(() => lockDataDir(folder)).toThrow(DataDirLocked);
  child.kill('SIGKILL');
  await once(child, 'exit');
  lockDataDir(folder)();
});

test('released, it can be taken again', () => {
  lockDataDir(folder)();
  lockDataDir(folder)();
});

test('a process id used again by another program does not keep the folder', () => {
  writeFileSync(
    join(folder, 'lock'),
    JSON.stringify({ pid: process.ppid, host: hostname(), startTicks: '1' }),
  );
  lockDataDir(folder)();
});

test('a lock of another host counts as long as its heartbeat is fresh', () => {
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 1, host: 'elsewhere' }));
  expect(() => lockDataDir(folder)).toThrow(DataDirLocked);
  rmSync(join(folder, 'lock'));
});

test('a second process waits for the first to end, as a deploy ends one and starts the next', async () => {
  const release = lockDataDir(folder);
  setTimeout(release, 700);
  const startedMs = performance.now();
  const second = await waitForDataDir(folder);
  expect(performance.now() - startedMs).toBeGreaterThan(600);
  second();
});

test('after 5 s it is refused', async () => {
  const release = lockDataDir(folder);
  const startedMs = performance.now();
  await expect(waitForDataDir(folder)).rejects.toThrow(DataDirLocked);
  expect(performance.now() - startedMs).toBeGreaterThan(4_900);
  release();
});
