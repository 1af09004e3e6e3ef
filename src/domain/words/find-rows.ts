import { foldTyped } from './typed-text.ts';

/** A row of a list as it can be found: the number it shows, where it shows one. */
export interface NamedRow {
  name: string;
  number?: number;
}

/**
 * The rows whose name fits what was typed: the whole name, or the beginnings of its words in any order (`bunga`,
 * `rek bung`). Case and punctuation make no difference. Whatever a whole name fits is meant, though it is part of another's.
 */
export function findNamed<T extends NamedRow>(typed: string, rows: readonly T[]): T[] {
  const folded = foldTyped(typed);
  if (folded === '') return [];
  const names = rows.map((row) => foldTyped(row.name));
  const whole = rows.filter((_, index) => names[index] === folded);
  if (whole.length > 0) return whole;
  const beginnings = folded.split(' ');
  return rows.filter((_, index) => {
    const words = names[index]!.split(' ');
    return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
  });
}

/**
 * The rows that are meant by a number or by a part of a name. A number is the one a row shows; where no row shows it,
 * a word of a name (`18` of `18 Mar`), else the place in the list, from 1.
 */
export function findRows<T extends NamedRow>(typed: string, rows: readonly T[]): T[] {
  if (!/^\s*\d+\s*$/.test(typed)) return findNamed(typed, rows);
  const number = Number(typed);
  const shown = rows.filter((row) => row.number === number);
  if (shown.length > 0) return shown;
  const named = findNamed(typed, rows);
  return named.length > 0 ? named : rows.slice(number - 1, number).filter(() => number > 0);
}
