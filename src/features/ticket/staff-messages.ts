import type { Message, Say } from '#domain/message.ts';
import type { Participant } from '#storage/people/participant-store.ts';

/** Somebody's own words as a line of their own. */
export const questionLine = (text: string) => `“${text}”`;

type Asker = Pick<Participant, 'name' | 'unit' | 'opd'>;

/** A new question, for the organizers. A reply to this message is the answer. */
export function questionNotice(
  say: Say,
  asked: { number: number; participant: Asker; text: string },
): Message {
  const { number, participant, text } = asked;
  const place = [participant.unit, participant.opd].filter(Boolean).join(', ');
  const lines = [
    say('ticket-staff-question', { number: String(number), name: participant.name }),
    place,
    questionLine(text),
    say('ticket-staff-how'),
  ];
  return { text: lines.join('\n') };
}

/** More about a question that was asked before. */
export function additionNotice(
  say: Say,
  asked: { number: number; participant: Asker; text: string },
): Message {
  const { number, participant, text } = asked;
  const lines = [
    say('ticket-staff-addition', { number: String(number), name: participant.name }),
    say('ticket-staff-how'),
    questionLine(text),
  ];
  return { text: lines.join('\n') };
}

/** For the organizers who did not answer: somebody did. */
export function answeredNotice(
  say: Say,
  answered: { number: number; participant: Asker; staff?: string; text: string; again: boolean },
): Message {
  const { number, participant, text } = answered;
  const staff = answered.staff ?? say('ticket-staff-somebody');
  const head = answered.again ? 'ticket-staff-answered-too' : 'ticket-staff-answered';
  const values = { number: String(number), name: participant.name, staff };
  return { text: [say(head, values), questionLine(text)].join('\n') };
}

/** What an organizer sees right after replying. */
export function answerSentMessage(say: Say, sent: { number: number; name: string; again: boolean }): Message {
  const values = { number: String(sent.number), name: sent.name };
  const lines = [say('ticket-answer-sent', values)];
  if (sent.again) lines.push(say('ticket-answer-sent-too'));
  return { text: lines.join('\n') };
}

/** An answer that did not arrive, or not for certain. */
export function undeliveredMessage(
  say: Say,
  answer: { number: number; name: string; status: string },
): Message {
  const { number, name, status } = answer;
  return { text: say('ticket-answer-undelivered', { number: String(number), name, status }) };
}

/** An organizer wrote what may be an answer, but as a reply to nothing. */
export function replyHintMessage(say: Say, waiting: { number: number; name: string }): Message {
  return { text: say('ticket-reply-hint', { number: String(waiting.number), name: waiting.name }) };
}
