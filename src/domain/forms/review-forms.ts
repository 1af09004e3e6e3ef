import { z } from 'zod';
import { form, id, waitingWords } from './form-entry.ts';

export const reviewForms = {
  /** A comment on a section; it rewrites the one that is named. Its plan's writer sees it with the decision. */
  reviewComment: form({
    values: z.object({ submissionId: id, sectionKey: z.string(), commentId: id.optional() }),
    takes: ['text'],
    hours: 24,
    about: 'submissionId',
    closedBy: 'end',
    reaches: 'self',
    takesTalk: true,
  }),
  /** Why an approved plan is opened again. */
  reopenPlan: form({
    values: z.object({ participantId: id, submissionId: id, words: waitingWords }),
    takes: ['text'],
    hours: 24,
    about: 'submissionId',
    closedBy: 'command',
    reaches: 'others',
  }),
};
