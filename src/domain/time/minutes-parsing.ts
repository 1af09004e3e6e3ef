import { parseCount } from '#domain/words/count-parsing.ts';
import { foldTyped } from '#domain/words/typed-text.ts';

const ends = ['akhir', 'selesai', 'sesi selesai', 'akhir sesi', 'end', 'hapus', 'session end'];

/** `15`, `15 menit`, `15 min` as whole minutes within the limits (both included); else undefined. */
export function parseMinutes(
  typed: string,
  { from, until }: { from: number; until: number },
): number | undefined {
  return parseCount(typed, { unit: 'm|mnt|menit|min|minutes?', from, until });
}

/** Whether somebody means “until the end”, in either language. */
export function meansTheEnd(typed: string): boolean {
  return ends.includes(foldTyped(typed));
}
