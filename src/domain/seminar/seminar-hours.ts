import { parseTypedDay } from '#domain/time/day-parsing.ts';
import { isWallTime } from '#domain/time/local-time.ts';
import type { SeminarHours } from './seminar-slots.ts';

export type HoursFault =
  | 'notUnderstood'
  | 'noSuchDay'
  | 'noSuchTime'
  | 'endBeforeStart'
  | 'overlap'
  | 'tooMany';

export type HoursReading =
  | { kind: 'hours'; hours: SeminarHours[] }
  | { kind: 'faulty'; line: number; fault: HoursFault; typed: string };

const maxLines = 20;

/**
 * Reads the hours of a seminar as they are typed, a stretch a line: `25/6/2019 08.30-12.00`. A day without a year is in
 * `defaultYear`. They come back in time order; stretches that overlap are refused, the later one named.
 */
export function parseSeminarHours(typed: string, defaultYear: number): HoursReading {
  const rows = typed
    .split('\n')
    .flatMap((row, index) => (row.trim() === '' ? [] : [{ row: row.trim(), line: index + 1 }]));
  const [first] = rows;
  if (!first) return { kind: 'faulty', line: 1, fault: 'notUnderstood', typed: '' };
  const hours: (SeminarHours & { line: number; row: string })[] = [];
  for (const { row, line } of rows) {
    const reading = readLine(row, defaultYear);
    if ('fault' in reading) return { kind: 'faulty', line, fault: reading.fault, typed: row };
    hours.push({ ...reading, line, row });
  }
  if (hours.length > maxLines) return { kind: 'faulty', line: maxLines + 1, fault: 'tooMany', typed: '' };
  const sorted = hours.toSorted((one, other) => key(one).localeCompare(key(other)));
  const clash = sorted.find((each, index) => {
    const before = sorted[index - 1];
    return before?.on === each.on && before.until > each.from;
  });
  if (clash) return { kind: 'faulty', line: clash.line, fault: 'overlap', typed: clash.row };
  return { kind: 'hours', hours: sorted.map(({ on, from, until }) => ({ on, from, until })) };
}

const key = ({ on, from }: SeminarHours) => `${on} ${from}`;

function readLine(row: string, defaultYear: number): SeminarHours | { fault: HoursFault } {
  const parts =
    /^(.+?)[\s,]+(?:(?:pukul|jam|at)\s+)?(\d{1,2})[.:](\d{2})\s*(?:[-–—]|s\.?d\.?|sampai|to)\s*(\d{1,2})[.:](\d{2})\s*(?:wib|wita|wit)?$/i.exec(
      row,
    );
  if (!parts) return { fault: 'notUnderstood' };
  const [, day = '', fromHour = '', fromMinute = '', untilHour = '', untilMinute = ''] = parts;
  const read = parseTypedDay(day, { defaultYear });
  if (read.kind === 'noSuchDay') return { fault: 'noSuchDay' };
  if (read.kind === 'notADate') return { fault: 'notUnderstood' };
  const from = `${fromHour.padStart(2, '0')}:${fromMinute}`;
  const until = `${untilHour.padStart(2, '0')}:${untilMinute}`;
  if (!isWallTime(from) || !isWallTime(until)) return { fault: 'noSuchTime' };
  return from < until ? { on: read.on, from, until } : { fault: 'endBeforeStart' };
}
