import type { Right } from '#domain/people/authorise.ts';
import { findTicket, moveTicket } from '#storage/ticket-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

export type CloseOutcome =
  | { kind: 'closed'; number: number }
  /** It has no answer yet, or was asked again since. */
  | { kind: 'waits' }
  | { kind: 'gone' };

/** Closes a participant's own ticket that was answered; closed once more it stays closed. */
export async function closeTicket(
  needs: Pick<Needs, 'database'>,
  { right, ticketId, now }: { right: Right<'askQuestion'>; ticketId: number; now: Date },
): Promise<CloseOutcome> {
  return needs.database.transaction(async (db) => {
    const ticket = await findTicket(db, ticketId);
    if (ticket?.participantId !== right.about.participantId) return { kind: 'gone' };
    if (ticket.state === 'open') return { kind: 'waits' };
    await moveTicket(db, ticketId, { from: ['answered'], to: 'closed', now });
    return { kind: 'closed', number: ticket.number };
  });
}
