import type { Say } from '#domain/message.ts';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import type { PlanTemplate } from '#domain/plan/template/plan-template.ts';
import {
  defaultReminderRules,
  findAttendanceQuestion,
  type ReminderRule,
} from '#domain/reminder/reminder-rule.ts';
import { zoneLabel } from '#domain/time/local-time.ts';
import { formatDayRange, formatHours } from '#domain/time/time-format.ts';
import type { NewProgramme, Programme } from '#storage/programme/programme-store.ts';

/**
 * What a programme is, a line each: its name, days and level, then what runs by itself. `rules` are those that are
 * on; a programme that is being made has the default ones.
 */
export function programmeFacts(
  say: Say,
  about: {
    programme: Omit<NewProgramme, 'createdAt'> &
      Pick<Programme, 'sectionsOff' | 'lateAfterMinutes' | 'minimumPercent'>;
    template: PlanTemplate;
    rules?: readonly ReminderRule[];
  },
): string[] {
  const { programme, template, rules = defaultReminderRules } = about;
  const asked = questionTime(rules);
  const { startsOn, endsOn, zone } = programme;
  return [
    programme.name,
    say('programme-facts-days', {
      days: formatDayRange(startsOn, endsOn, say.locale),
      zone: zoneLabel(zone, new Date(`${startsOn}T00:00:00Z`)),
      sections: sectionsFor(template, programme).length,
    }),
    ...(asked ? [say('programme-facts-question', { time: asked })] : []),
    hoursLine(say, programme),
    say('programme-facts-late', { minutes: programme.lateAfterMinutes }),
    say('programme-facts-required', { percent: programme.minimumPercent }),
  ];
}

function hoursLine(say: Say, { sendingWindow }: Pick<Programme, 'sendingWindow'>): string {
  const { fridayPause, ramadan } = sendingWindow;
  const line = say('programme-facts-hours', {
    hours: formatHours(sendingWindow),
    friday: fridayPause ? formatHours(fridayPause) : 'none',
    sundays: sendingWindow.sundaysOff ? 'off' : 'on',
  });
  if (!ramadan) return line;
  const days = formatDayRange(ramadan.startsOn, ramadan.endsOn, say.locale);
  return [line, say('programme-facts-ramadan', { days, hours: formatHours(ramadan) })].join('\n');
}

function questionTime(rules: readonly ReminderRule[]): string | undefined {
  const timing = findAttendanceQuestion(rules)?.timing;
  return timing && 'at' in timing ? timing.at.replace(':', '.') : undefined;
}
