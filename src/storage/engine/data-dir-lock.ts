import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataRefused } from '#storage/folder/data-refused.ts';

/** Another living process has this data folder open. */
export class DataDirLocked extends DataRefused {
  override name = 'DataDirLocked';
}

interface Owner {
  pid: number;
  host: string;
  /** Start of the process in clock ticks since boot, where the system tells: a reused pid differs. */
  startTicks?: string;
}

const heartbeatMs = 5_000;
const staleAfterMs = 20_000;

/**
 * Takes the folder for this process; PGlite itself would let two processes ruin each other's rows.
 * A lock left by a killed process is taken over: its process is gone or, on another host (a shared
 * volume), its heartbeat has been silent for 20 s. Returns the release. Throws DataDirLocked.
 */
export function lockDataDir(dataDir: string): () => void {
  const path = join(dataDir, 'lock');
  if (!createLock(path)) {
    takeOverStale(path, dataDir);
    if (!createLock(path)) throw lockedBy(dataDir);
  }
  const heartbeat = setInterval(() => touch(path), heartbeatMs);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    // What another process has taken meanwhile is not ours to free.
    if (ownsDataDir(dataDir)) rmSync(path, { force: true });
  };
}

/** Whether the folder still is this process's: a process that stood still for long may have lost it. */
export function ownsDataDir(dataDir: string): boolean {
  const owner = readOwner(join(dataDir, 'lock'));
  return owner?.pid === process.pid && owner.startTicks === startTicksOf(process.pid);
}

const longestWaitMs = 5_000;

/** As lockDataDir, but lets a process that is just ending go first: a deploy starts the next one at once. */
export async function waitForDataDir(dataDir: string): Promise<() => void> {
  const until = performance.now() + longestWaitMs;
  for (;;) {
    try {
      return lockDataDir(dataDir);
    } catch (error) {
      if (!(error instanceof DataDirLocked) || performance.now() > until) throw error;
    }
    await sleep(100);
  }
}

function createLock(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    const owner: Owner = { pid: process.pid, host: hostname(), startTicks: startTicksOf(process.pid) };
    writeSync(file, JSON.stringify(owner));
    return true;
  } catch (error) {
    // Nothing could be written (a full disk): an empty lock would keep the next start waiting.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function takeOverStale(path: string, dataDir: string): void {
  // Two processes finding the same stale lock: only the one that creates this file may remove it.
  const guard = `${path}.takeover`;
  if (!createLock(guard)) {
    if (ageMs(guard) < staleAfterMs) throw lockedBy(dataDir);
    rmSync(guard, { force: true });
    throw lockedBy(dataDir);
  }
  try {
    if (isAlive(path)) throw lockedBy(dataDir);
    rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function isAlive(path: string): boolean {
  const owner = readOwner(path);
  if (!owner) return ageMs(path) < staleAfterMs;
  if (owner.host !== hostname()) return ageMs(path) < staleAfterMs;
  if (owner.pid === process.pid)
    return owner.startTicks === startTicksOf(process.pid) && ageMs(path) < staleAfterMs;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return owner.startTicks === undefined || owner.startTicks === startTicksOf(owner.pid);
}

function readOwner(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function startTicksOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The folder is gone; the database will say so.
  }
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

const lockedBy = (dataDir: string) =>
  new DataDirLocked(`The data folder ${dataDir} is in use by another running bot. Stop that one first.`);
