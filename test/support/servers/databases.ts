import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import type { Program } from '#test/support/find-program.ts';
import { openMemoryDatabase } from './database-snapshot.ts';

interface Engine {
  engine: 'embedded' | 'server';
  programs: Program[];
  open: () => Promise<Database>;
}

/** The engines a storage test runs on, for `describeEach`. */
export const engines: Engine[] = [
  { engine: 'embedded', programs: [], open: openMemoryDatabase },
  {
    engine: 'server',
    programs: ['PostgreSQL'],
    open: async () => openDatabase({ url: await createServerDatabase() }),
  },
];

/** A fresh database on the test server. Returns its address. */
export async function createServerDatabase(): Promise<string> {
  const url = new URL(inject('databaseUrl')!);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}
