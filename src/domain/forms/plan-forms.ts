import { z } from 'zod';
import { form, id, nothing } from './form-entry.ts';

export const planForms = {
  /** When the bot is to remind its person of the plan. */
  planNudge: form({
    values: nothing,
    takes: ['text'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    asksWhen: true,
  }),
  /** The file with a programme's own plan template. */
  planTemplateUpload: form({
    values: z.object({ programmeId: id }),
    takes: ['file'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
  }),
};
