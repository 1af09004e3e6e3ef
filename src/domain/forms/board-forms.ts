import { z } from 'zod';
import { markedStatuses } from '#domain/attendance/attendance.ts';
import { form, id, waitingWords } from './form-entry.ts';

export const boardForms = {
  /** Why a mark of a closed session is changed. */
  correction: form({
    values: z.object({
      sessionId: id,
      participantId: id,
      mark: z.enum([...markedStatuses, 'none']),
      words: waitingWords,
    }),
    takes: ['text'],
    hours: 12,
    about: 'sessionId',
    closedBy: 'command',
    reaches: 'others',
  }),
  /** The numbers of a paper sheet, or the sheet as a file; what was read stands in a preview. */
  paperSheet: form({
    values: z.object({
      sessionId: id,
      marks: z.array(z.object({ rosterNo: z.int(), status: z.enum(markedStatuses) })).optional(),
    }),
    takes: ['text', 'file'],
    hours: 12,
    closedBy: 'end',
    reaches: 'self',
  }),
};
