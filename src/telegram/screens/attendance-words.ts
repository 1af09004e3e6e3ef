import type { PresenceStatus } from '#domain/attendance/attendance.ts';
import type { Say } from '#domain/message.ts';
import { sayMark } from './presence-words.ts';

/** How a participant stands in one session: what was marked, else what they answered. */
export interface SessionAnswer {
  sessionId: number;
  status: PresenceStatus;
}

/** `kedua sesi`, `ketiga sesi`, `semua sesi`: how many sessions one answer is for; two at least. */
export function sayScope(say: Say, sessionCount: number): string {
  return say(sessionCount <= 3 ? `rsvp-scope-${sessionCount}` : 'rsvp-scope-many');
}

/** The status that all these sessions have, or undefined when they differ or one has none. */
export function findCommonStatus<S extends PresenceStatus>(
  sessions: { id: number }[],
  answers: { sessionId: number; status: S }[],
): S | undefined {
  const statuses = sessions.map(({ id }) => answers.find((answer) => answer.sessionId === id)?.status);
  return statuses.every((status) => status === statuses[0]) ? statuses[0] : undefined;
}

/** My answer for some sessions on one line: `Hadir, kedua sesi` or `pagi Izin, siang Hadir`. */
export function sayAnswers(
  say: Say,
  sessions: { id: number; title: string }[],
  answers: SessionAnswer[],
): string {
  const common = findCommonStatus(sessions, answers);
  if (common) {
    const status = sayMark(say, common);
    if (sessions.length === 1) return status;
    return say('rsvp-answer-whole', { status, scope: sayScope(say, sessions.length) });
  }
  const isAnswered = sessions.some(({ id }) => answers.some((answer) => answer.sessionId === id));
  if (!isAnswered) return say('rsvp-answer-none');
  const areParts = sessions.every(({ title }) => partOfDay(title));
  return listAnswers(say, sessions, answers).join(areParts ? ', ' : '; ');
}

/** One answer a session: `pagi Izin`; of a session that is not named after its part of the day `Kunjungan: Izin`. */
function listAnswers(
  say: Say,
  sessions: { id: number; title: string }[],
  answers: SessionAnswer[],
): string[] {
  return sessions.map(({ id, title }) => {
    const status = answers.find((answer) => answer.sessionId === id)?.status;
    const words = status ? sayMark(say, status) : say('rsvp-answer-none');
    if (!partOfDay(title)) return say('rsvp-session-at', { title, status: words });
    return say('rsvp-answer-session', { part: sayPart(say, title), status: words });
  });
}

/** What a session is called beside its day: `pagi` of `Sesi pagi`, else its title. */
export function sayPart(say: Say, title: string): string {
  const part = partOfDay(title);
  return part ? say(`rsvp-part-${part}`) : title;
}

const partsOfDay = [
  { part: 'morning', named: /^(sesi pagi|morning session)$/i },
  { part: 'noon', named: /^(sesi siang|midday session)$/i },
  { part: 'afternoon', named: /^(sesi sore|afternoon session)$/i },
  { part: 'evening', named: /^(sesi malam|evening session)$/i },
];

const partOfDay = (title: string) => partsOfDay.find(({ named }) => named.test(title.trim()))?.part;

/** The place as people call it, without its address or a remark in brackets. */
export function shortPlace(place: string): string {
  return place.split(/,|\s\(/, 1)[0]!.trim();
}
