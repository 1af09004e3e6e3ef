import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createArrival } from '#app/health/arrival.ts';
import { watchVitalSigns } from '#app/health/vital-signs.ts';
import { openDataFolder } from '#storage/folder/data-folder.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';

const quiet = { longestTurnMs: () => 0 };
const folder = mkdtempSync(join(tmpdir(), 'vital-signs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an embedded database that is broken for good, after three looks', async () => {
  const database = await openMemoryDatabase();
  const signs = watchVitalSigns({ database, inbox: quiet, arrival: createArrival() });
  await signs.look();
  expect(signs.ailments()).toEqual([]);
  await database.close();
  for (let looks = 0; looks < 2; looks++) await signs.look();
  expect(signs.ailments()).toEqual([]);
  await signs.look();
  expect(signs.ailments()).toEqual(['databaseBroken']);
});

test('a server that is away is none: it comes back by itself', async () => {
  const away = {
    driver: { kind: 'server' as const, pool: {} as never },
    ping: () => Promise.reject(new Error('away')),
    holdsFolder: () => true,
  };
  const signs = watchVitalSigns({ database: away, inbox: quiet, arrival: createArrival() });
  for (let looks = 0; looks < 5; looks++) await signs.look();
  expect(signs.ailments()).toEqual([]);
});

test('a data folder that another process has taken; the end of this one leaves it to that', async () => {
  const dataDir = join(folder, 'data');
  const held = await openDataFolder(dataDir);
  const database = {
    driver: { kind: 'embedded' as const, pglite: {} as never },
    ping: async () => {},
    holdsFolder: held.isHeld,
  };
  const signs = watchVitalSigns({ database, inbox: quiet, arrival: createArrival() });
  expect(signs.ailments()).toEqual([]);
  const lock = join(dataDir, 'lock');
  writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere' }));
  expect(signs.ailments()).toEqual(['folderLost']);
  held.release();
  expect(() => rmSync(lock)).not.toThrow();
});

test('a process that comes seconds late three times in a row; once (it was asleep) is none', async () => {
  const database = await openMemoryDatabase();
  let atMs = 0;
  const signs = watchVitalSigns({ database, inbox: quiet, arrival: createArrival() }, () => atMs);
  const lookAfter = async (passedMs: number) => {
    atMs += passedMs;
    await signs.look();
    return signs.ailments();
  };
  expect(await lookAfter(2_000)).toEqual([]);
  expect(await lookAfter(60_000)).toEqual([]);
  expect(await lookAfter(2_100)).toEqual([]);
  for (const expected of [[], [], ['eventLoopLate']]) expect(await lookAfter(5_000)).toEqual(expected);
  expect(await lookAfter(2_000)).toEqual([]);
  await database.close();
});

test('polling that is over, and a turn that outlasts its limit', async () => {
  const database = await openMemoryDatabase();
  const arrival = createArrival();
  const inbox = { longestTurnMs: () => 300_001 };
  const signs = watchVitalSigns({ database, inbox, arrival });
  arrival.hasEnded = true;
  expect(signs.ailments()).toEqual(['pollingEnded', 'inboxStuck']);
  await database.close();
});
