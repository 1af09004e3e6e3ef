import type { FormValues } from '#domain/forms/form-catalogue.ts';
import type { SessionValues } from '#domain/schedule/session-change.ts';

/** What a person has open: one field of a session, or a session being added. */
export type SessionForm = FormValues<'session'>;

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
