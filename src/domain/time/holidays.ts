import { z } from 'zod';
import { isDayOn } from './day-parsing.ts';

const holidaySchema = z.strictObject({
  date: z.string().refine(isDayOn, 'notADay'),
  name: z.string().trim().min(1, 'noName').max(120, 'nameTooLong'),
  kind: z.enum(['public', 'joint_leave']),
  /** Islamic dates wait for the yearly decision; a day marked so may still move. */
  estimated: z.boolean().default(false),
});

const holidayYearSchema = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    source: z.string().trim().min(1),
    days: z.array(holidaySchema),
  })
  .superRefine(({ year, days }, context) => {
    days.forEach(({ date }, index) => {
      const path = ['days', index, 'date'];
      if (!date.startsWith(`${year}-`)) context.addIssue({ code: 'custom', path, message: 'otherYear' });
      if (days.findIndex((day) => day.date === date) < index) {
        context.addIssue({ code: 'custom', path, message: 'twice' });
      }
    });
  });

/** The public holidays and days of joint leave of one year, as the joint decree of three ministers sets them. */
export type HolidayYear = z.infer<typeof holidayYearSchema>;

export type ParsedHolidayYear =
  | { kind: 'holidayYear'; holidays: HolidayYear }
  | { kind: 'faulty'; faults: { path: string; fault: string }[] };

/** Reads one year's file (already parsed as JSON); a faulty one comes back with every fault and its place. */
export function parseHolidayYear(content: unknown): ParsedHolidayYear {
  const parsed = holidayYearSchema.safeParse(content);
  if (parsed.success) return { kind: 'holidayYear', holidays: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), fault: message }));
  return { kind: 'faulty', faults };
}

/** All days on which nothing is sent: holidays, joint leave and the programme's own days off. */
export function daysOff(years: readonly HolidayYear[], ownDaysOff: readonly string[]): ReadonlySet<string> {
  return new Set([...years.flatMap(({ days }) => days.map(({ date }) => date)), ...ownDaysOff]);
}
