import type { ProgrammeField } from '#domain/forms/programme-forms.ts';
import type { Message, Say } from '#domain/message.ts';
import { localDayOf, wallTimeOf } from '#domain/time/local-time.ts';
import { formatDayRange, formatHours } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ProgrammeView, sayClosing } from './programme-card.ts';
import type { Refused } from './programme-form.ts';
import { cancelButton } from './programme-messages.ts';

/** The question for one field, with what stands there now in the form in which it may be typed again. */
export function fieldMessage(say: Say, view: ProgrammeView, field: ProgrammeField): Message {
  const now = presentLines(say, view, field);
  return {
    text: [say(`programme-field-ask-${field}`), ...(now ? [say('programme-field-now', { now })] : [])].join(
      '\n',
    ),
    buttons: [[{ label: say('button-back'), data: press('programmeCard', view.programme.id) }]],
  };
}

/** What was not taken for a field, and why; nothing has been saved. */
export function refusedFieldMessage(say: Say, refused: Refused): Message {
  return { text: say(refused.key, refused.values), buttons: [[cancelButton(say)]] };
}

function presentLines(say: Say, view: ProgrammeView, field: ProgrammeField): string | undefined {
  const { programme, deadlines, daysOff } = view;
  const { ramadan, fridayPause, sundaysOff } = programme.sendingWindow;
  switch (field) {
    case 'name':
      return programme.name;
    case 'dates':
      return formatDayRange(programme.startsOn, programme.endsOn, say.locale);
    case 'controller':
      return programme.dataController;
    case 'ramadan':
      return (
        ramadan &&
        `${typedDay(ramadan.startsOn)} - ${typedDay(ramadan.endsOn)} | ${formatHours(ramadan).replace('–', '-')}`
      );
    case 'hours':
      return formatHours(programme.sendingWindow);
    case 'friday':
      return fridayPause && formatHours(fridayPause);
    case 'sundays':
      return say(sundaysOff ? 'programme-sundays-off' : 'programme-sundays-on');
    case 'late':
      return String(programme.lateAfterMinutes);
    case 'closing':
      return sayClosing(say, view);
    case 'retention':
      return String(programme.draftsKeptDays);
    case 'deadlines':
      return typedList(
        deadlines.map(({ dueAt, label }) => `${typedInstant(dueAt, programme.zone)} | ${label}`),
      );
    case 'daysoff':
      return typedList(daysOff.slice(0, 30).map(({ heldOn, name }) => `${typedDay(heldOn)} | ${name}`));
  }
}

const typedList = (lines: string[]) => (lines.length > 0 ? `\n${lines.join('\n')}` : undefined);

const typedInstant = (at: Date, zone: string) =>
  `${typedDay(localDayOf(at, zone))} ${wallTimeOf(at, zone).replace(':', '.')}`;

/** `18/6/2019`. */
function typedDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}
