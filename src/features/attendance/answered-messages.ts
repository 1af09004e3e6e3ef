import type { Button, Message, Say } from '#domain/message.ts';
import { packButtons } from '#domain/message.ts';
import { formatDay, formatDayShort } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayAnswers } from '#telegram/screens/attendance-words.ts';
import { type AttendanceDay, openSessions, standingOf } from './attendance-day.ts';
import { type DayView, dayButtons, followUpLines, shownSessions } from './day-view.ts';

/** How a day that can still be changed is answered, with the next day that is not. */
export function answeredMessage(view: DayView, next?: AttendanceDay): Message {
  const { say, day } = view;
  const answer = sayAnswers(say, day.sessions, standingOf(day));
  const title = say('rsvp-state', { day: formatDay(day.heldOn, say.locale), answer });
  return {
    text: [title, ...followUpLines(view, shownSessions(view))].join('\n'),
    buttons: packButtons([...dayButtons(view, shownSessions(view)), ...nextDayButton(say, next)]),
  };
}

/** `Jawab Kam, 21 Mar`. */
export function nextDayButton(say: Say, next?: AttendanceDay): Button[] {
  if (!next) return [];
  const label = say('rsvp-answer-day', { day: formatDayShort(next.heldOn, say.locale) });
  return [{ label, data: press('rsvpChange', next.heldOn, next.participantId) }];
}

/** The reason or the letter has reached the organizers. */
export function additionGivenMessage(view: DayView, kind: 'reason' | 'letter'): Message {
  const { say, day } = view;
  const given = day.rsvps.flatMap((rsvp) => (kind === 'reason' ? (rsvp.reason ?? []) : (rsvp.letter ?? [])));
  const isOpen = openSessions(day, { at: view.now }).length > 0;
  const until = kind === 'reason' && isOpen ? [say('rsvp-change-until-start')] : [];
  return {
    text: [say(`rsvp-${kind}-given`, { words: given.at(-1) ?? '' }), ...until].join(' '),
    buttons: packButtons(dayButtons(view, shownSessions(view))),
  };
}
