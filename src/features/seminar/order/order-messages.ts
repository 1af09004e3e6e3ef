import type { Message, Say } from '#domain/message.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDay, formatDayShort, formatTimeRange, formatWallTime } from '#domain/time/time-format.ts';
import { pageWith } from '#domain/words/list-part.ts';
import type { Presenter, SeminarView } from '#features/seminar/load-seminar.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';

/** Presenters on one screen. */
export const presentersEach = 8;

/** The order of presenting with times; a name opens its place, two buttons sort all. */
export function orderList(say: Say, view: SeminarView): ListAtHand {
  return openList(
    say,
    { rows: view.presenters, size: presentersEach },
    {
      name: ({ name }) => name,
      head: [say('seminar-order')],
      line: (presenter) => orderLine(say, presenter, view.programme.zone),
      button: ({ name, participantId }) => ({ label: name, data: press('seminarPlace', participantId) }),
      below: [
        [
          { label: say('seminar-button-roster'), data: press('seminarSort', 'roster') },
          { label: say('seminar-button-approval'), data: press('seminarSort', 'approval') },
        ],
        [{ label: say('button-back'), data: press('seminarPanel') }],
      ],
      to: (page) => press('seminarOrder', page),
    },
  );
}

function orderLine(say: Say, { number, name, slot }: Presenter, zone: string): string {
  if (!slot) return say('seminar-order-slotless', { number, name });
  const day = formatDayShort(localDayOf(slot.startsAt, zone), say.locale);
  return say('seminar-order-line', { number, name, time: formatWallTime(slot.startsAt, zone), day });
}

/** One presenter's place, to be moved up or down. */
export function placeMessage(say: Say, view: SeminarView, presenter: Presenter): Message {
  const { number, name, slot, participantId } = presenter;
  const { zone } = view.programme;
  const page = pageWith(number - 1, presentersEach);
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
export function blockedList(say: Say, view: SeminarView): ListAtHand {
  const placed = new Set(view.presenters.map(({ participantId }) => participantId));
  return openList(
    say,
    { rows: view.blocked, size: presentersEach },
    {
      name: ({ name }) => name,
      head: [say('seminar-blocked', { people: view.blocked.length })],
      line: ({ name, state, n, participantId }) => {
        const why = say(`reviews-state-${state}`, { n: n ?? 1 });
        return say(placed.has(participantId) ? 'seminar-blocked-placed' : 'seminar-blocked-line', {
          name,
          why,
        });
      },
      below: [[{ label: say('button-back'), data: press('seminarPanel') }]],
      to: (page) => press('seminarBlocked', page),
    },
  );
}
