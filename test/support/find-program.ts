import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What some tests need and Node does not bring, with the names each goes by on PATH. */
const namesOn = {
  Chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  Redis: ['redis-server'],
  PostgreSQL: ['initdb'],
  PgBouncer: ['pgbouncer'],
  // A server that runs already is not enough for a test that ends its own, or sets it up in another way.
  'Redis to start': ['redis-server'],
  'PostgreSQL to start': ['initdb'],
};

export type Program = keyof typeof namesOn;

export const allPrograms = Object.keys(namesOn) as Program[];

/** Path of a program, undefined where there is none. */
export function findProgram(program: Program): string | undefined {
  for (const name of namesOn[program]) {
    const path = findBinary(name);
    if (path) return path;
  }
  return undefined;
}

/** Where a command is: on PATH, or where Debian keeps PostgreSQL's servers and PgBouncer. */
export function findBinary(name: string): string | undefined {
  return [...foldersOnPath(), ...debianFolders()]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function foldersOnPath(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
}

/**
 * Debian keeps the servers of PostgreSQL off PATH and puts `pg_ctlcluster` there to start them. Without it on
 * PATH they count as absent: who hides a program hides it by PATH alone.
 */
function debianFolders(): string[] {
  const root = '/usr/lib/postgresql';
  const isOnPath = foldersOnPath().some((folder) => existsSync(join(folder, 'pg_ctlcluster')));
  if (!isOnPath || !existsSync(root)) return [];
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  // PgBouncer is among the commands for root, which other accounts have not on PATH.
  return [...versions.map((version) => join(root, version, 'bin')), '/usr/sbin'];
}
