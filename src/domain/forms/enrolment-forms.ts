import { z } from 'zod';
import { form, id } from './form-entry.ts';

export const enrolmentForms = {
  /** Between the notice of an invitation and the welcome: it waits for a press. */
  join: form({
    values: z.object({ linkId: id }),
    takes: [],
    hours: 24 * 30,
    closedBy: 'end',
    reaches: 'self',
  }),
  /** What the roster has wrong about somebody who is joining. */
  joinFix: form({
    values: z.object({ linkId: id }),
    takes: ['text'],
    hours: 24 * 30,
    closedBy: 'end',
    reaches: 'self',
  }),
};
