import type { RsvpStatus } from '#domain/attendance/attendance.ts';
import type { Arrival } from '#domain/attendance/decide-rsvp.ts';

/** What a short reply means. `certain` is false where the person hedges ("mungkin telat"). */
export type Reading =
  | { kind: 'answer'; status: RsvpStatus; arrival?: Arrival; certain: boolean }
  | { kind: 'ambiguous'; statuses: RsvpStatus[] }
  | { kind: PlainKind };

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
