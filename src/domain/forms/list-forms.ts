import { z } from 'zod';
import { form } from './form-entry.ts';

export const listForms = {
  /** Which row of a long list is looked for, by its number or a part of its name. */
  listJump: form({
    values: z.object({
      /** Data of the button that shows the page somebody was on. */
      data: z.string(),
      /** The message they left for it. */
      messageId: z.int(),
    }),
    takes: ['text'],
    hours: 1,
    closedBy: 'anything',
    reaches: 'self',
    takesTalk: true,
  }),
};
