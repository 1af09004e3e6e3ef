import { readTicketKey, type TicketKey, type TicketState } from '#domain/ticket.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';
import type { Db } from './engine/database.ts';
import { lockProgramme } from './programme/programme-store.ts';

/** A participant's question to the organizers. */
export interface Ticket {
  id: number;
  programmeId: number;
  participantId: number;
  number: number;
  state: TicketState;
}

export interface TicketMessage {
  ticketId: number;
  fromPersonId: number;
  fromStaff: boolean;
  text: string;
  updateId: number;
  /** The message in its writer's own chat, where it came as one. */
  messageId?: number;
  at: Date;
}

const ticketFields = { id: true, programmeId: true, participantId: true, number: true, state: true } as const;

/** Opens a ticket under the next number of its programme. Call inside a transaction. */
export async function openTicket(
  db: Db,
  ticket: { programmeId: number; participantId: number; now: Date },
): Promise<Ticket> {
  const { programmeId, participantId, now } = ticket;
  await lockProgramme(db, programmeId);
  const { _max } = await db.ticket.aggregate({ where: { programmeId }, _max: { number: true } });
  const row = await db.ticket.create({
    data: { programmeId, participantId, number: (_max.number ?? 0) + 1, state: 'open', openedAt: now },
    select: ticketFields,
  });
  return toTicket(row);
}

export async function findTicket(db: Db, id: number): Promise<Ticket | undefined> {
  const row = await db.ticket.findUnique({ where: { id }, select: ticketFields });
  return row ? toTicket(row) : undefined;
}

/** The question of a participant that still waits for an answer; the newest where there are several. */
export async function findWaitingTicket(db: Db, participantId: number): Promise<Ticket | undefined> {
  const row = await db.ticket.findFirst({
    where: { participantId, state: 'open' },
    orderBy: { id: 'desc' },
    select: ticketFields,
  });
  return row ? toTicket(row) : undefined;
}

/** Moves a ticket on from where it is thought to stand. Returns false when it stands elsewhere. */
export async function moveTicket(
  db: Db,
  id: number,
  move: { from: TicketState[]; to: TicketState; now: Date },
): Promise<boolean> {
  const { count } = await db.ticket.updateMany({
    where: { id, state: { in: move.from } },
    data: { state: move.to, closedAt: move.to === 'closed' ? move.now : null },
  });
  return count === 1;
}

export async function addTicketMessage(db: Db, message: TicketMessage): Promise<void> {
  await db.ticketMessage.create({ data: message });
}

/** What a participant wrote in a ticket since an instant, oldest first. */
export async function listQuestions(db: Db, ticketId: number, since?: Date): Promise<TicketMessage[]> {
  const rows = await db.ticketMessage.findMany({
    where: { ticketId, fromStaff: false, at: since && { gt: since } },
    orderBy: { id: 'asc' },
  });
  return rows.map(toMessage);
}

/** A message of a ticket by the update that brought it. */
export async function findTicketMessage(db: Db, updateId: number): Promise<TicketMessage | undefined> {
  const row = await db.ticketMessage.findUnique({ where: { updateId } });
  return row ? toMessage(row) : undefined;
}

/** The question, or the addition to one, that a message in a participant's own chat became. */
export async function findQuestionOfMessage(
  db: Db,
  fromPersonId: number,
  messageId: number,
): Promise<TicketMessage | undefined> {
  const row = await db.ticketMessage.findFirst({ where: { fromPersonId, messageId, fromStaff: false } });
  return row ? toMessage(row) : undefined;
}

/** Gives a message of a ticket other words. */
export async function rewordTicketMessage(db: Db, updateId: number, text: string): Promise<void> {
  await db.ticketMessage.update({ where: { updateId }, data: { text } });
}

/** Whether an organizer has answered a ticket already. */
export async function hasAnswer(db: Db, ticketId: number): Promise<boolean> {
  return (await db.ticketMessage.count({ where: { ticketId, fromStaff: true } })) > 0;
}

/** Which ticket a message in somebody's chat is about, if any. */
export async function findTicketOfMessage(
  db: Db,
  personId: number,
  messageId: number,
): Promise<TicketKey | undefined> {
  const row = await db.delivery.findFirst({
    where: { personId, messageId, dedupeKey: { startsWith: 'ticket:' } },
    select: { dedupeKey: true },
  });
  return row ? readTicketKey(row.dedupeKey) : undefined;
}

/** The newest question that an organizer was sent since an instant and that nobody has answered. */
export async function findQuestionSentTo(db: Db, personId: number, since: Date): Promise<Ticket | undefined> {
  const rows = await db.delivery.findMany({
    where: { personId, status: 'delivered', sentAt: { gt: since }, dedupeKey: { startsWith: 'ticket:' } },
    orderBy: { id: 'desc' },
    take: 20,
    select: { dedupeKey: true },
  });
  const ids = rows.flatMap((row) => {
    const key = readTicketKey(row.dedupeKey);
    return key?.part === 'question' ? [key.ticketId] : [];
  });
  for (const id of new Set(ids)) {
    const ticket = await findTicket(db, id);
    if (ticket?.state === 'open') return ticket;
  }
  return undefined;
}

/**
 * Adds a line to the notices about a ticket that wait to be sent and still have room. Returns how many
 * organizers will get it so.
 */
export async function appendToWaitingNotices(
  db: Db,
  ticketId: number,
  addition: { line: string; now: Date },
): Promise<number> {
  const roomUntil = 1_900;
  return execute(db)`
    UPDATE "Delivery" SET "payload" = jsonb_set("payload", '{message,text}',
      to_jsonb(("payload" #>> '{message,text}') || chr(10) || ${addition.line}::text))
    WHERE "dedupeKey" LIKE ${`ticket:${ticketId}:q:%`} AND "status" = 'pending' AND "dueAt" > ${addition.now}
      AND length("payload" #>> '{message,text}') < ${roomUntil}`;
}

/** Answers that did not arrive for certain and that nobody has been told of. */
export async function listUnreportedAnswers(
  db: Db,
  since: Date,
): Promise<(TicketKey & { status: string })[]> {
  const rows = await queryRows<{ dedupeKey: string; status: string }>(db)`
    SELECT d."dedupeKey", d."status" FROM "Delivery" d
    WHERE d."status" IN ('unreachable', 'failed', 'unclear') AND d."dueAt" > ${since}
      AND d."dedupeKey" LIKE 'ticket:%:a:%'
      AND NOT EXISTS (SELECT 1 FROM "Delivery" f WHERE f."dedupeKey" = replace(d."dedupeKey", ':a:', ':f:'))`;
  return rows.flatMap(({ dedupeKey, status }) => {
    const key = readTicketKey(dedupeKey);
    return key ? [{ ...key, status }] : [];
  });
}

function toMessage({
  id: _id,
  updateId,
  messageId,
  ...row
}: Omit<TicketMessage, 'updateId' | 'messageId'> & {
  id: bigint;
  updateId: bigint;
  messageId: number | null;
}): TicketMessage {
  return { ...row, updateId: Number(updateId), ...(messageId === null ? {} : { messageId }) };
}

function toTicket(row: Omit<Ticket, 'state'> & { state: string }): Ticket {
  return { ...row, state: row.state as TicketState };
}
