import { checkInWindow, type WindowPhase } from '#domain/attendance/check-in-window.ts';
import type { Message, Say } from '#domain/message.ts';
import { packButtons } from '#domain/message.ts';
import { formatTime } from '#domain/time/time-format.ts';
import type { FoundPlace } from '#storage/attendance/check-in-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { alreadyText, titleAndDay, windowText } from './check-in-messages.ts';

interface PlaceInHand {
  place: FoundPlace;
  phase: WindowPhase;
}

/** How to check in to the session in hand, or how it stands there already. */
export function howMessage(say: Say, inHand: PlaceInHand | undefined): Message {
  if (!inHand) return idleMessage(say, undefined);
  const { place, phase } = inHand;
  if (place.presence) return { text: alreadyText(say, place), buttons: ways(say) };
  if (phase !== 'open') return idleMessage(say, inHand);
  const until = formatTime(checkInWindow(place, place).closesAt, place.zone);
  return { text: say('check-in-how', { ...titleAndDay(say, place), until }), buttons: ways(say) };
}

/** Nothing to check in to now: when it opens, or that it has closed. */
export function idleMessage(say: Say, inHand: PlaceInHand | undefined): Message {
  if (!inHand) return { text: say('check-in-no-session'), buttons: ways(say) };
  const { place, phase } = inHand;
  return { text: windowText(say, place, phase === 'before' ? 'notOpen' : 'closed'), buttons: ways(say) };
}

function ways(say: Say) {
  return packButtons([
    { label: say('check-in-schedule'), data: press('scheduleToday') },
    { label: say('button-ask'), data: press('ask') },
  ]);
}
