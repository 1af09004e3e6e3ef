import type { RsvpStatus } from '#domain/attendance/attendance.ts';
import type { Button, Message, Say } from '#domain/message.ts';
import { packButtons } from '#domain/message.ts';
import { formatDay } from '#domain/time/time-format.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import type { Session } from '#storage/schedule/session-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import {
  attendanceQuestion,
  dayAnswerButtons,
  sayTimes,
  statusButtons,
} from '#telegram/screens/attendance-question.ts';
import { sayAnswers } from '#telegram/screens/attendance-words.ts';
import { type AttendanceWish, decide } from './answer-attendance.ts';
import { type AttendanceDay, openSessions } from './attendance-day.ts';
import { sayDay, sayLate } from './saved-messages.ts';
import { formatSessionWord, formatWishWord, type SessionMode } from './wish-words.ts';

/** The question for a day, with what was answered before. */
export function questionMessage(say: Say, day: AttendanceDay, now: Date): Message {
  const sessions = openSessions(day, { at: now });
  const isAnswered = sessions.some(({ id }) => day.rsvps.some((rsvp) => rsvp.sessionId === id));
  const current = isAnswered ? { current: sayAnswers(say, sessions, day.rsvps) } : {};
  return attendanceQuestion(say, { ...day, sessions }, { now, ...current });
}

/** The question for one session: alone, or on the walk through all open sessions of the day. */
export function sessionQuestion(
  say: Say,
  { day, session, mode, now }: { day: AttendanceDay; session: Session; mode: SessionMode; now: Date },
): Message {
  const open = openSessions(day, { at: now });
  const place = open.findIndex(({ id }) => id === session.id);
  const on = formatDay(day.heldOn, say.locale);
  const isWalk = mode === 'walk' && open.length > 1;
  const { heldOn, participantId } = day;
  const before = open[place - 1];
  const backOnWalk = before
    ? press('rsvpSession', heldOn, participantId, before.id, 'walk')
    : press('rsvpChange', heldOn, participantId);
  const rows = statusButtons(say, (status) =>
    press('rsvpSession', heldOn, participantId, session.id, formatSessionWord(mode, status)),
  );
  const back = {
    label: say('button-back'),
    data: mode === 'walk' ? backOnWalk : press('sessionCard', session.id),
  };
  const second = isWalk ? say('rsvp-session-of', { day: on, place: place + 1, total: open.length }) : on;
  return {
    text: [say('rsvp-session-question', { session: sayTimes(session, day.zone) }), second].join('\n'),
    buttons: [...rows.slice(0, -1), [...rows.at(-1)!, back]],
  };
}

/** What a typed answer would save; nothing is saved before it is confirmed. */
export function confirmMessage(
  say: Say,
  { day, wish, now }: { day: AttendanceDay; wish: AttendanceWish; now: Date },
): Message {
  const decision = decide(day, wish, { at: now });
  const rows = decision.kind === 'decided' ? decision.rows : [];
  const sessions = day.sessions.filter(({ id }) => rows.some((row) => row.sessionId === id));
  const late = wish.status === 'late' ? sayLate(say, { sessions, rows, zone: day.zone }) : undefined;
  const lines = late ? late.lines : [sayDay(say, day, sessions)];
  const { heldOn, participantId } = day;
  return {
    text: [say('rsvp-confirm', { status: late?.status ?? say(`rsvp-${wish.status}`) }), ...lines].join('\n'),
    buttons: packButtons([
      { label: say('button-save'), data: press('rsvpConfirm', heldOn, participantId, formatWishWord(wish)) },
      { label: say('button-change'), data: press('rsvpOther', heldOn, participantId) },
    ]),
  };
}

/** A text that is no answer ("siap"), or another answer wanted: the five to choose from. */
export function pickMessage(say: Say, day: AttendanceDay, typed?: string): Message {
  const second = typed ? say('rsvp-not-an-answer', { typed: quoted(typed) }) : sayDay(say, day, day.sessions);
  return { text: [say('rsvp-pick'), second].join('\n'), buttons: dayAnswerButtons(say, day) };
}

/** A text that says two things: which of them? */
export function ambiguousMessage(
  say: Say,
  { day, statuses, typed }: { day: AttendanceDay; statuses: RsvpStatus[]; typed: string },
): Message {
  const names = statuses.map((status) => say(`rsvp-${status}`));
  const { heldOn, participantId } = day;
  const buttons: Button[] = statuses.map((status, i) => ({
    label: names[i]!,
    data: press('rsvpDay', heldOn, participantId, status),
  }));
  const title = say('rsvp-which', { first: names.slice(0, -1).join(', '), last: names.at(-1)! });
  const words = say(statuses.length > 2 ? 'rsvp-which-read-all' : 'rsvp-which-read', {
    typed: quoted(typed),
    kept: sayKept(say, day),
  });
  return {
    text: [title, words].join('\n'),
    buttons: [
      ...packButtons(buttons),
      [{ label: say('rsvp-other-answer'), data: press('rsvpOther', heldOn, participantId) }],
    ],
  };
}

/** That nothing was saved by a text, and what was saved before it. */
function sayKept(say: Say, day: AttendanceDay): string {
  if (day.rsvps.length === 0) return say('rsvp-kept-none');
  return say('rsvp-kept-answer', { answer: sayAnswers(say, day.sessions, day.rsvps) });
}

const maxQuotedChars = 80;

/** A person's words as they come back in quotation marks: one line, not too long. */
export function quoted(typed: string): string {
  const line = onOneLine(typed);
  return line.length > maxQuotedChars ? `${line.slice(0, maxQuotedChars - 1)}…` : line;
}
