import { zoneLabel } from '#domain/time/local-time.ts';
import { type Cell, cellText, cellTime, isEmptyCell } from '#domain/workbook/import-cell.ts';
import { type CellReading, refusedCell } from './schedule-import-cells.ts';

const dayMinutes = 1440;
const minuteMs = 60_000;

/**
 * Reads a time of day as wall time `HH:MM`: a real time cell, `08.00`, `08:00`, `8:00 AM`. A bare number is what
 * Excel made of it: below 1 a fraction of the day, else `8` for 08.00 and `13.3` for 13.30. The label of the
 * programme's own zone may follow (`08.00 WIB`); another zone's is refused.
 */
export function readTime(
  cell: Cell | undefined,
  { field, zone }: { field: 'start' | 'end'; zone: string },
): CellReading<string> {
  if (cell === undefined || cell === null || isEmptyCell(cell)) return { kind: 'empty' };
  const time = findTime(cell, zone);
  return time === undefined ? refusedCell('unreadable-time', field, cell) : { kind: 'value', value: time };
}

function findTime(cell: string | number | Date, zone: string): string | undefined {
  if (cell instanceof Date) return cellTime(cell);
  if (typeof cell === 'string') return typedTime(withoutZoneLabel(cellText(cell), zone));
  if (cell < 0) return undefined;
  const minutes = Math.round(cell * dayMinutes);
  return minutes < dayMinutes ? cellTime(new Date(minutes * minuteMs)) : typedTime(String(cell));
}

function typedTime(text: string): string | undefined {
  const match = /^(?:pukul\s+)?(\d{1,2})(?:\.(\d{1,2})|:(\d{2}))?(?:[.:]00)?\s*(AM|PM)?$/i.exec(text);
  if (!match) return undefined;
  const hours = onTwentyFourHours(Number(match[1]), match[4]?.toUpperCase());
  const minutes = match[3] ?? (match[2] ?? '00').padEnd(2, '0');
  if (!(hours <= 23) || Number(minutes) > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

function onTwentyFourHours(hours: number, half: string | undefined): number {
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return Number.NaN;
  return (hours % 12) + (half === 'PM' ? 12 : 0);
}

function withoutZoneLabel(text: string, zone: string): string {
  const label = /\s+(WIB|WITA|WIT)$/i.exec(text);
  return label?.[1]?.toUpperCase() === zoneLabel(zone, new Date(0)) ? text.slice(0, label?.index) : text;
}
