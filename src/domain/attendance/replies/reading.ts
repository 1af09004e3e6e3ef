import type { AbsenceKind } from '#domain/attendance/absence.ts';
import type { RsvpStatus } from '#domain/attendance/attendance.ts';
import type { Arrival } from '#domain/attendance/decide-rsvp.ts';
import type { LastDay, NamedDay } from './named-day.ts';

/** The two parts of a training day: what ends by noon, and what follows. */
export type DayPart = 'morning' | 'afternoon';

export interface PartAnswer {
  part: DayPart;
  status: RsvpStatus;
  /** Only for `late`. */
  arrival?: Arrival;
}

/** What a short reply means. `certain` is false where the person hedges ("mungkin telat"). */
export type Reading = (
  | { kind: 'answer'; status: RsvpStatus; arrival?: Arrival; certain: boolean }
  | { kind: 'ambiguous'; statuses: RsvpStatus[]; arrival?: Arrival }
  /** Parts of the day answered apart; none where only "half a day" was said. A part that is not named is left open. */
  | { kind: 'perSession'; answers: PartAnswer[] }
  /** Somebody else is to come in this person's place. */
  | { kind: 'delegated' }
  /** They come, or do not, if something else happens. */
  | { kind: 'conditional' }
  /** "absen": checking in, or staying away? */
  | { kind: 'checkInOrLeave' }
  /** Several days away; without a first day it begins on the day that is asked about. */
  | { kind: 'range'; absence: AbsenceKind; from?: NamedDay; until: LastDay }
  | { kind: PlainKind }
) & {
  /** The day the reply names; without one it is about the day that is asked about. */
  day?: NamedDay;
};

export type PlainKind =
  | 'question'
  | 'ack'
  | 'yes'
  | 'no'
  | 'later'
  | 'cancel'
  | 'skip'
  | 'next'
  | 'back'
  | 'done'
  | 'help'
  | 'schedule'
  | 'unknown';
