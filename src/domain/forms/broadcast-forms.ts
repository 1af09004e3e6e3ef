import { z } from 'zod';
import { form, id, takenBy } from './form-entry.ts';

const isTaken = ({ takenUpdateId }: { takenUpdateId?: number }) => takenUpdateId !== undefined;

/** Forms of announcements. Each has a preview before anything is sent. */
export const broadcastForms = {
  /** The one message, or album, that is to be announced. */
  broadcast: form({
    values: z.object({
      programmeId: id,
      draftId: id.optional(),
      takenUpdateId: takenBy,
      /** When it was taken; an instant (ISO, UTC). */
      takenAt: z.string().optional(),
      /** The album whose parts still come in, or the one that was refused. */
      albumId: z.string().optional(),
      albumUpdateId: z.int().optional(),
    }),
    takes: ['message'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    takesTalk: true,
    isDone: isTaken,
  }),
  /** Names or numbers of those it is for. */
  broadcastPick: form({
    values: z.object({ broadcastId: id }),
    takes: ['text'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
  }),
  /** When it goes. */
  broadcastTime: form({
    values: z.object({ broadcastId: id, takenUpdateId: takenBy }),
    takes: ['text'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    asksWhen: true,
    isDone: isTaken,
  }),
  /** The right content of an announcement that went out. */
  broadcastCorrect: form({
    values: z.object({
      broadcastId: id,
      changeId: id.optional(),
      takenUpdateId: takenBy,
      /** An album that was refused, whose other parts are not answered. */
      albumId: z.string().optional(),
    }),
    takes: ['message'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    takesTalk: true,
    isDone: isTaken,
  }),
  /** A text that is kept to be announced again and again. */
  broadcastTemplate: form({
    values: z.object({ programmeId: id, templateId: id.optional(), takenUpdateId: takenBy }),
    takes: ['text'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    isDone: isTaken,
  }),
};
