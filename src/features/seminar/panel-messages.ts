import { localDayOf } from '#domain/local-time.ts';
import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatDay, formatDayShort, formatTimeRange, formatWallTime } from '#domain/time-format.ts';
import { press } from '#telegram/button-catalogue.ts';
import { type Presenter, type SeminarView, untold } from './load-seminar.ts';

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

const rowsEach = 8;

/** A page of a list and the way on; pages from 0, one beyond the last shows the last. */
export function pageOf<T>(rows: readonly T[], wanted: number): { rows: T[]; page: number; last: number } {
  const last = Math.max(Math.ceil(rows.length / rowsEach) - 1, 0);
  const page = Math.min(wanted, last);
  return { rows: rows.slice(page * rowsEach, (page + 1) * rowsEach), page, last };
}

export function stepsRow(
  say: Say,
  { page, last }: { page: number; last: number },
  dataOf: (page: number) => string,
): Button[][] {
  const steps = [
    ...(page > 0 ? [{ label: say('plan-button-page-before'), data: dataOf(page - 1) }] : []),
    ...(page < last ? [{ label: say('plan-button-page-after'), data: dataOf(page + 1) }] : []),
  ];
  return steps.length > 0 ? [steps] : [];
}

/** The order of presenting with times; a name opens its place, two buttons sort all. */
export function orderMessage(say: Say, view: SeminarView, wanted: number): Message {
  const { rows, page, last } = pageOf(view.presenters, wanted);
  const { zone } = view.programme;
  const lines = rows.map(({ number, name, slot }) =>
    slot
      ? say('seminar-order-line', {
          ...{ number, name, time: formatWallTime(slot.startsAt, zone) },
          day: formatDayShort(localDayOf(slot.startsAt, zone), say.locale),
        })
      : say('seminar-order-slotless', { number, name }),
  );
  return {
    text: [say('seminar-order', { page: page + 1, pages: last + 1 }), ...lines].join('\n'),
    buttons: [
      ...packButtons(
        rows.map(({ name, participantId }) => ({ label: name, data: press('seminarPlace', participantId) })),
      ),
      ...stepsRow(say, { page, last }, (number) => press('seminarOrder', number)),
      [
        { label: say('seminar-button-roster'), data: press('seminarSort', 'roster') },
        { label: say('seminar-button-approval'), data: press('seminarSort', 'approval') },
      ],
      [{ label: say('button-back'), data: press('seminarPanel') }],
    ],
  };
}

/** One presenter's place, to be moved up or down. */
export function placeMessage(say: Say, view: SeminarView, presenter: Presenter): Message {
  const { number, name, slot, participantId } = presenter;
  const { zone } = view.programme;
  const page = Math.floor((number - 1) / rowsEach);
  const move = (way: 'up' | 'down') => ({
    label: say(`plan-button-${way}`),
    data: press('seminarMove', participantId, way),
  });
  const moves = [
    ...(number > 1 ? [move('up')] : []),
    ...(number < view.presenters.length ? [move('down')] : []),
  ];
  return {
    text: [
      say('seminar-place-of', { number, name }),
      slot
        ? `${formatDay(localDayOf(slot.startsAt, zone), say.locale)}, ${formatTimeRange({ fromAt: slot.startsAt, untilAt: slot.endsAt, zone })}`
        : say('seminar-no-slot'),
    ].join('\n'),
    buttons: [
      ...(moves.length > 0 ? [moves] : []),
      [{ label: say('button-back'), data: press('seminarOrder', page) }],
    ],
  };
}

/** Who may not present, and why; those who have a place all the same say so. */
export function blockedMessage(say: Say, view: SeminarView, wanted: number): Message {
  const { rows, page, last } = pageOf(view.blocked, wanted);
  const placed = new Set(view.presenters.map(({ participantId }) => participantId));
  const lines = rows.map(({ name, state, n, participantId }) => {
    const why = say(`reviews-state-${state}`, { n: n ?? 1 });
    return say(placed.has(participantId) ? 'seminar-blocked-placed' : 'seminar-blocked-line', { name, why });
  });
  return {
    text: [say('seminar-blocked', { people: view.blocked.length }), ...lines].join('\n'),
    buttons: [
      ...stepsRow(say, { page, last }, (number) => press('seminarBlocked', number)),
      [{ label: say('button-back'), data: press('seminarPanel') }],
    ],
  };
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
