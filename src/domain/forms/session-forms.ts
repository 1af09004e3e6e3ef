import { z } from 'zod';
import { type ToldField, toldFields } from '#domain/schedule/session-change.ts';
import { form, id } from './form-entry.ts';

/** The questions of a new session, in order; everything else is added on its card. */
export const newSessionSteps = ['day', 'hours', 'title'] as const;
export type NewSessionStep = (typeof newSessionSteps)[number];

type TypedField = Exclude<ToldField, 'group'>;
const typedFields = toldFields.filter((each): each is TypedField => each !== 'group');

/** What is known of a session that is being added. */
const partOfSession = z
  .object({
    heldOn: z.string(),
    /** `HH:MM`. */
    startTime: z.string(),
    endTime: z.string(),
    place: z.string().nullable(),
    title: z.string(),
    topic: z.string().nullable(),
    facilitator: z.string().nullable(),
    materialsUrl: z.string().nullable(),
    mapUrl: z.string().nullable(),
    jp: z.number().nullable(),
    groupId: id.nullable(),
    isCancelled: z.boolean(),
  })
  .partial();

export const sessionForms = {
  /** One field of a session (its target as a button carries it), or a session being added. Both end in a draft. */
  session: form({
    values: z.union([
      z.object({ programmeId: id, target: z.string(), field: z.enum(typedFields) }),
      z.object({ programmeId: id, step: z.enum(newSessionSteps), values: partOfSession }),
    ]),
    takes: ['text'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    asksWhen: true,
    asksYesNo: true,
  }),
};
