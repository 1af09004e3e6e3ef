import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openAsBlob, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { inject } from 'vitest';
import { createJobQueue } from '#jobs/job-queue.ts';
import { readMigrations } from '#storage/engine/apply-migrations.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';

const folder = new URL('../../../node_modules/.cache/pendamping-tests/', import.meta.url);

/**
 * Makes, once for each state of the migrations, a snapshot of an embedded database with all tables and the
 * job queue's own. Loading it takes a third of the time a fresh database takes. Returns its path.
 */
export async function prepareSnapshot(): Promise<string> {
  const file = new URL(`${hashOfContent()}.tar`, folder);
  if (existsSync(file)) return file.pathname;
  const database = await openDatabase({ memory: true });
  const jobs = createJobQueue(database, () => {});
  await jobs.start({ tick: async () => {}, deliver: async () => {} });
  await jobs.stop();
  if (database.driver.kind !== 'embedded') throw new Error('a snapshot is of an embedded database');
  for (const statement of dropTemplates) await database.driver.pglite.exec(statement);
  const dump = await database.driver.pglite.dumpDataDir('none');
  await database.close();
  mkdirSync(folder, { recursive: true });
  const unfinished = new URL(`${process.pid}.part`, folder);
  writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()));
  renameSync(unfinished, file);
  return file.pathname;
}

/** Databases that new ones are copied from: two thirds of the files, and nobody makes one here. */
const dropTemplates = [
  `UPDATE pg_database SET datistemplate = false WHERE datname LIKE 'template_'`,
  'DROP DATABASE template0',
  'DROP DATABASE template1',
  'CHECKPOINT',
];

/** A database of its own in memory, migrated and empty. The caller closes it. */
export async function openMemoryDatabase(): Promise<Database> {
  return openDatabase({ memory: true, snapshot: await openAsBlob(inject('databaseSnapshot')) });
}

/** A data folder as a bot leaves it before anybody has written. */
export async function fillDataDir(dataDir: string): Promise<void> {
  const snapshot = await openAsBlob(inject('databaseSnapshot'));
  mkdirSync(dataDir, { recursive: true });
  const pglite = await PGlite.create(join(dataDir, 'database'), { loadDataDir: snapshot });
  await pglite.close();
}

function hashOfContent(): string {
  const hash = createHash('sha256');
  const sources = ['package-lock.json', 'src/jobs/job-queue.ts', 'src/jobs/job-catalogue.ts'];
  for (const path of [...sources, 'test/support/servers/database-snapshot.ts']) {
    hash.update(readFileSync(new URL(`../../../${path}`, import.meta.url)));
  }
  for (const migration of readMigrations()) hash.update(migration.checksum);
  return hash.digest('hex').slice(0, 16);
}
