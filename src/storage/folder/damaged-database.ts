import { DataRefused } from './data-refused.ts';

/** The sentence on a database whose files are not what they were. */
export function damaged(databaseDir: string, cause?: unknown): DataRefused {
  return new DataRefused(
    `The database in ${databaseDir} is damaged and cannot be opened. Put back a backup of the folder, or move it away to begin anew.`,
    { cause },
  );
}

/** SQLSTATE of files that are missing, not readable or not what they should be. */
const damageCodes = new Set(['XX001', 'XX002', '58P01', '58030']);

/** Whether an error of opening means that files are damaged. PGlite ends in these ways when it cannot read them. */
export function isDamage(error: unknown): boolean {
  const { name, message, code } = error as { name?: string; message?: string; code?: string };
  if (code !== undefined && damageCodes.has(code)) return true;
  if (name === 'RuntimeError' || name === 'ErrnoError') return true;
  return /failed to initialize/.test(message ?? '');
}
