import { addDays, instantOf, localDayOf, weekdayOf } from './time/local-time.ts';

/** open: waits for the organizers · answered · closed: the participant said it is clear. */
export type TicketState = 'open' | 'answered' | 'closed';

/** Leaves room in one Telegram message for who asks, and for several texts that were collected. */
export const maxQuestionChars = 2_000;
export const maxAnswerChars = 3_000;

/** After this many messages of one ticket within a minute, organizers get the rest collected. */
export const noticesAMinute = 3;

/**
 * What a message about a ticket is: a question to the organizers, the answer to the participant, the news
 * to the other organizers that it was answered, the report that an answer did not arrive.
 */
export type TicketPart = 'question' | 'answer' | 'answered' | 'undelivered';

/** What is known from the dedupe key of a delivery about a ticket. */
export interface TicketKey {
  ticketId: number;
  part: TicketPart;
  /** The update that brought the question or the answer. */
  updateId: number;
  /** For an answer and the report about it: the organizer's own message in their chat. */
  messageId?: number;
}

const codes: Record<TicketPart, string> = { question: 'q', answer: 'a', answered: 'd', undelivered: 'f' };
const pattern = /^ticket:(\d+):([qadf]):(\d+)(?::(\d+))?/;

/** The dedupe key of a delivery about a ticket; notices to organizers add the person behind it. */
export function ticketKey({ ticketId, part, updateId, messageId }: TicketKey): string {
  const place = messageId === undefined ? '' : `:${messageId}`;
  return `ticket:${ticketId}:${codes[part]}:${updateId}${place}`;
}

/** Reads such a key back; undefined for deliveries of other kinds. */
export function readTicketKey(key: string): TicketKey | undefined {
  const [, ticketId, code, updateId, last] = pattern.exec(key) ?? [];
  const part = (Object.keys(codes) as TicketPart[]).find((each) => codes[each] === code);
  if (!part) return undefined;
  const isAnswer = part === 'answer' || part === 'undelivered';
  return {
    ticketId: Number(ticketId),
    part,
    updateId: Number(updateId),
    ...(isAnswer && last !== undefined ? { messageId: Number(last) } : {}),
  };
}

/** Monday to Friday, local time (Perpres 21/2023, rounded to what counters keep). */
const office = { from: '08:00', until: '16:00' };
const longestPauseDays = 60;

/** `now` itself during office hours, else when the office opens next; holidays and days off are closed. */
export function nextOfficeAt(now: Date, place: { zone: string; daysOff: ReadonlySet<string> }): Date {
  const today = localDayOf(now, place.zone);
  for (let ahead = 0; ahead <= longestPauseDays; ahead++) {
    const day = addDays(today, ahead);
    if (weekdayOf(day) > 5 || place.daysOff.has(day)) continue;
    if (now >= instantOf(day, office.until, place.zone)) continue;
    const opensAt = instantOf(day, office.from, place.zone);
    return opensAt > now ? opensAt : now;
  }
  throw new Error(`the office stays closed for ${longestPauseDays} days after ${now.toISOString()}`);
}

/**
 * Whether a free text of an organizer may be meant as an answer: more than a word, and no question. Only
 * worth asking while a question that they were sent waits.
 */
export function looksLikeAnswer(text: string): boolean {
  return text.trim().split(/\s+/).length >= 2 && !text.trim().endsWith('?');
}
