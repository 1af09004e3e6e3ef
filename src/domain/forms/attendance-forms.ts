import { z } from 'zod';
import { day, form, id, instant } from './form-entry.ts';

/** What an answer for a day still needs in words. */
const addition = form({
  values: z.object({
    heldOn: day,
    participantId: id,
    /** The first session that it is about begins. */
    until: instant,
  }),
  takes: ['text'],
  hours: 48,
  closedBy: 'end',
  reaches: 'self',
  givesWay: true,
  endsAt: ({ until }) => until,
});

export const attendanceForms = {
  /** The reason of Izin, or of another answer that needs one. */
  rsvpReason: addition,
  /** Number and date of the letter of Dinas luar. */
  rsvpLetter: form({ ...addition, asksWhen: true }),
};
