import type { Button, Message, Say } from '#domain/message.ts';
import { type SeminarHours, seminarSlots } from '#domain/seminar/seminar-slots.ts';
import { addDays } from '#domain/time/local-time.ts';
import { formatDay } from '#domain/time/time-format.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import type { Seminar } from '#storage/review/seminar-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

export const maxMinutes = 180;
export const maxPlaceChars = 120;
const maxHoursLines = 6;

const cancelRow = (say: Say) => [{ label: say('button-cancel'), data: press('cancelForm') }];

/** A question, what was wrong with the last answer before it, and below its first line how it is now. */
function asking(text: string, { lead, now }: { lead?: string; now?: string }): string {
  const [question = '', ...rest] = text.split('\n');
  return [...(lead ? [lead] : []), question, ...(now ? [now] : []), ...rest].join('\n');
}

/** The hours of a seminar, a stretch a line. */
export function hoursLines(say: Say, hours: readonly SeminarHours[]): string[] {
  return hours.slice(0, maxHoursLines).map(({ on, from, until }) =>
    say('seminar-hours-line', {
      day: formatDay(on, say.locale),
      from: from.replace(':', '.'),
      until: until.replace(':', '.'),
    }),
  );
}

/** When is the seminar? The example lies behind the programme's last day. */
export function askHoursMessage(
  say: Say,
  { endsOn }: Pick<Programme, 'endsOn'>,
  { seminar, lead }: { seminar?: Seminar; lead?: string },
): Message {
  const [year, month, day] = addDays(endsOn, 7).split('-').map(Number);
  const now = seminar && say('seminar-now', { value: hoursLines(say, seminar.hours).join('; ') });
  const keep: Button[] = [{ label: say('seminar-button-keep-hours'), data: press('seminarKeepHours') }];
  return {
    text: asking(say('seminar-ask-hours', { day: `${day}/${month}/${year}` }), { lead, now }),
    buttons: [...(seminar ? [keep] : []), cancelRow(say)],
  };
}

const offeredMinutes = [10, 15, 20, 30];

/** How long has each? Every choice says how many presenters it makes room for; the present one is among them. */
export function askMinutesMessage(
  say: Say,
  asked: { hours: readonly SeminarHours[]; zone: string; seminar?: Seminar; lead?: string },
): Message {
  const { hours, zone, seminar, lead } = asked;
  const present = seminar?.minutesEach;
  const choice = (minutes: number) => ({
    label: say('seminar-minutes', {
      minutes,
      presenters: seminarSlots({ hours, minutesEach: minutes, zone }).length,
    }),
    data: press('seminarMinutes', minutes),
  });
  const offered = [...new Set([...offeredMinutes, ...(present ? [present] : [])])].toSorted((a, b) => a - b);
  const now = present && say('seminar-now', { value: say('seminar-minutes-alone', { minutes: present }) });
  return {
    text: asking(say('seminar-ask-minutes'), { lead, ...(now ? { now } : {}) }),
    buttons: [...offered.map((minutes) => [choice(minutes)]), cancelRow(say)],
  };
}

/** Where is it? */
export function askPlaceMessage(say: Say, { seminar, lead }: { seminar?: Seminar; lead?: string }): Message {
  const value = seminar?.place ?? say('seminar-place-none');
  const none = say(seminar?.place ? 'seminar-button-drop-place' : 'seminar-button-no-place');
  return {
    text: asking(say('seminar-ask-place'), {
      lead,
      ...(seminar ? { now: say('seminar-now', { value }) } : {}),
    }),
    buttons: [[{ label: none, data: press('seminarNoPlace') }], cancelRow(say)],
  };
}
