import { parseTypedDay } from '#domain/time/day-parsing.ts';
import { type Cell, cellDay, cellText, isEmptyCell } from '#domain/workbook/import-cell.ts';
import type { Refusal } from '#domain/workbook/import-refusal.ts';
import { quoted } from '#domain/workbook/import-text.ts';

export type CellReading<Value> =
  | { kind: 'value'; value: Value }
  | { kind: 'empty' }
  | { kind: 'refused'; refusal: Refusal };

/** Serial numbers of 2000 and 2100: a date cell that lost its format still counts days from 1900. */
const serialDays = { first: 36_526, last: 73_415, epoch: Date.UTC(1899, 11, 30) };
const dayMs = 86_400_000;

/** Reads a real date cell, or a day typed day-first. */
export function readDay(cell: Cell | undefined): CellReading<string> {
  if (cell === undefined || cell === null || isEmptyCell(cell)) return { kind: 'empty' };
  if (cell instanceof Date && cell.getUTCFullYear() >= 1950) return { kind: 'value', value: cellDay(cell) };
  if (typeof cell === 'number' && cell >= serialDays.first && cell <= serialDays.last) {
    return { kind: 'value', value: cellDay(new Date(serialDays.epoch + Math.floor(cell) * dayMs)) };
  }
  const day = parseTypedDay(cellText(cell));
  if (day.kind === 'day') return { kind: 'value', value: day.on };
  return refusedCell(day.kind === 'noSuchDay' ? 'no-such-date' : 'unreadable-date', 'date', cell);
}

/** Reads lesson hours: a number from 0 to 99.99, `2,5` and `2 JP` too. */
export function readJp(cell: Cell | undefined): CellReading<number> {
  if (isEmptyCell(cell)) return { kind: 'empty' };
  const match = /^(\d{1,2}(?:[.,]\d+)?)(?:\s*JP)?$/i.exec(cell instanceof Date ? '' : cellText(cell));
  if (!match) return refusedCell('jp-not-a-number', 'jp', cell);
  return { kind: 'value', value: Math.round(Number(match[1]?.replace(',', '.')) * 100) / 100 };
}

/** A refusal that quotes what stands in the cell. */
export function refusedCell(
  code: Refusal['code'],
  field: string,
  cell: Cell | undefined,
): CellReading<never> {
  return { kind: 'refused', refusal: { code, field, values: { seen: quoted(cellText(cell)) } } };
}
