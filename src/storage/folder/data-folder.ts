import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownsDataDir, waitForDataDir } from '#storage/engine/data-dir-lock.ts';
import { damaged, isDamage } from './damaged-database.ts';
import { DataRefused } from './data-refused.ts';
import { explainFolderFault } from './folder-faults.ts';
import { makePrivate } from './make-private.ts';

/** The folder of an embedded database, held by this process alone. */
export interface DataFolder {
  /** Where PGlite has its files. */
  databaseDir: string;
  /** What to tell when the database in it does not open. */
  explain(error: unknown): unknown;
  /** To be called once the database is open and migrated: from then on its files are somebody's data. */
  settle(): void;
  /** False once another process has taken the folder. */
  isHeld: () => boolean;
  release(): void;
}

/**
 * Makes or checks the folder, takes it for this process (waiting 5 s for another one to end) and leaves nothing in
 * it that anybody else on the machine could read. Throws DataRefused, DataDirLocked among them.
 */
export async function openDataFolder(dataDir: string): Promise<DataFolder> {
  try {
    return await takeFolder(dataDir);
  } catch (error) {
    throw explainFolderFault(dataDir, error);
  }
}

async function takeFolder(dataDir: string): Promise<DataFolder> {
  // Also for what is written later on: PGlite and the demo choose modes of their own.
  process.umask(0o077);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  refuseForeign(dataDir);
  const release = await waitForDataDir(dataDir);
  try {
    makePrivate(dataDir);
    const databaseDir = join(dataDir, 'database');
    const mark = join(dataDir, unfinished);
    clearUnfinished(databaseDir, mark);
    refuseDamaged(databaseDir);
    refuseFullDisk(dataDir);
    if (!existsSync(join(databaseDir, 'PG_VERSION'))) writeFileSync(mark, '');
    const settle = () => {
      makePrivate(dataDir);
      rmSync(mark, { force: true });
    };
    return {
      databaseDir,
      explain: (error) => explainOpening(dataDir, error),
      settle,
      isHeld: () => ownsDataDir(dataDir),
      release,
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Stands in the folder while a new database is made: what a kill leaves then holds nothing, and is made anew. */
const unfinished = 'first-start';
const ours = ['lock', 'lock.takeover', 'demo', 'sandbox', 'sandbox-token', unfinished, 'lost+found'];

/** A folder without our database must be empty, but for what a volume or a person hides in it. */
function refuseForeign(dataDir: string): void {
  if (existsSync(join(dataDir, 'database'))) return;
  const other = readdirSync(dataDir).find((name) => !ours.includes(name) && !name.startsWith('.'));
  if (other === undefined) return;
  throw new DataRefused(
    `The data folder ${dataDir} holds something else (${other}). Name an empty or a new folder in DATA_DIR.`,
  );
}

function clearUnfinished(databaseDir: string, mark: string): void {
  if (existsSync(mark)) rmSync(databaseDir, { recursive: true, force: true });
}

const postgresVersion = '18';

/** PGlite would make a new database over files without a version, and say nothing. */
function refuseDamaged(databaseDir: string): void {
  if (!existsSync(databaseDir) || readdirSync(databaseDir).length === 0) return;
  const path = join(databaseDir, 'PG_VERSION');
  const version = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (version === postgresVersion) return;
  if (!/^\d{2}$/.test(version)) throw damaged(databaseDir);
  throw new DataRefused(
    `The database in ${databaseDir} is of PostgreSQL ${version}, this program reads ${postgresVersion}. Start the version of the program that made it.`,
  );
}

/** What every start writes: three segments of the write-ahead log. */
const neededBytes = 48 * 1024 * 1024;

/** PGlite says the same of a full disk as of damaged files. */
function explainOpening(dataDir: string, error: unknown): unknown {
  if (!isDamage(error)) return explainFolderFault(dataDir, error);
  try {
    refuseFullDisk(dataDir);
    return damaged(join(dataDir, 'database'), error);
  } catch (full) {
    return explainFolderFault(dataDir, full);
  }
}

function refuseFullDisk(dataDir: string): void {
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize >= neededBytes) return;
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
}
