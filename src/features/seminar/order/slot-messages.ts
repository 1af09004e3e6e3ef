import type { Message, Say } from '#domain/message.ts';
import type { Slot } from '#domain/seminar/seminar-slots.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDay, formatInstant, formatTimeRange } from '#domain/time/time-format.ts';
import type { Presenter, SeminarView } from '#features/seminar/load-seminar.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** News for a presenter: their slot, what it was before where they had been told another, or that they have none now. */
export function slotNotice(say: Say, view: SeminarView, presenter: Presenter): Message {
  const { slot, place } = presenter;
  if (!slot) return slotGoneMessage(say, view, presenter);
  const { zone } = view.programme;
  const room = view.seminar?.place;
  const before = place.isWithdrawn ? undefined : place.toldStartsAt;
  if (!before) return slotMessage(say, view, { presenter, slot, room, heading: 'seminar-slot' });
  const isMoved = before.getTime() !== slot.startsAt.getTime();
  return slotMessage(say, view, {
    ...{ presenter, slot, room, heading: isMoved ? 'seminar-slot-moved' : 'seminar-slot-changed' },
    ...(isMoved ? { was: say('seminar-slot-before', { at: formatInstant(before, zone, say.locale) }) } : {}),
  });
}

/** One's own seminar as it was told: a change counts only once it has been told too. */
export function ownSlotMessage(say: Say, view: SeminarView, presenter: Presenter): Message {
  const { place } = presenter;
  const startsAt = place.toldStartsAt;
  if (!startsAt) return { text: say('seminar-not-told') };
  if (place.isWithdrawn) return slotGoneMessage(say, view, presenter);
  const endsAt = new Date(startsAt.getTime() + (view.seminar?.minutesEach ?? 0) * 60_000);
  const slot = { startsAt, endsAt };
  return slotMessage(say, view, { presenter, slot, room: place.toldPlace, heading: 'seminar-slot' });
}

function slotMessage(
  say: Say,
  { programme, presenters }: SeminarView,
  shown: { presenter: Presenter; slot: Slot; heading: string; room?: string; was?: string },
): Message {
  const { presenter, slot, heading, room, was } = shown;
  const { zone } = programme;
  const lines = [
    say(heading),
    formatDay(localDayOf(slot.startsAt, zone), say.locale),
    formatTimeRange({ fromAt: slot.startsAt, untilAt: slot.endsAt, zone }),
    ...(was ? [was] : []),
    ...(room ? [say('seminar-place', { place: room })] : []),
    say('seminar-number', { number: presenter.number, presenters: presenters.length }),
  ];
  return { text: lines.join('\n'), buttons: previewRow(say) };
}

function slotGoneMessage(say: Say, { programme }: SeminarView, { place }: Presenter): Message {
  const at = formatInstant(place.toldStartsAt!, programme.zone, say.locale);
  return { text: say('seminar-slot-gone', { at }), buttons: previewRow(say) };
}

const previewRow = (say: Say) => [[{ label: say('plan-button-preview'), data: press('planPreview', 0) }]];
