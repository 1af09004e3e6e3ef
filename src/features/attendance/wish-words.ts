import { isRsvpStatus, type RsvpStatus } from '#domain/attendance/attendance.ts';
import type { Arrival } from '#domain/attendance/decide-rsvp.ts';
import { isWallTime } from '#domain/time/local-time.ts';
import type { AttendanceWish } from './answer-attendance.ts';

/** How a session's question was reached: alone from its card, or on the walk through the day. */
export type SessionMode = 'walk' | 'only';

/** An answer as a button carries it: `present`, `late`, `late_m15`, `late_t0830`. */
export function formatWishWord({ status, arrival }: Pick<AttendanceWish, 'status' | 'arrival'>): string {
  if (!arrival) return status;
  if ('minutesLate' in arrival) return `${status}_m${arrival.minutesLate}`;
  return `${status}_t${arrival.atTime.replace(':', '')}`;
}

/** Reads what formatWishWord wrote; undefined for anything else, since a press can be forged. */
export function parseWishWord(word: string): { status: RsvpStatus; arrival?: Arrival } | undefined {
  if (isRsvpStatus(word)) return { status: word };
  const minutes = /^late_m(\d{1,5})$/.exec(word);
  if (minutes) return { status: 'late', arrival: { minutesLate: Number(minutes[1]) } };
  const time = /^late_t(\d\d)(\d\d)$/.exec(word);
  const atTime = `${time?.[1]}:${time?.[2]}`;
  return time && isWallTime(atTime) ? { status: 'late', arrival: { atTime } } : undefined;
}

/** `walk`, `only`, `walk_sick`: the question of a session, or the answer to it. */
export function formatSessionWord(mode: SessionMode, status: RsvpStatus): string {
  return `${mode}_${status}`;
}

export function parseSessionWord(word: string): { mode: SessionMode; status?: RsvpStatus } | undefined {
  const [, mode, status] = /^(walk|only)(?:_(\w+))?$/.exec(word) ?? [];
  if (mode !== 'walk' && mode !== 'only') return undefined;
  if (status === undefined) return { mode };
  return isRsvpStatus(status) ? { mode, status } : undefined;
}
