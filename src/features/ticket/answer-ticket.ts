import type { Right } from '#domain/people/authorise.ts';
import { ticketKey } from '#domain/ticket.ts';
import type { Db } from '#storage/engine/database.ts';
import { getParticipant, type Participant } from '#storage/people/participant-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import {
  addTicketMessage,
  findTicket,
  findTicketMessage,
  hasAnswer,
  listQuestions,
  moveTicket,
  type Ticket,
} from '#storage/ticket-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { tell } from '#telegram/sending/tell.ts';
import { answeredNotice } from './staff-messages.ts';
import { answerMessage } from './ticket-messages.ts';

export interface AnswerInput {
  right: Right<'answerTicket'>;
  ticketId: number;
  /** The update of the question that was replied to: it is quoted. */
  questionUpdateId: number;
  /** The name the organizer's role was given under, and the message that answers. */
  staff: { name?: string; messageId: number };
  text: string;
  updateId: number;
  now: Date;
}

export type AnswerOutcome =
  | { kind: 'answered'; number: number; again: boolean }
  | { kind: 'left'; number: number }
  | { kind: 'unknown' };

type AnswerNeeds = Pick<Needs, 'database' | 'sayIn' | 'jobs'>;

/**
 * Sends an organizer's answer to whoever asked, quoted and signed. A second answer goes out as well, and
 * says so to both organizers. `left`: the participant has no account joined any more. `unknown`: no such ticket in the
 * programme that the right is for.
 */
export async function answerTicket(needs: AnswerNeeds, input: AnswerInput): Promise<AnswerOutcome> {
  const { right, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<AnswerOutcome>(db, { updateId, action: 'answerTicket', now }, async () => {
      const ticket = await findTicket(db, input.ticketId);
      if (ticket?.programmeId !== right.about.programmeId) return { kind: 'unknown' };
      const participant = await getParticipant(db, ticket.participantId);
      if (participant.personId === undefined) return { kind: 'left', number: ticket.number };
      const again = await hasAnswer(db, ticket.id);
      await keepAnswer(db, ticket, input);
      await queueAnswer(needs, db, { ticket, participant, input });
      await notifyStaff(needs, db, {
        programmeId: ticket.programmeId,
        subject: `ticket:${ticket.id}`,
        dedupeKey: ticketKey({ ticketId: ticket.id, part: 'answered', updateId }),
        now,
        exceptPersonId: right.by.personId,
        word: (say) =>
          answeredNotice(say, {
            number: ticket.number,
            participant,
            staff: input.staff.name,
            text: input.text,
            again,
          }),
      });
      return { kind: 'answered', number: ticket.number, again };
    }),
  );
}

async function keepAnswer(db: Db, ticket: Ticket, input: AnswerInput): Promise<void> {
  const { right, text, updateId, now } = input;
  const { personId } = right.by;
  await addTicketMessage(db, {
    ticketId: ticket.id,
    fromPersonId: personId,
    fromStaff: true,
    text,
    updateId,
    at: now,
  });
  await moveTicket(db, ticket.id, { from: ['open', 'closed'], to: 'answered', now });
  await appendAudit(db, {
    at: now,
    actorPersonId: personId,
    action: 'ticket.answered',
    programmeId: ticket.programmeId,
    subject: `ticket:${ticket.id}`,
  });
}

async function queueAnswer(
  needs: AnswerNeeds,
  db: Db,
  answered: { ticket: Ticket; participant: Participant; input: AnswerInput },
): Promise<void> {
  const { ticket, participant, input } = answered;
  const { personId } = participant;
  if (personId === undefined) return;
  const asked = await findTicketMessage(db, input.questionUpdateId);
  const question = asked ?? (await listQuestions(db, ticket.id)).at(-1);
  const { messageId } = input.staff;
  const key = ticketKey({ ticketId: ticket.id, part: 'answer', updateId: input.updateId, messageId });
  await tell(needs, db, {
    ...{ programmeId: ticket.programmeId, subject: `ticket:${ticket.id}`, now: input.now },
    ...{ purpose: 'answer', quiet: 'silent', dedupeKey: () => key },
    to: [{ personId }],
    word: (say) =>
      answerMessage(say, {
        ticketId: ticket.id,
        number: ticket.number,
        question: question?.text ?? '',
        answer: input.text,
        staff: input.staff.name,
      }),
  });
}
