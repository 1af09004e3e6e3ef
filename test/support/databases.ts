import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '#storage/database.ts';
import { openMemoryDatabase } from './database-snapshot.ts';

/** The engines a storage test runs on: the embedded one always, the server where there is one. */
export function listEngines(): { engine: 'embedded' | 'server'; open: () => Promise<Database> }[] {
  const embedded = { engine: 'embedded' as const, open: openMemoryDatabase };
  if (!inject('databaseUrl')) return [embedded];
  return [
    embedded,
    { engine: 'server' as const, open: async () => openDatabase({ url: await createServerDatabase() }) },
  ];
}

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
