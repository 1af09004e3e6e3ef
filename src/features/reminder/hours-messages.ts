import { packButtons, type Say } from '#domain/message.ts';
import type { SendingHours } from '#domain/time/sending-window.ts';
import { formatDayRange, formatDayShort, formatHours } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';

const daysEach = 10;

export interface HoursView {
  programmeId: number;
  hours: SendingHours;
  /** Days off between the programme's first and last day, in order; `isOwn`: the programme's, not the nation's. */
  daysOff: { on: string; name: string; isOwn: boolean }[];
  /** Years of the programme for which no holidays are known. */
  unknownYears: number[];
}

/** When the bot may start a conversation, and on which days not. */
export function sendingHoursList(say: Say, view: HoursView): ListAtHand {
  const { programmeId, hours, daysOff, unknownYears } = view;
  const field = (word: string) => ({
    label: say(`programme-field-${word}`),
    data: press('programmeField', programmeId, word),
  });
  const dayLine = ({ on, name, isOwn }: HoursView['daysOff'][number]) =>
    say(isOwn ? 'hours-own-day' : 'hours-day', { day: formatDayShort(on, say.locale), name });
  return openList(
    say,
    { rows: daysOff, size: daysEach },
    {
      name: dayLine,
      head: [
        say('hours-title'),
        ...windowLines(say, hours),
        say('hours-days-off', { count: daysOff.length }),
      ],
      line: dayLine,
      foot: unknownYears.map((year) => say('hours-unknown-year', { year: String(year) })),
      below: [
        ...packButtons(['hours', 'friday', 'sundays', 'ramadan', 'daysoff'].map(field)),
        [{ label: say('button-back'), data: press('ruleList', programmeId) }],
      ],
      to: (page) => press('sendingHours', programmeId, page),
    },
  );
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
