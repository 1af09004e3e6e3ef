import { z } from 'zod';
import { form, id } from './form-entry.ts';

/** The four questions of a new programme, in order. */
export const programmeSteps = ['name', 'dates', 'zone', 'level'] as const;
export type ProgrammeStep = (typeof programmeSteps)[number];

/** What can be changed of a programme that is saved, by the word its button carries. */
export const programmeFields = [
  'name',
  'dates',
  'controller',
  'deadlines',
  'daysoff',
  'ramadan',
  'late',
  'closing',
  'retention',
  'hours',
  'friday',
  'sundays',
] as const;
export type ProgrammeField = (typeof programmeFields)[number];

export const programmeForms = {
  /** A programme being made; `step` is the question that is open, `review` when all are answered. */
  programmeNew: form({
    values: z.object({
      step: z.enum([...programmeSteps, 'review']),
      name: z.string().optional(),
      startsOn: z.string().optional(),
      endsOn: z.string().optional(),
      zone: z.string().optional(),
      level: z.enum(['core', 'full']).optional(),
    }),
    takes: ['text'],
    hours: 72,
    closedBy: 'end',
    reaches: 'self',
    asksWhen: true,
    asksYesNo: true,
  }),
  programmeField: form({
    values: z.object({ programmeId: id, field: z.enum(programmeFields) }),
    takes: ['text'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    asksWhen: true,
    asksYesNo: true,
  }),
};
