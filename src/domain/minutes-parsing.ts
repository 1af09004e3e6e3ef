import { foldTyped } from './typed-text.ts';

const ends = ['akhir', 'selesai', 'sesi selesai', 'akhir sesi', 'end', 'hapus', 'session end'];
const pattern = /^(\d{1,3})\s*(?:m|mnt|menit|min|minutes?)?\.?$/;

/** `15`, `15 menit`, `15 min` as whole minutes within the limits (both included); else undefined. */
export function parseMinutes(
  typed: string,
  { from, until }: { from: number; until: number },
): number | undefined {
  const [, digits] = pattern.exec(typed.normalize('NFKC').trim().toLowerCase()) ?? [];
  const minutes = digits === undefined ? Number.NaN : Number(digits);
  return minutes >= from && minutes <= until ? minutes : undefined;
}

/** Whether somebody means “until the end”, in either language. */
export function meansTheEnd(typed: string): boolean {
  return ends.includes(foldTyped(typed));
}
