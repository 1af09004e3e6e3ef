import type { SessionValues } from '#domain/schedule/session-change.ts';
import type { TypedField } from '#domain/schedule/session-field.ts';

export const sessionFormKind = 'session';

/** The questions of a new session, in order; everything else is added on its card. */
export const newSessionSteps = ['day', 'hours', 'title'] as const;
export type NewSessionStep = (typeof newSessionSteps)[number];

/** What a person has open: one field of a session, or a session being added. */
export type SessionForm =
  | { programmeId: number; target: string; field: TypedField }
  | { programmeId: number; step: NewSessionStep; values: Partial<SessionValues> };

/** A session of which only day, hours and name are known. */
export function newSessionValues(values: Partial<SessionValues>): SessionValues {
  return {
    heldOn: '',
    startTime: '',
    endTime: '',
    title: '',
    place: null,
    topic: null,
    facilitator: null,
    materialsUrl: null,
    mapUrl: null,
    jp: null,
    groupId: null,
    isCancelled: false,
    ...values,
  };
}
