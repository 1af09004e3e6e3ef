import { isRsvpStatus, type RsvpStatus } from '#domain/attendance/attendance.ts';
import type { Arrival } from '#domain/attendance/decide-rsvp.ts';
import type { DayPart, PartAnswer } from '#domain/attendance/replies/reading.ts';
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

const parts: readonly DayPart[] = ['morning', 'afternoon'];
const nothing = 'none';

/** Answers to the parts of a day, morning first: `present__official_duty`, `none__late_m15`. */
export function formatPartsWord(answers: readonly PartAnswer[]): string {
  const words = parts.map((part) => answers.find((answer) => answer.part === part));
  return words.map((answer) => (answer ? formatWishWord(answer) : nothing)).join('__');
}

/** Reads what formatPartsWord wrote; undefined for anything else, and when no part is answered. */
export function parsePartsWord(word: string): PartAnswer[] | undefined {
  const words = word.split('__');
  if (words.length !== parts.length) return undefined;
  const read = words.map((each) => (each === nothing ? undefined : parseWishWord(each)));
  if (read.some((wish, index) => !wish && words[index] !== nothing)) return undefined;
  const answers = read.flatMap((wish, index) => (wish ? [{ part: parts[index]!, ...wish }] : []));
  return answers.length > 0 ? answers : undefined;
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
