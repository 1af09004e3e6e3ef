import { type Downtime, hasPassed } from '#domain/time/downtime.ts';
import { addDays, instantOf } from '#domain/time/local-time.ts';
import type { RsvpStatus } from './attendance.ts';

/** Why somebody cannot come. */
export const absenceKinds = ['excused', 'sick', 'official_duty', 'leave'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** What a request can say; `attended`: that somebody was there though nobody recorded them. */
export type RequestKind = AbsenceKind | 'attended';

/**
 * requested → approved | refused | questioned (the organizers want to know more) → requested … ; withdrawn by
 * the participant. An organizer may change a decision.
 */
export type AbsenceState = 'requested' | 'questioned' | 'approved' | 'refused' | 'withdrawn';

/** Waits for the organizers or for the participant. */
export const undecidedStates: readonly AbsenceState[] = ['requested', 'questioned'];

/** What an approved request counts as; leave counts as excused. */
export const statusOfAbsence: Record<RequestKind, RsvpStatus> = {
  attended: 'present',
  excused: 'excused',
  sick: 'sick',
  official_duty: 'official_duty',
  leave: 'excused',
};

export function isAbsenceKind(word: unknown): word is AbsenceKind {
  return absenceKinds.includes(word as AbsenceKind);
}

/** A file of a letter is kept so long after the decision. */
export const evidenceDaysAfterDecision = 7;

/** The last local day on which an absence from a session of this day may still be reported. */
export function lastReportDay(heldOn: string, lateDays: number): string {
  return addDays(heldOn, lateDays);
}

/** Whether a session of this day could still be reported when somebody did: until the end of its last local day. */
export function isReportable(
  heldOn: string,
  {
    now: at,
    waited,
    zone,
    lateDays,
  }: { now: Date; waited?: readonly Downtime[]; zone: string; lateDays: number },
): boolean {
  return !hasPassed(instantOf(addDays(lastReportDay(heldOn, lateDays), 1), '00:00', zone), { at, waited });
}
