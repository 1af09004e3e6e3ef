import { parseTypedDay } from '#domain/time/day-parsing.ts';
import { parseTypedDayRange } from '#domain/time/day-range-parsing.ts';
import { addDays, daysBetween, instantOf, isWallTime } from '#domain/time/local-time.ts';

/** What a typed line asks for; `typed` of a removal names the entry to remove. */
export type DeadlineLine = { kind: 'set'; dueAt: Date; label: string } | { kind: 'remove'; typed: string };
export type DayOffLine = { kind: 'set'; heldOn: string; name: string } | { kind: 'remove'; heldOn: string };

export type LineFault =
  | 'noBar'
  | 'noLabel'
  | 'labelTooLong'
  | 'noTime'
  | 'noSuchTime'
  | 'noSuchDay'
  | 'notADate'
  | 'tooManyDays'
  | 'tooMany';

export type LinesReading<Line> =
  | { kind: 'lines'; lines: Line[] }
  | { kind: 'faulty'; line: number; fault: LineFault; typed: string };

export const maxLabelChars = 100;
const maxLines = 40;

type LineReading<Line> = { lines: Line[] } | { fault: LineFault; typed: string };

/** Reads lines `18/6/2019 16.00 | Naskah akhir` and `hapus | Naskah akhir`; times are local to `zone`. */
export function parseDeadlineLines(typed: string, zone: string): LinesReading<DeadlineLine> {
  return readLines(typed, ({ left, label, removes }): LineReading<DeadlineLine> => {
    if (removes) return { lines: [{ kind: 'remove', typed: label }] };
    const parts = /^(.+?)[\s,]+(?:(?:pukul|jam|at)\s+)?(\d{1,2})[.:](\d{2})(?:\s*[A-Za-z]{3,4})?$/.exec(left);
    if (!parts) return { fault: 'noTime', typed: left };
    const time = `${parts[2]!.padStart(2, '0')}:${parts[3]}`;
    if (!isWallTime(time)) return { fault: 'noSuchTime', typed: `${parts[2]}.${parts[3]}` };
    const day = parseTypedDay(parts[1]!);
    if (day.kind !== 'day') return { fault: day.kind, typed: day.typed };
    return { lines: [{ kind: 'set', dueAt: instantOf(day.on, time, zone), label }] };
  });
}

/**
 * Reads lines `20/4/2019 | Rapat koordinasi`, `20/4/2019 - 23/4/2019 | Libur` (a line a day, 60 at most) and
 * `hapus | 20/4/2019`, which takes a range as well.
 */
export function parseDayOffLines(typed: string): LinesReading<DayOffLine> {
  return readLines(typed, ({ left, label, removes }): LineReading<DayOffLine> => {
    const days = readDays(removes ? label : left);
    if ('fault' in days) return days;
    return {
      lines: days.map((heldOn) =>
        removes ? { kind: 'remove', heldOn } : { kind: 'set', heldOn, name: label },
      ),
    };
  });
}

const maxDays = 60;

function readDays(typed: string): string[] | { fault: LineFault; typed: string } {
  const range = parseTypedDayRange(typed);
  if (range.kind === 'range') {
    const count = daysBetween(range.startsOn, range.endsOn) + 1;
    if (count > maxDays) return { fault: 'tooManyDays', typed };
    return Array.from({ length: count }, (_, index) => addDays(range.startsOn, index));
  }
  const day = parseTypedDay(typed);
  if (day.kind === 'day') return [day.on];
  return { fault: range.kind === 'noSuchDay' ? 'noSuchDay' : day.kind, typed: day.typed };
}

function readLines<Line>(
  typed: string,
  read: (cells: { left: string; label: string; removes: boolean }) => LineReading<Line>,
): LinesReading<Line> {
  const rows = typed.split('\n').map((row) => row.trim());
  const lines: Line[] = [];
  for (const [index, row] of rows.entries()) {
    if (row === '') continue;
    const reading = readCells(row, read);
    if ('fault' in reading) return { kind: 'faulty', line: index + 1, ...reading };
    lines.push(...reading.lines);
  }
  if (rows.filter((row) => row !== '').length > maxLines)
    return { kind: 'faulty', line: maxLines + 1, fault: 'tooMany', typed: '' };
  return { kind: 'lines', lines };
}

function readCells<Line>(
  row: string,
  read: (cells: { left: string; label: string; removes: boolean }) => LineReading<Line>,
): LineReading<Line> {
  const bar = row.indexOf('|');
  if (bar < 0) return { fault: 'noBar', typed: row };
  const left = row.slice(0, bar).trim();
  const label = row.slice(bar + 1).trim();
  if (label === '') return { fault: 'noLabel', typed: row };
  if (Array.from(label).length > maxLabelChars) return { fault: 'labelTooLong', typed: row };
  return read({ left, label, removes: /^(?:hapus|delete|remove)$/i.test(left) });
}
