import { z } from 'zod';
import { day, form, id } from './form-entry.ts';

const ofDay = z.object({ heldOn: day, participantId: id });

export const attendanceForms = {
  /** The reason of Izin, or of another answer that needs one. */
  rsvpReason: form({
    values: ofDay,
    takes: ['text'],
    hours: 48,
    closedBy: 'end',
    reaches: 'self',
    givesWay: true,
  }),
  /** Number and date of the letter of Dinas luar. */
  rsvpLetter: form({
    values: ofDay,
    takes: ['text'],
    hours: 48,
    closedBy: 'end',
    reaches: 'self',
    givesWay: true,
  }),
};
