import { z } from 'zod';
import { form, id } from './form-entry.ts';

export const ticketForms = {
  /** A question to the organizers, or more of one. */
  ask: form({
    values: z.object({ participantId: id, ticketId: id.optional() }),
    takes: ['text'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    takesTalk: true,
  }),
  /** Remembers the question that was just sent: what follows at once belongs to it. */
  asked: form({
    values: z.object({
      ticketId: id,
      updateId: z.int(),
      /** An instant (ISO, UTC). */
      askedAt: z.string(),
    }),
    takes: [],
    hours: 1,
    closedBy: 'end',
    reaches: 'self',
    givesWay: true,
  }),
};
