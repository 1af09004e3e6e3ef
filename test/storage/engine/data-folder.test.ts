import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { DataRefused } from '#storage/folder/data-refused.ts';
import { explainFolderFault } from '#storage/folder/folder-faults.ts';
import { makePrivate } from '#storage/folder/make-private.ts';

const root = mkdtempSync(join(tmpdir(), 'data-folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const sound = join(root, 'sound');

/** What anybody but the owner could open, with its mode. */
function openToOthers(folder: string): string[] {
  return [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))]
    .filter((path) => statSync(path).mode & 0o077)
    .map((path) => `${path} ${(statSync(path).mode & 0o777).toString(8)}`);
}

async function writeMuch({ db }: Database): Promise<void> {
  await db.$executeRawUnsafe(
    'CREATE TABLE "Much" AS SELECT g AS id, repeat(md5(g::text), 9) AS v FROM generate_series(1, 90000) g',
  );
  await db.$executeRawUnsafe('CREATE INDEX ON "Much" (v)');
  await db.$executeRawUnsafe('VACUUM FULL "Much"');
  await db.$executeRawUnsafe('VACUUM FULL pg_class');
  await db.$executeRawUnsafe('CHECKPOINT');
  await db.$executeRawUnsafe('DROP TABLE "Much"');
}

const refusal = async (dataDir: string) =>
  openDatabase({ dataDir }).then(
    async (database) => {
      await database.close();
      return 'opened';
    },
    (error: unknown) => (error instanceof DataRefused ? error.message : error),
  );

beforeAll(async () => {
  const before = process.umask(0o022);
  const database = await openDatabase({ dataDir: sound });
  process.umask(before);
  await database.close();
}, 120_000);

describe('the folder is for its owner alone', () => {
  test('when it was made, while it is written, after a checkpoint and after a restart', async () => {
    const database = await openDatabase({ dataDir: sound });
    expect(openToOthers(sound)).toEqual([]);
    await writeMuch(database);
    expect(readdirSync(join(sound, 'database/pg_wal')).length).toBeGreaterThan(3);
    expect(openToOthers(sound)).toEqual([]);
    await database.close();
    const again = await openDatabase({ dataDir: sound });
    await again.db.$executeRawUnsafe('CHECKPOINT');
    expect(openToOthers(sound)).toEqual([]);
    await again.close();
  }, 120_000);

  test('a folder of before, open to everybody, is mended at the start', async () => {
    for (const path of [sound, join(sound, 'database/pg_wal'), join(sound, 'database/PG_VERSION')])
      chmodSync(path, 0o777);
    expect(openToOthers(sound)).toHaveLength(3);
    expect(await refusal(sound)).toBe('opened');
    expect(openToOthers(sound)).toEqual([]);
  });

  test('one that belongs to another user is refused', () => {
    const folder = join(root, 'of-another');
    mkdirSync(folder);
    if (process.getuid?.() === 0) chownSync(folder, 12_345, 12_345);
    const theirs = process.getuid?.() === 0 ? folder : '/';
    expect(() => makePrivate(theirs)).toThrow(
      `The data folder ${theirs} or something in it (${theirs}) belongs to another user. Give it to the user that runs the bot (chown -R), or name another folder in DATA_DIR.`,
    );
  });
});

describe('what cannot be opened is told in one sentence', () => {
  const copy = (name: string) => {
    const folder = join(root, name);
    cpSync(sound, folder, { recursive: true });
    return folder;
  };
  const damaged = (folder: string) =>
    `The database in ${folder}/database is damaged and cannot be opened. Put back a backup of the folder, or move it away to begin anew.`;

  test('a folder that holds something else, untouched', async () => {
    const folder = join(root, 'foreign');
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'thesis.doc'), 'x');
    expect(await refusal(folder)).toBe(
      `The data folder ${folder} holds something else (thesis.doc). Name an empty or a new folder in DATA_DIR.`,
    );
    expect(readdirSync(folder)).toEqual(['thesis.doc']);
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  });

  test('a file where the folder should be', async () => {
    const path = join(root, 'a-file');
    writeFileSync(path, '');
    expect(await refusal(path)).toBe(`The data folder ${path} is no folder. Name a folder in DATA_DIR.`);
    expect(await refusal(join(path, 'below'))).toBe(
      `The data folder ${path}/below is no folder. Name a folder in DATA_DIR.`,
    );
  });

  test.each([
    ['truncated pg_control', (dir: string) => truncateSync(join(dir, 'global/pg_control'), 100)],
    [
      'garbage for pg_control',
      (dir: string) => writeFileSync(join(dir, 'global/pg_control'), 'x'.repeat(8_192)),
    ],
    ['no version', (dir: string) => rmSync(join(dir, 'PG_VERSION'))],
    ['garbage for the version', (dir: string) => writeFileSync(join(dir, 'PG_VERSION'), 'garbage')],
    ['no tables', (dir: string) => rmSync(join(dir, 'base'), { recursive: true })],
    ['no write-ahead log', (dir: string) => rmSync(join(dir, 'pg_wal'), { recursive: true })],
  ])('a damaged database: %s; the folder is free again', async (name, damage) => {
    const folder = copy(name.replaceAll(' ', '-'));
    damage(join(folder, 'database'));
    expect(await refusal(folder)).toBe(damaged(folder));
    expect(readdirSync(folder)).toEqual(['database']);
  });

  test('a database of another version of PostgreSQL', async () => {
    const folder = copy('older');
    writeFileSync(join(folder, 'database/PG_VERSION'), '17\n');
    expect(await refusal(folder)).toBe(
      `The database in ${folder}/database is of PostgreSQL 17, this program reads 18. Start the version of the program that made it.`,
    );
  });

  test('a first start that was killed is begun anew', async () => {
    const folder = copy('unfinished');
    rmSync(join(folder, 'database/base'), { recursive: true });
    writeFileSync(join(folder, 'first-start'), '');
    expect(await refusal(folder)).toBe('opened');
    expect(readdirSync(folder)).toEqual(['database']);
  }, 120_000);

  test.each([
    [
      'EACCES',
      'cannot be written by the user that runs the bot. Give it to that user, or name another folder in DATA_DIR.',
    ],
    [
      'EROFS',
      'is on a disk that can only be read. Mount it for writing, or name another folder in DATA_DIR.',
    ],
    [
      'EIO',
      'The disk of the data folder /d cannot be read. Check the disk, or name another folder in DATA_DIR.',
    ],
    ['ENOSPC', 'The disk of the data folder /d is full. Make room for at least 50 MB, then start again.'],
  ])('what the system says by %s', (code, sentence) => {
    const told = explainFolderFault('/d', Object.assign(new Error('raw'), { code }));
    expect(told).toBeInstanceOf(DataRefused);
    expect((told as Error).message.endsWith(sentence)).toBe(true);
  });
});
