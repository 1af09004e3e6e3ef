import { type Message, packButtons, type Say } from '#domain/message.ts';
import type { SendingHours } from '#domain/time/sending-window.ts';
import { formatDayRange, formatDayShort, formatHours } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { pageButtons, pageLine, pageOf, pagesOf } from './foresee/foresee-messages.ts';

const daysPerPage = 10;

export interface HoursView {
  programmeId: number;
  hours: SendingHours;
  /** Days off between the programme's first and last day, in order; `isOwn`: the programme's, not the nation's. */
  daysOff: { on: string; name: string; isOwn: boolean }[];
  /** Years of the programme for which no holidays are known. */
  unknownYears: number[];
  page: number;
}

/** When the bot may start a conversation, and on which days not. */
export function sendingHoursMessage(say: Say, view: HoursView): Message {
  const { programmeId, hours, daysOff, unknownYears, page } = view;
  const pages = pagesOf(daysOff.length, daysPerPage);
  const days = pageOf(daysOff, { page, size: daysPerPage }).map(({ on, name, isOwn }) =>
    say(isOwn ? 'hours-own-day' : 'hours-day', { day: formatDayShort(on, say.locale), name }),
  );
  const field = (word: string) => ({
    label: say(`programme-field-${word}`),
    data: press('programmeField', programmeId, word),
  });
  return {
    text: [
      say('hours-title'),
      ...windowLines(say, hours),
      say('hours-days-off', { count: daysOff.length }),
      ...days,
      ...pageLine(say, page, pages),
      ...unknownYears.map((year) => say('hours-unknown-year', { year: String(year) })),
    ].join('\n'),
    buttons: [
      pageButtons(say, { page, pages, to: (next) => press('sendingHours', programmeId, next) }),
      ...packButtons(['hours', 'friday', 'sundays', 'ramadan', 'daysoff'].map(field)),
      [{ label: say('button-back'), data: press('ruleList', programmeId) }],
    ].filter((row) => row.length > 0),
  };
}

function windowLines(say: Say, { fridayPause, ramadan, sundaysOff, ...hours }: SendingHours): string[] {
  return [
    say('hours-daily', { hours: formatHours(hours) }),
    ...(fridayPause ? [say('hours-friday', { hours: formatHours(fridayPause) })] : []),
    ...(ramadan
      ? [
          say('hours-ramadan', {
            days: formatDayRange(ramadan.startsOn, ramadan.endsOn, say.locale),
            hours: formatHours(ramadan),
          }),
        ]
      : []),
    say(sundaysOff ? 'hours-no-sundays' : 'hours-sundays'),
  ];
}
