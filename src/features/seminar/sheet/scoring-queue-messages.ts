import type { Say } from '#domain/message.ts';
import { type Criterion, openCriteria, totalOf } from '#domain/seminar/score-sheet.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDayShort, formatWallTime } from '#domain/time/time-format.ts';
import type { Presenter, SeminarView } from '#features/seminar/load-seminar.ts';
import { presentersEach } from '#features/seminar/order/order-messages.ts';
import type { SeminarScore } from '#storage/review/seminar-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';

/** Everybody who presents, with how far the reviewer's own sheet is. */
export function scoringQueue(
  say: Say,
  view: SeminarView,
  { criteria, sheets }: { criteria: readonly Criterion[]; sheets: readonly SeminarScore[] },
): ListAtHand {
  const { zone } = view.programme;
  return openList(
    say,
    { rows: view.presenters, size: presentersEach },
    {
      name: ({ name }) => name,
      head: [say('seminar-queue')],
      line: (presenter) => {
        const sheet = sheets.find(({ participantId }) => participantId === presenter.participantId);
        return queueLine(say, presenter, { zone, sheet, criteria });
      },
      button: ({ name, participantId }) => ({ label: name, data: press('seminarSheet', participantId) }),
      below: [[{ label: say('review-button-queue'), data: press('reviewQueue', 0) }]],
      to: (page) => press('seminarQueue', page),
    },
  );
}

function queueLine(
  say: Say,
  { number, name, slot }: Presenter,
  { zone, sheet, criteria }: { zone: string; sheet?: SeminarScore; criteria: readonly Criterion[] },
): string {
  const state = sheetState(say, criteria, sheet);
  if (!slot)
    return say(sheet ? 'seminar-queue-slotless-begun' : 'seminar-queue-slotless', { number, name, state });
  const at = `${formatDayShort(localDayOf(slot.startsAt, zone), say.locale)} ${formatWallTime(slot.startsAt, zone)}`;
  return say('seminar-queue-line', { number, name, at, state });
}

function sheetState(say: Say, criteria: readonly Criterion[], sheet: SeminarScore | undefined): string {
  if (!sheet) return say('seminar-sheet-empty');
  if (sheet.handedInAt) return say('seminar-sheet-in', { total: totalOf(criteria, sheet.points) });
  const open = openCriteria(criteria, sheet.points).length;
  return say('seminar-sheet-part', { filled: criteria.length - open, all: criteria.length });
}
