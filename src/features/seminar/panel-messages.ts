import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatDay } from '#domain/time-format.ts';
import { press } from '#telegram/button-catalogue.ts';
import { type SeminarView, untold } from './load-seminar.ts';

/** How the seminar stands: hours, presenters, who may not, what has not been told. */
export function panelMessage(say: Say, view: SeminarView): Message {
  const { seminar, presenters, newcomers, blocked } = view;
  if (!seminar) {
    return {
      text: say('seminar-not-set', { approved: newcomers.length, blocked: blocked.length }),
      buttons: [
        [{ label: say('seminar-button-set'), data: press('seminarSetup') }],
        ...blockedRow(say, view),
        [{ label: say('button-back'), data: press('reviewPanel') }],
      ],
    };
  }
  const changed = untold(view).length;
  const slotless = presenters.filter(({ slot }) => slot === undefined).length;
  const lines = [
    say('seminar-title', { presenters: presenters.length }),
    ...seminar.hours.slice(0, 6).map(({ on, from, until }) =>
      say('seminar-hours-line', {
        day: formatDay(on, say.locale),
        from: from.replace(':', '.'),
        until: until.replace(':', '.'),
      }),
    ),
    say('seminar-each', { minutes: seminar.minutesEach }),
    ...(seminar.place ? [say('seminar-place', { place: seminar.place })] : []),
    ...(slotless > 0 ? [say('seminar-no-room', { presenters: slotless })] : []),
    ...(newcomers.length > 0 ? [say('seminar-newcomers', { presenters: newcomers.length })] : []),
    ...(changed > 0 ? [say('seminar-untold', { presenters: changed })] : []),
  ];
  return { text: lines.join('\n'), buttons: panelButtons(say, view, changed) };
}

function panelButtons(say: Say, view: SeminarView, changed: number): Button[][] {
  const { presenters, newcomers } = view;
  const hasAny = presenters.length > 0;
  return [
    ...packButtons([
      ...(hasAny ? [{ label: say('seminar-button-order'), data: press('seminarOrder', 0) }] : []),
      ...(newcomers.length > 0
        ? [{ label: say('seminar-button-add', { presenters: newcomers.length }), data: press('seminarAdd') }]
        : []),
      ...(changed > 0
        ? [{ label: say('seminar-button-tell', { presenters: changed }), data: press('seminarTell') }]
        : []),
      ...(hasAny ? [{ label: say('seminar-button-results'), data: press('seminarResults', 0) }] : []),
      { label: say('seminar-button-hours'), data: press('seminarSetup') },
    ]),
    ...blockedRow(say, view),
    [{ label: say('button-back'), data: press('reviewPanel') }],
  ];
}

function blockedRow(say: Say, { blocked }: SeminarView): Button[][] {
  if (blocked.length === 0) return [];
  return [
    [{ label: say('seminar-button-blocked', { people: blocked.length }), data: press('seminarBlocked', 0) }],
  ];
}

/** How many would be told, before it goes out. */
export function confirmTellMessage(
  say: Say,
  { presenters, isQuiet, absent }: { presenters: number; isQuiet: boolean; absent: number },
): Message {
  return {
    text: [
      say('seminar-confirm-tell', { presenters }),
      ...(absent > 0 ? [say('seminar-not-joined', { people: absent })] : []),
      ...(isQuiet ? [say('seminar-quiet')] : []),
    ].join('\n'),
    buttons: [
      [{ label: say('button-back'), data: press('seminarPanel') }],
      [{ label: say('seminar-button-tell-yes'), data: press('seminarTellYes') }],
    ],
  };
}
