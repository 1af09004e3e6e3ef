import type { RsvpStatus } from '#domain/attendance/attendance.ts';
import type { Arrival } from '#domain/attendance/decide-rsvp.ts';
import type { Said } from './negation.ts';
import type { Reading } from './reading.ts';

/** What each attendance word stands for when nothing speaks against it. */
const statuses: Partial<Record<Said['signal'], RsvpStatus>> = {
  present: 'present',
  late: 'late',
  permit: 'excused',
  excused: 'excused',
  leave: 'excused',
  weakAbsent: 'excused',
  sick: 'sick',
  duty: 'official_duty',
  weakDuty: 'official_duty',
};

export const unknown: Reading = { kind: 'unknown' };

/** The status an attendance word stands for; undefined for any other word. */
export function statusOf({ signal }: Pick<Said, 'signal'>): RsvpStatus | undefined {
  return statuses[signal];
}

/** Whether any of the signals was said, denied or not. */
export function says(said: readonly Said[], ...signals: readonly Said['signal'][]): boolean {
  return said.some(({ signal }) => signals.includes(signal));
}

export function isNotPresent({ signal, negated }: Said): boolean {
  return signal === 'present' && negated;
}

/** The statuses that are stated; not coming counts as excused. */
export function positives(said: readonly Said[]): RsvpStatus[] {
  const found = said.flatMap((one) => {
    if (isNotPresent(one)) return ['excused' as const];
    return one.negated ? [] : (statusOf(one) ?? []);
  });
  return [...new Set(found)];
}

/** The statuses whose word occurs at all, stated or denied. */
export function mentioned(said: readonly Said[]): RsvpStatus[] {
  return [...new Set([...positives(said), ...said.flatMap((one) => statusOf(one) ?? [])])];
}

export function answer(status: RsvpStatus, certain = true): Extract<Reading, { kind: 'answer' }> {
  return { kind: 'answer', status, certain };
}

/** The statuses to ask about, each once; a single one leaves nothing to choose and is unknown. */
export function ambiguous(choices: readonly RsvpStatus[], arrival?: Arrival): Reading {
  const once = [...new Set(choices)];
  return once.length > 1 ? { kind: 'ambiguous', statuses: once, ...(arrival ? { arrival } : {}) } : unknown;
}
