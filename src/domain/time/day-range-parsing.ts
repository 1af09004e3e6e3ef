import { parseTypedDay } from './day-parsing.ts';

export type TypedDayRange =
  | { kind: 'range'; startsOn: string; endsOn: string }
  | { kind: 'noSuchDay'; typed: string }
  | { kind: 'endBeforeStart' }
  | { kind: 'notARange' };

const separators = [
  /\s+[-–—]\s+/,
  /\s*[–—]\s*/,
  /\s*(?:\bs\.?\s?\/?\s?d\.?|\bsampai(?: dengan)?|\bhingga|\bto|\buntil)\s+/i,
  /-/,
];

/**
 * Reads two days as people type them, first and last: `18/3/2019 - 18/6/2019`, `18 Maret s.d. 18 Juni 2019`,
 * `18-03-2019 sampai 18-06-2019`. The first may leave out the year it shares with the last.
 */
export function parseTypedDayRange(typed: string): TypedDayRange {
  for (const separator of separators) {
    const parts = typed.trim().split(separator);
    const [first, last] = parts;
    if (parts.length !== 2 || !first || !last) continue;
    const reading = readRange(first, last);
    if (reading.kind !== 'notARange') return reading;
  }
  return { kind: 'notARange' };
}

function readRange(first: string, last: string): TypedDayRange {
  const end = parseTypedDay(last);
  if (end.kind === 'notADate') return { kind: 'notARange' };
  const year = end.kind === 'day' ? Number(end.on.slice(0, 4)) : undefined;
  const start = parseTypedDay(first, { defaultYear: year });
  if (start.kind === 'notADate') return { kind: 'notARange' };
  if (start.kind === 'noSuchDay') return start;
  if (end.kind === 'noSuchDay') return end;
  if (end.on < start.on) return { kind: 'endBeforeStart' };
  return { kind: 'range', startsOn: start.on, endsOn: end.on };
}
