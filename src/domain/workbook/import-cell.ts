import { holdsNik, isNik } from '#domain/people/nik.ts';

/**
 * One cell as a spreadsheet gave it. A `Date` carries the wall clock that stood in the cell in its UTC
 * fields, without any zone; a bare time of day falls on 30 or 31 December 1899.
 */
export type Cell = string | number | Date | null;

const minuteMs = 60_000;
/** Excel's day 0 and 1: a cell that holds a time of day and no date. */
const timeOnlyUntil = Date.UTC(1900, 0, 2);

/** Whether nothing can be read in the cell: no value, blanks or invisible characters only. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && tidyText(cell) === '');
}

/**
 * The cell as one line of text: composed (NFC), line breaks and runs of blanks made one space, characters that
 * cannot be seen dropped. Dates read `18/03/2019`, times `08.00`. Other control characters stay, to be refused.
 */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'string') return tidyText(cell);
  return typeof cell === 'number' ? numberText(cell) : dateText(cell);
}

/** Whether the text holds what no name or title has: control, unpaired, private or direction-turning characters. */
export function hasControlCharacters(text: string): boolean {
  return /[\p{Cc}\p{Cs}\p{Co}\p{NChar}\u202a-\u202e\u2066-\u2069\ufffd]/u.test(text);
}

/**
 * Whether the cell holds a NIK (the citizen number): one by its form, however the cell parts it, or a number of sixteen
 * digits that Excel has rounded, of which the form is lost.
 */
export function looksLikeNik(cell: Cell | undefined): boolean {
  const text = cellText(cell);
  return holdsNik(text) || isNik(text.replace(/[\s.\-–]/g, '')) || scientificExponent(text) === 15;
}

/** The power of ten of a number Excel has rounded (`1,98E+17` → 17); undefined for any other text. */
export function scientificExponent(text: string): number | undefined {
  const match = /^\d(?:[.,]\d+)?E\+?(\d{1,3})$/i.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** `YYYY-MM-DD` of a date cell. */
export function cellDay(cell: Date): string {
  return new Date(Math.round(cell.getTime() / minuteMs) * minuteMs).toISOString().slice(0, 10);
}

/** Wall time `HH:MM` of a date or time cell, rounded to the minute (Excel's fractions fall just short). */
export function cellTime(cell: Date): string {
  return new Date(Math.round(cell.getTime() / minuteMs) * minuteMs).toISOString().slice(11, 16);
}

/** `08:00` as it is written for people: `08.00`. */
export function shownTime(time: string): string {
  return time.replace(':', '.');
}

function tidyText(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\s]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

function numberText(value: number): string {
  return Math.abs(value) < 1e17 ? String(value) : value.toExponential(2).replace('e', 'E').replace('.', ',');
}

function dateText(cell: Date): string {
  const time = shownTime(cellTime(cell));
  if (cell.getTime() < timeOnlyUntil) return time;
  const [year, month, day] = cellDay(cell).split('-');
  const date = `${day}/${month}/${year}`;
  return time === '00.00' ? date : `${date} ${time}`;
}
