import { excerptOf } from '#domain/broadcast/broadcast.ts';
import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** Asks for the question; while one waits, what follows is added to it. */
export function askMessage(say: Say, waitingNumber?: number): Message {
  const number = String(waitingNumber ?? '');
  return {
    text: waitingNumber === undefined ? say('ticket-ask') : say('ticket-ask-more', { number }),
    buttons: [[{ label: say('button-cancel'), data: press('cancelForm') }]],
  };
}

/** The question is on its way, with the honest time of an answer (undefined: it is office hours now); an open plan waits. */
export function askedMessage(
  say: Say,
  asked: {
    ticketId: number;
    number: number;
    added: boolean;
    opensAt?: Date;
    zone: string;
    planOpen?: boolean;
  },
): Message {
  const { ticketId, opensAt, zone, planOpen } = asked;
  const number = String(asked.number);
  const lines = [
    say(asked.added ? 'ticket-added' : 'ticket-sent', { number }),
    opensAt
      ? say('ticket-answered-from', { at: formatInstant(opensAt, zone, say.locale) })
      : say('ticket-answered-today'),
    ...(planOpen ? [say('ticket-plan-waits')] : []),
  ];
  const goOn: Button = { label: say('button-plan-continue'), data: press('planContinue') };
  const more: Button = { label: say('ticket-button-add'), data: press('askMore', ticketId) };
  return { text: lines.join('\n'), buttons: packButtons([...(planOpen ? [goOn] : []), more]) };
}

const quotedChars = 300;

/** The organizers' answer as the participant gets it. */
export function answerMessage(
  say: Say,
  answer: { ticketId: number; number: number; question: string; answer: string; staff?: string },
): Message {
  const { ticketId, question, staff } = answer;
  const lines = [
    say('ticket-answer', { number: String(answer.number) }),
    ...(question ? [`“${excerptOf(question, quotedChars)}”`] : []),
    answer.answer,
    staff ? say('ticket-signed', { staff }) : say('ticket-signed-organizer'),
  ];
  return {
    text: lines.join('\n'),
    buttons: [
      [
        { label: say('ticket-button-clear'), data: press('askClear', ticketId) },
        { label: say('ticket-button-more'), data: press('askMore', ticketId) },
      ],
    ],
  };
}
