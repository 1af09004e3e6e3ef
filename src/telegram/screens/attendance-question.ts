import { type RsvpStatus, rsvpStatuses } from '#domain/attendance/attendance.ts';
import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { relativeDay } from '#domain/time/local-time.ts';
import { formatDay, formatTimeRange } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayScope, shortPlace } from './attendance-words.ts';

interface AskedSession {
  id: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place?: string;
  topic?: string;
  facilitator?: string;
  /** Where what is handed out, or to be brought, is described. */
  materialsUrl?: string;
}

/** A training day as one participant is asked about it. */
export interface AskedDay {
  heldOn: string;
  participantId: number;
  zone: string;
  /** The sessions that can still be answered, first to last; at least one. */
  sessions: AskedSession[];
}

/** Will you come? One answer for all sessions of the day, or one each. `current` is what was answered before. */
export function attendanceQuestion(say: Say, day: AskedDay, at: { now: Date; current?: string }): Message {
  const relative = relativeDay(at.now, day.heldOn, day.zone);
  const { sessions } = day;
  const lines = [
    say(`rsvp-question-${relative}`),
    dayAndPlace(say, day),
    ...sayAsked(say, day),
    ...(sessions.length > 1 ? [say('rsvp-one-for-all', { scope: sayScope(say, sessions.length) })] : []),
    ...(at.current ? [say('rsvp-current', { answer: at.current })] : []),
  ];
  const split = { label: say('rsvp-split'), data: press('rsvpSplit', day.heldOn, day.participantId) };
  return {
    text: lines.join('\n'),
    buttons: [...dayAnswerButtons(say, day), ...(sessions.length > 1 ? [[split]] : [])],
  };
}

/**
 * The times of each session with what it is about, by whom, where (when the day has several places) and what belongs to it;
 * what all sessions share stands once below them.
 */
function sayAsked(say: Say, { zone, sessions }: AskedDay): string[] {
  const places = new Set(sessions.map(({ place }) => place && shortPlace(place)));
  const each = sessions.map((session) => ({
    times: sayTimes(session, zone),
    about: sayAbout(say, session, places.size > 1),
  }));
  const [first] = each;
  const isShared = each.every(({ about }) => about.join() === first?.about.join());
  return isShared
    ? [...each.map(({ times }) => times), ...(first?.about ?? [])]
    : each.flatMap(({ times, about }) => [times, ...about]);
}

function sayAbout(say: Say, session: AskedSession, withPlace: boolean): string[] {
  const { topic, facilitator, place, materialsUrl } = session;
  const named = [topic, facilitator, withPlace && place ? shortPlace(place) : undefined].filter(
    (each) => each !== undefined,
  );
  return [
    ...(named.length > 0 ? [named.join(' · ')] : []),
    ...(materialsUrl ? [say('rsvp-materials', { address: materialsUrl })] : []),
  ];
}

/** The five answers for a whole day. */
export function dayAnswerButtons(say: Say, day: { heldOn: string; participantId: number }): Button[][] {
  return statusButtons(say, (status) => press('rsvpDay', day.heldOn, day.participantId, status));
}

/** The five answers, two to a row. */
export function statusButtons(say: Say, data: (status: RsvpStatus) => string): Button[][] {
  return packButtons(rsvpStatuses.map((status) => ({ label: say(`rsvp-${status}`), data: data(status) })));
}

/** `Sesi pagi 08.00–12.15 WIB`. */
export function sayTimes(session: { title: string; startsAt: Date; endsAt: Date }, zone: string): string {
  return `${session.title} ${formatTimeRange({ fromAt: session.startsAt, untilAt: session.endsAt, zone })}`;
}

function dayAndPlace(say: Say, { heldOn, sessions }: AskedDay): string {
  const day = formatDay(heldOn, say.locale);
  const places = new Set(sessions.map(({ place }) => place && shortPlace(place)));
  const [place] = places;
  return places.size === 1 && place ? `${day}, ${place}` : day;
}
