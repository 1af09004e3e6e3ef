import { addDays } from '#domain/local-time.ts';
import type { Message, Say } from '#domain/message.ts';
import { type SeminarHours, seminarSlots } from '#domain/seminar-slots.ts';
import type { Programme } from '#storage/programme-store.ts';
import { press } from '#telegram/button-catalogue.ts';

export const maxMinutes = 180;
export const maxPlaceChars = 120;

const withLead = (lead: string | undefined, text: string) => (lead ? [lead, text].join('\n') : text);
const cancelRow = (say: Say) => [{ label: say('button-cancel'), data: press('cancelForm') }];

/** When is the seminar? The example lies behind the programme's last day. */
export function askHoursMessage(say: Say, { endsOn }: Pick<Programme, 'endsOn'>, lead?: string): Message {
  const [year, month, day] = addDays(endsOn, 7).split('-').map(Number);
  return {
    text: withLead(lead, say('seminar-ask-hours', { day: `${day}/${month}/${year}` })),
    buttons: [cancelRow(say)],
  };
}

const offeredMinutes = [10, 15, 20, 30];

/** How long has each? Every choice says how many presenters it makes room for. */
export function askMinutesMessage(
  say: Say,
  { hours, zone, lead }: { hours: readonly SeminarHours[]; zone: string; lead?: string },
): Message {
  const choice = (minutes: number) => ({
    label: say('seminar-minutes', {
      minutes,
      presenters: seminarSlots({ hours, minutesEach: minutes, zone }).length,
    }),
    data: press('seminarMinutes', minutes),
  });
  return {
    text: withLead(lead, say('seminar-ask-minutes')),
    buttons: [...offeredMinutes.map((minutes) => [choice(minutes)]), cancelRow(say)],
  };
}

/** Where is it? */
export function askPlaceMessage(say: Say, lead?: string): Message {
  return {
    text: withLead(lead, say('seminar-ask-place')),
    buttons: [[{ label: say('seminar-button-no-place'), data: press('seminarNoPlace') }], cancelRow(say)],
  };
}
