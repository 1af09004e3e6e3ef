import { z } from 'zod';
import { absenceKinds } from '#domain/attendance/absence.ts';
import { day, form, id, waitingWords } from './form-entry.ts';

/** What can be added to a request: an answer to the organizers' question, an objection, a letter, its picture. */
export const absencePurposes = ['reply', 'appeal', 'letter', 'file'] as const;
export type AbsencePurpose = (typeof absencePurposes)[number];

export const absenceForms = {
  /** A request being made. */
  absence: form({
    values: z.object({
      participantId: id,
      scope: z.object({ fromOn: day, untilOn: day, sessionId: id.optional() }).optional(),
      kind: z.enum(absenceKinds).optional(),
    }),
    takes: ['text', 'file'],
    hours: 48,
    closedBy: 'end',
    reaches: 'self',
    asksWhen: true,
  }),
  /** Something is added to a request that was sent. */
  absenceAddition: form({
    values: z.object({ requestId: id, purpose: z.enum(absencePurposes) }),
    takes: ['text', 'file'],
    hours: 48,
    about: 'requestId',
    closedBy: 'end',
    reaches: 'self',
    asksWhen: true,
  }),
  /** Why a request is refused, or what its person is asked. */
  absenceDecision: form({
    values: z.object({
      requestId: id,
      decision: z.enum(['refused', 'questioned']),
      /** A decision that stands is changed. */
      change: z.boolean(),
      words: waitingWords,
    }),
    takes: ['text'],
    hours: 48,
    about: 'requestId',
    closedBy: 'command',
    reaches: 'others',
  }),
};
