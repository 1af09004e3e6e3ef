import { type Message, packButtons, type Say } from '#domain/message.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDay, formatDayShort, formatTimeRange, formatWallTime } from '#domain/time/time-format.ts';
import type { Presenter, SeminarView } from '#features/seminar/load-seminar.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { pageOf, rowsEach, stepsRow } from './list-page.ts';

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
    data: press('seminarMoveFrom', participantId, number, way),
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
