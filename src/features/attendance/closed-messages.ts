import type { Button, Message, Say } from '#domain/message.ts';
import { packButtons } from '#domain/message.ts';
import { formatDay, formatInstant, formatTime, formatWallTime } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayAnswers } from '#telegram/screens/attendance-words.ts';
import { nextDayButton } from './answered-messages.ts';
import { type AttendanceDay, openSessions, standingOf } from './attendance-day.ts';

interface Refused {
  say: Say;
  day: AttendanceDay;
  now: Date;
  next?: AttendanceDay;
}

/** A day whose answers are closed, or that is no training day any more: how it stands, and what comes next. */
export function closedMessage({ say, day, next }: Refused): Message {
  const on = formatDay(day.heldOn, say.locale);
  const title =
    day.sessions.length === 0
      ? say('rsvp-no-session', { day: on })
      : say('rsvp-state', { day: on, answer: sayAnswers(say, day.sessions, standingOf(day)) });
  const first = next?.sessions[0];
  const at = first && formatInstant(first.startsAt, day.zone, say.locale);
  const closed = day.sessions.length === 0 ? [] : [say('rsvp-closed')];
  const line = [...closed, ...(at ? [say('rsvp-next', { at })] : [])].join(' ');
  return {
    text: [title, ...(line ? [line] : [])].join('\n'),
    buttons: packButtons(nextDayButton(say, next)),
  };
}

/** A session that has begun: what to do instead, and what can still be answered. */
export function startedMessage({ say, day, now }: Refused): Message {
  const open = openSessions(day, { at: now });
  const started = day.sessions.findLast(({ startsAt }) => startsAt <= now) ?? day.sessions[0]!;
  const title = say('rsvp-started', { title: started.title, time: formatTime(started.startsAt, day.zone) });
  const titles = open.map((session) => session.title).join(', ');
  const instead = [say('rsvp-started-instead'), ...(titles ? [say('rsvp-still-open', { titles })] : [])];
  const buttons: Button[] = open.map((session) => ({
    label: say('rsvp-change-session', { title: session.title }),
    data: press('rsvpSession', day.heldOn, day.participantId, session.id, 'only'),
  }));
  const checkIn = { label: say('rsvp-check-in'), data: press('checkInNow') };
  return {
    text: [title, instead.join(' ')].join('\n'),
    buttons: packButtons([checkIn, reportButton(say, day), ...buttons]),
  };
}

/** Somebody who says "hadir" when the session runs: they are in the room, or on their way. */
export function roomMessage({ say, day, now }: Refused): Message {
  const started = day.sessions.findLast(({ startsAt }) => startsAt <= now) ?? day.sessions[0]!;
  const checkIn = { label: say('rsvp-check-in'), data: press('checkInNow') };
  return {
    text: [say('rsvp-in-room'), say('rsvp-in-room-started', { title: started.title })].join('\n'),
    buttons: packButtons([checkIn, reportButton(say, day)]),
  };
}

function reportButton(say: Say, { participantId }: AttendanceDay): Button {
  return { label: say('absence-new'), data: press('absenceNew', participantId) };
}

/** An arrival that is not inside the session. */
export function arrivalRefusedMessage(
  say: Say,
  { day, sessionId, arrivesAt }: { day: AttendanceDay; sessionId: number; arrivesAt: Date },
): Message {
  const session = day.sessions.find(({ id }) => id === sessionId) ?? day.sessions[0]!;
  return {
    text: say('rsvp-arrival-outside', {
      time: formatTime(arrivesAt, day.zone),
      title: session.title,
      from: formatWallTime(session.startsAt, day.zone),
      until: formatTime(session.endsAt, day.zone),
    }),
  };
}
