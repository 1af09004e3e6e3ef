import type { Right } from '#domain/people/authorise.ts';
import { noticesAMinute, type TicketPart, ticketKey } from '#domain/ticket.ts';
import type { Db } from '#storage/engine/database.ts';
import { getParticipant } from '#storage/people/participant-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { saveForm } from '#storage/state/form-store.ts';
import {
  addTicketMessage,
  appendToWaitingNotices,
  findTicket,
  findWaitingTicket,
  listQuestions,
  moveTicket,
  openTicket,
  type Ticket,
} from '#storage/ticket-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { additionNotice, questionLine, questionNotice } from './staff-messages.ts';

type AskNeeds = Pick<Needs, 'database' | 'sayIn' | 'jobs'>;

export interface QuestionInput {
  right: Right<'askQuestion'>;
  /** The ticket it belongs to, where the participant chose one of theirs. */
  ticketId?: number;
  text: string;
  updateId: number;
  /** The message that brought it, in the participant's own chat: editing that edits the question. */
  messageId?: number;
  now: Date;
}

export interface QuestionOutcome {
  ticketId: number;
  number: number;
  /** True when it was added to a question that was asked before. */
  added: boolean;
}

const minuteMs = 60_000;

/**
 * Brings a question to the organizers: as a new ticket, or into the one that still waits, so that a flood
 * stays one ticket. The same words again within a minute are taken as said once.
 */
export async function askQuestion(needs: AskNeeds, input: QuestionInput): Promise<QuestionOutcome> {
  const { right, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'askQuestion', now }, async () => {
      const { ticket, added } = await findOrOpen(db, input);
      await moveTicket(db, ticket.id, { from: ['answered', 'closed'], to: 'open', now });
      await keepQuestion(needs, db, { input, ticket, added });
      const values = { ticketId: ticket.id, updateId, askedAt: now.toISOString() };
      await saveForm(db, right.by.personId, { kind: 'asked', values, now });
      return { ticketId: ticket.id, number: ticket.number, added };
    }),
  );
}

async function findOrOpen(db: Db, input: QuestionInput): Promise<{ ticket: Ticket; added: boolean }> {
  const { right, now } = input;
  const { participantId, programmeId } = right.about;
  const chosen = input.ticketId === undefined ? undefined : await findTicket(db, input.ticketId);
  const own = chosen?.participantId === participantId ? chosen : undefined;
  const waiting = own ?? (await findWaitingTicket(db, participantId));
  if (waiting) return { ticket: waiting, added: true };
  return { ticket: await openTicket(db, { programmeId, participantId, now }), added: false };
}

async function keepQuestion(
  needs: AskNeeds,
  db: Db,
  asked: { input: QuestionInput; ticket: Ticket; added: boolean },
): Promise<void> {
  const { ticket, input } = asked;
  const { text, updateId, messageId, now } = input;
  const { personId } = input.right.by;
  const lately = await listQuestions(db, ticket.id, new Date(now.getTime() - minuteMs));
  if (lately.at(-1)?.text === text) return;
  await addTicketMessage(db, {
    ticketId: ticket.id,
    fromPersonId: personId,
    fromStaff: false,
    text,
    updateId,
    messageId,
    at: now,
  });
  await appendAudit(db, {
    at: now,
    actorPersonId: personId,
    action: asked.added ? 'ticket.added' : 'ticket.opened',
    programmeId: ticket.programmeId,
    subject: `ticket:${ticket.id}`,
  });
  const isFlood = lately.length >= noticesAMinute;
  if (isFlood && (await appendToWaitingNotices(db, ticket.id, { line: questionLine(text), now })) > 0) return;
  await tellStaff(needs, db, { ...asked, at: isFlood ? new Date(now.getTime() + minuteMs) : now });
}

async function tellStaff(
  needs: AskNeeds,
  db: Db,
  asked: { input: QuestionInput; ticket: Ticket; added: boolean; at: Date },
): Promise<void> {
  const { ticket, input, added, at } = asked;
  const participant = await getParticipant(db, input.right.about.participantId);
  const part: TicketPart = 'question';
  const notice = { number: ticket.number, participant, text: input.text };
  await notifyStaff(needs, db, {
    programmeId: ticket.programmeId,
    ...{ subject: `ticket:${ticket.id}`, purpose: 'request', now: input.now, wantedAt: at },
    dedupeKey: ticketKey({ ticketId: ticket.id, part, updateId: input.updateId }),
    word: (say) => (added ? additionNotice(say, notice) : questionNotice(say, notice)),
  });
}
