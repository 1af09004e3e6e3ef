import { type Message, packButtons, type Say } from '#domain/message.ts';
import { type Criterion, openCriteria, totalOf } from '#domain/seminar/score-sheet.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDayShort, formatWallTime } from '#domain/time/time-format.ts';
import type { Presenter, SeminarView } from '#features/seminar/load-seminar.ts';
import { pageOf, stepsRow } from '#features/seminar/order/list-page.ts';
import type { SeminarScore } from '#storage/review/seminar-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** Everybody who presents, with how far the reviewer's own sheet is. */
export function scoringQueueMessage(
  say: Say,
  view: SeminarView,
  shown: { criteria: readonly Criterion[]; sheets: readonly SeminarScore[]; wanted: number },
): Message {
  const { criteria, sheets } = shown;
  const { rows, page, last } = pageOf(view.presenters, shown.wanted);
  const { zone } = view.programme;
  const lines = rows.map((presenter) => {
    const sheet = sheets.find(({ participantId }) => participantId === presenter.participantId);
    return queueLine(say, presenter, { zone, sheet, criteria });
  });
  return {
    text: [say('seminar-queue', { page: page + 1, pages: last + 1 }), ...lines].join('\n'),
    buttons: [
      ...packButtons(
        rows.map(({ name, participantId }) => ({ label: name, data: press('seminarSheet', participantId) })),
      ),
      ...stepsRow(say, { page, last }, (number) => press('seminarQueue', number)),
      [{ label: say('review-button-queue'), data: press('reviewQueue', 0) }],
    ],
  };
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
