import { ticketKey } from '#domain/ticket.ts';
import type { Db } from '#storage/engine/database.ts';
import { getParticipant } from '#storage/people/participant-store.ts';
import { findTicket, findTicketMessage, listUnreportedAnswers } from '#storage/ticket-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { tell } from '#telegram/sending/tell.ts';
import { undeliveredMessage } from './staff-messages.ts';

const lookBackMs = 7 * 24 * 3_600_000;

/** Tells organizers, under their own message, which answers did not arrive; each once. */
export async function reportUndelivered(
  needs: Pick<Needs, 'database' | 'clock' | 'sayIn' | 'jobs'>,
): Promise<void> {
  const { db } = needs.database;
  const now = needs.clock.now();
  const answers = await listUnreportedAnswers(db, new Date(now.getTime() - lookBackMs));
  for (const answer of answers) await report(needs, db, { answer, now });
}

async function report(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  found: { answer: Awaited<ReturnType<typeof listUnreportedAnswers>>[number]; now: Date },
): Promise<void> {
  const { ticketId, updateId, messageId, status } = found.answer;
  const ticket = await findTicket(db, ticketId);
  const answer = await findTicketMessage(db, updateId);
  if (!ticket || !answer) return;
  const { name } = await getParticipant(db, ticket.participantId);
  const { number, programmeId } = ticket;
  await tell(needs, db, {
    ...{ programmeId, subject: `ticket:${ticketId}`, purpose: 'news', quiet: 'silent', now: found.now },
    dedupeKey: () => ticketKey({ ticketId, part: 'undelivered', updateId, messageId }),
    to: [{ personId: answer.fromPersonId, replyToMessageId: messageId }],
    word: (say) => undeliveredMessage(say, { number, name, status }),
  });
}
