import { ticketKey } from '#domain/ticket.ts';
import { findPersonLocale } from '#storage/actor-store.ts';
import type { Db } from '#storage/database.ts';
import { getParticipant } from '#storage/participant-store.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { findTicket, findTicketMessage, listUnreportedAnswers } from '#storage/ticket-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
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
  const say = needs.sayIn((await findPersonLocale(db, answer.fromPersonId)) ?? 'id');
  await queueDeliveries(db, [
    {
      dedupeKey: ticketKey({ ticketId, part: 'undelivered', updateId, messageId }),
      kind: 'notice',
      personId: answer.fromPersonId,
      programmeId: ticket.programmeId,
      payload: {
        kind: 'notice',
        message: undeliveredMessage(say, { number: ticket.number, name, status }),
        replyToMessageId: messageId,
      },
      dueAt: found.now,
    },
  ]);
  await needs.jobs.enqueue('deliver', db);
}
