import { checkInWindow, phaseAt, type WindowPhase } from '#domain/attendance/check-in-window.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import type { FoundPlace } from '#storage/attendance/check-in-store.ts';

const order: WindowPhase[] = ['open', 'before', 'closed'];

/**
 * The session of the day that a person means when they speak of checking in: the open one, else the next that opens, else the
 * last that closed. Of several open ones the first that still lacks a mark. Undefined on a day without sessions.
 */
export function findPlaceInHand(
  places: FoundPlace[],
  at: Date,
): { place: FoundPlace; phase: WindowPhase } | undefined {
  const own = places
    .filter(({ isOwn, isCancelled }) => isOwn && !isCancelled)
    .filter(({ heldOn, zone }) => heldOn === localDayOf(at, zone))
    .map((place) => ({ place, phase: phaseAt(checkInWindow(place, place), at) }));
  const [first] = order.map((phase) => own.filter((each) => each.phase === phase)).filter(isSome);
  if (!first) return undefined;
  return first[0]!.phase === 'closed'
    ? first.at(-1)
    : (first.find(({ place }) => !place.presence) ?? first[0]);
}

const isSome = (list: unknown[]) => list.length > 0;
