import type { Right } from '#domain/people/authorise.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { rewordNotices } from '#storage/ticket-notices.ts';
import { findTicket, findTicketMessage, rewordTicketMessage } from '#storage/ticket-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { questionLine } from './staff-messages.ts';

export interface QuestionEdit {
  right: Right<'askQuestion'>;
  /** The update that brought the question. */
  askedBy: number;
  text: string;
  updateId: number;
  now: Date;
}

/** `answered`: the organizers have answered what was asked before, so that stays. `same`: no word is another. */
export type EditOutcome =
  | { kind: 'edited' | 'answered'; ticketId: number; number: number }
  | { kind: 'same' | 'gone' };

/**
 * Gives a question that waits other words, because its writer edited the message: in what is kept, and in the notices to
 * the organizers, those that still wait included. Once an update.
 */
export async function editQuestion(needs: Pick<Needs, 'database'>, edit: QuestionEdit): Promise<EditOutcome> {
  const { right, askedBy, text, updateId, now } = edit;
  return needs.database.transaction((db) =>
    applyOnce<EditOutcome>(db, { updateId, action: 'editQuestion', now }, async () => {
      const asked = await findTicketMessage(db, askedBy);
      const ticket = asked && (await findTicket(db, asked.ticketId));
      if (!asked || ticket?.participantId !== right.about.participantId) return { kind: 'gone' };
      if (asked.text === text) return { kind: 'same' };
      const named = { ticketId: ticket.id, number: ticket.number };
      if (ticket.state !== 'open') return { kind: 'answered', ...named };
      await rewordTicketMessage(db, askedBy, text);
      await rewordNotices(db, ticket.id, { line: questionLine(asked.text), by: questionLine(text) });
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'ticket.edited',
        programmeId: ticket.programmeId,
        subject: `ticket:${ticket.id}`,
      });
      return { kind: 'edited', ...named };
    }),
  );
}
