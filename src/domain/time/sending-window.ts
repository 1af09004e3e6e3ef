import { isDayOn } from './day-parsing.ts';
import { isWallTime } from './local-time.ts';

/** Local wall times `HH:MM`; `until` is the first minute outside. */
export interface HourRange {
  from: string;
  until: string;
}

/** The hours in which a programme's bot may start a conversation. */
export interface SendingHours extends HourRange {
  fridayPause?: HourRange;
  /** Shorter hours from `startsOn` to `endsOn`, both included: programme dates, no calendar computes them. */
  ramadan?: HourRange & { startsOn: string; endsOn: string };
  sundaysOff: boolean;
}

export interface SendingWindow extends SendingHours {
  zone: string;
  /** Holidays, joint leave and the programme's own days off, `YYYY-MM-DD`. */
  daysOff: ReadonlySet<string>;
}

/** Perpres 21/2023 and the usual prayer times, rounded to what offices do. */
export const defaultSendingHours: SendingHours = {
  from: '07:00',
  until: '18:00',
  fridayPause: { from: '11:30', until: '13:30' },
  sundaysOff: true,
};

/** The hours proposed for Ramadan: nothing around the breaking of the fast and the night prayers. */
export const defaultRamadanHours: HourRange = { from: '08:00', until: '17:00' };

export interface WindowFault {
  part: 'hours' | 'fridayPause' | 'ramadan';
  fault: 'notATime' | 'notADay' | 'endsBeforeStart' | 'wholeDay';
}

/** Refuses hours that never open, never close, or cannot be read; an empty list means sound. */
export function checkSendingHours(hours: SendingHours): WindowFault[] {
  const { fridayPause, ramadan } = hours;
  return [
    ...rangeFaults('hours', hours),
    ...(fridayPause ? rangeFaults('fridayPause', fridayPause) : []),
    ...(ramadan ? [...rangeFaults('ramadan', ramadan), ...ramadanDayFaults(ramadan)] : []),
  ];
}

function rangeFaults(part: WindowFault['part'], { from, until }: HourRange): WindowFault[] {
  if (!isWallTime(from) || !(isWallTime(until) || until === '24:00')) return [{ part, fault: 'notATime' }];
  if (from === '00:00' && until >= '23:59') return [{ part, fault: 'wholeDay' }];
  if (until === '24:00') return [{ part, fault: 'notATime' }];
  return from < until ? [] : [{ part, fault: 'endsBeforeStart' }];
}

function ramadanDayFaults(days: { startsOn: string; endsOn: string }): WindowFault[] {
  const part = 'ramadan';
  if (!isDayOn(days.startsOn) || !isDayOn(days.endsOn)) return [{ part, fault: 'notADay' }];
  return days.startsOn <= days.endsOn ? [] : [{ part, fault: 'endsBeforeStart' }];
}

/** Two wall times as people type them: `07.00-18.00`, `7:00 s.d. 18:00`. Undefined for anything else. */
export function parseHours(typed: string): HourRange | undefined {
  const match =
    /^(?:pukul |jam |from )?(\d{1,2})[.:](\d{2})\s*(?:[-–—]|s\.?\s?\/?\s?d\.?|sampai|hingga|to|until)\s*(\d{1,2})[.:](\d{2})(?: ?(?:wib|wita|wit))?$/i.exec(
      typed.normalize('NFKC').trim(),
    );
  if (!match) return undefined;
  const time = (hours: string, minutes: string) => `${hours.padStart(2, '0')}:${minutes}`;
  return { from: time(match[1]!, match[2]!), until: time(match[3]!, match[4]!) };
}
