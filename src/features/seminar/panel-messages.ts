import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { findFreeDay } from '#domain/plan/plan-days.ts';
import { formatDay, formatDayShort, formatTimeRange } from '#domain/time/time-format.ts';
import type { Session } from '#storage/schedule/session-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type SeminarView, untold } from './load-seminar.ts';
import { hoursLines } from './setup/setup-messages.ts';

/** How the seminar stands: hours, sessions at the same time, presenters, who may not, what has not been told. */
export function panelMessage(say: Say, view: SeminarView, clashes: readonly Session[]): Message {
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
    ...hoursLines(say, seminar.hours),
    ...freeDayLines(say, view),
    ...clashLines(say, view, clashes),
    say('seminar-each', { minutes: seminar.minutesEach }),
    ...(seminar.place ? [say('seminar-place', { place: seminar.place })] : []),
    ...(slotless > 0 ? [say('seminar-no-room', { presenters: slotless })] : []),
    ...(newcomers.length > 0 ? [say('seminar-newcomers', { presenters: newcomers.length })] : []),
    ...(changed > 0 ? [say('seminar-untold', { presenters: changed })] : []),
  ];
  return { text: lines.join('\n'), buttons: panelButtons(say, view, changed) };
}

/** Days on which people are usually free are pointed out, once each; nothing forbids them. */
function freeDayLines(say: Say, { seminar, daysOff }: SeminarView): string[] {
  const days = [...new Set(seminar?.hours.map(({ on }) => on))];
  return days.flatMap((on) => {
    const why = findFreeDay(on, daysOff);
    return why ? [say(`seminar-free-${why}`, { day: formatDay(on, say.locale) })] : [];
  });
}

const maxClashes = 3;

function clashLines(say: Say, { programme: { zone } }: SeminarView, clashes: readonly Session[]): string[] {
  return clashes.slice(0, maxClashes).map(({ title, heldOn, startsAt, endsAt }) =>
    say('seminar-clash', {
      ...{ session: title, day: formatDayShort(heldOn, say.locale) },
      time: formatTimeRange({ fromAt: startsAt, untilAt: endsAt, zone }),
    }),
  );
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
      { label: say('seminar-button-place'), data: press('seminarSetPlace') },
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
  { presenters, quiet, absent }: { presenters: number; quiet?: string; absent: number },
): Message {
  return {
    text: [
      say('seminar-confirm-tell', { presenters }),
      ...(absent > 0 ? [say('seminar-not-joined', { people: absent })] : []),
      ...(quiet ? [say('seminar-quiet', { why: quiet })] : []),
    ].join('\n'),
    buttons: [
      [{ label: say('button-back'), data: press('seminarPanel') }],
      [{ label: say('seminar-button-tell-yes'), data: press('seminarTellYes') }],
    ],
  };
}
