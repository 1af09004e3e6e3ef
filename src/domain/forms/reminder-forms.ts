import { z } from 'zod';
import { remindedPlanStates } from '#domain/reminder/reminder-rule.ts';
import { form, id, nothing } from './form-entry.ts';

/** What is asked of a rule, in order; `review` when all is known. */
export const ruleSteps = ['about', 'timing', 'words', 'who', 'group'] as const;

export const reminderForms = {
  /** A rule being made or changed; it has a review before it is saved. */
  reminderRule: form({
    values: z.object({
      programmeId: id,
      /** The rule that is changed; undefined for a new one. */
      ruleId: id.optional(),
      step: z.enum([...ruleSteps, 'review']),
      anchor: z.enum(['trainingDay', 'deadline', 'planState']).optional(),
      planState: z.enum(remindedPlanStates).optional(),
      timing: z
        .union([z.object({ days: z.int(), at: z.string() }), z.object({ minutes: z.int() })])
        .optional(),
      /** Null: what the bot says by itself. */
      text: z.string().nullable().optional(),
      audience: z.enum(['open', 'everyone']).optional(),
      /** Null: every group. */
      groupId: id.nullable().optional(),
      /** The organizer wants it to go on a Sunday or a day off as well. */
      ignoresDaysOff: z.boolean().optional(),
    }),
    takes: ['text'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    asksWhen: true,
    asksYesNo: true,
  }),
  /** Until which day somebody's reminders rest. */
  pauseUntil: form({
    values: nothing,
    takes: ['text'],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    asksWhen: true,
  }),
};
