import { z } from 'zod';
import { day, form, id } from './form-entry.ts';

export const seminarForms = {
  /** Points for a criterion of a presenter's sheet; the note when no criterion is given. */
  seminarSheet: form({
    values: z.object({ participantId: id, criterion: z.string().optional() }),
    takes: ['text'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
  }),
  /** When the seminar is, how long each has, where it is. */
  seminarSetup: form({
    values: z.object({
      programmeId: id,
      hours: z.array(z.object({ on: day, from: z.string(), until: z.string() })).optional(),
      minutesEach: z.int().optional(),
      /** Only where it is was asked. */
      isPlaceOnly: z.boolean().optional(),
    }),
    takes: ['text'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    asksWhen: true,
    asksYesNo: true,
  }),
};
