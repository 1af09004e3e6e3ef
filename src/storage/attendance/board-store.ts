import { z } from 'zod';
import { markedStatuses, type PresenceStatus, presenceStatuses } from '#domain/attendance/attendance.ts';
import type { BoardRow, BoardView } from '#domain/attendance/board.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { parsedJson } from '#storage/engine/json-column.ts';
import { type AttendanceSession, listApprovedOfSession } from './attendance-facts.ts';

const awayAnswers = ['excused', 'sick', 'official_duty'];

/** Everybody who should be in a session, in roster order, joined or not. */
export async function listBoardRows(
  db: Db,
  { id, programmeId, groupId }: Pick<AttendanceSession, 'id' | 'programmeId' | 'groupId'>,
): Promise<BoardRow[]> {
  const people = await db.participant.findMany({
    where: { programmeId, removedAt: null, ...(groupId === undefined ? {} : { groupId }) },
    select: { id: true, rosterNo: true, name: true, personId: true },
    orderBy: { rosterNo: 'asc' },
  });
  const marks = await db.presence.findMany({
    where: { sessionId: id },
    select: { participantId: true, status: true },
  });
  const markOf = new Map(marks.map((each) => [each.participantId, each.status as PresenceStatus]));
  const approved = (await listApprovedOfSession(db, id)).filter(({ status }) => status !== 'present');
  const away = new Set(approved.map(({ participantId }) => participantId));
  for (const participantId of await listAwayAnswers(db, id)) away.add(participantId);
  return people.map((each) => ({
    participantId: each.id,
    rosterNo: each.rosterNo,
    name: each.name,
    hasJoined: each.personId !== null,
    mark: markOf.get(each.id),
    isExpectedAway: away.has(each.id),
  }));
}

/** Who said that they would be away; an answer from before a move to another day is void. */
async function listAwayAnswers(db: Db, sessionId: number): Promise<number[]> {
  const rows = await db.rsvp.findMany({
    where: { sessionId, status: { in: awayAnswers } },
    select: { participantId: true, sessionRevision: true, session: { select: { revision: true } } },
  });
  return rows
    .filter((each) => each.sessionRevision === each.session.revision)
    .map(({ participantId }) => participantId);
}

/** How many are marked in each session of a programme; a session without marks has no entry. */
export async function countMarks(db: Db, programmeId: number): Promise<Map<number, number>> {
  const rows = await db.presence.groupBy({
    by: ['sessionId'],
    where: { session: { programmeId, cancelledAt: null } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.sessionId, row._count]));
}

/** The accounts of these participants, of those who have joined. */
export async function listAccounts(
  db: Db,
  participantIds: number[],
): Promise<{ participantId: number; personId: number; locale: string | null }[]> {
  const rows = await db.participant.findMany({
    where: { id: { in: participantIds }, personId: { not: null }, removedAt: null },
    select: { id: true, personId: true, person: { select: { locale: true } } },
  });
  return rows.map(({ id, personId, person }) => ({
    participantId: id,
    personId: personId!,
    locale: person?.locale ?? null,
  }));
}

const mark = z.enum([...markedStatuses, 'none']);
const standing = z.enum(presenceStatuses).nullable();

const view = parsedJson<BoardView>(
  z.object({
    names: z.array(z.int()),
    scope: z.enum(['open', 'all']),
    page: z.int(),
    mark,
    last: z
      .object({
        participantIds: z.array(z.int()),
        mark: mark.or(z.literal('paper')),
        at: z.string(),
        undo: z.array(
          z.object({
            participantId: z.int(),
            before: standing,
            beforeArrivedAt: z.string().optional(),
            after: standing,
          }),
        ),
      })
      .optional(),
  }),
);

/** A board in a chat. */
export interface BoardCard {
  chatId: number;
  messageId: number;
  sessionId: number;
  /** Who opened it: rights are theirs, the language too. */
  personId: number;
  view: BoardView;
  /** Fingerprint of what it shows. */
  shown: string;
  shownAt: Date;
}

export async function findBoardCard(
  db: Db,
  at: { chatId: number; messageId: number },
): Promise<BoardCard | undefined> {
  const row = await db.boardCard.findUnique({ where: { chatId_messageId: at } });
  return row ? toCard(row) : undefined;
}

/** Keeps what a board shows. Of a chat only its newest board goes on by itself. */
export async function saveBoardCard(db: Db, { chatId, messageId, ...card }: BoardCard): Promise<void> {
  const data = { ...card, view: view.write(card.view) };
  await db.boardCard.upsert({
    where: { chatId_messageId: { chatId, messageId } },
    create: { chatId, messageId, ...data },
    update: data,
  });
  await db.boardCard.deleteMany({ where: { chatId, messageId: { lt: messageId } } });
}

type ShownCard = Pick<BoardCard, 'chatId' | 'messageId' | 'shown'>;

/** Whether a board shows what it showed when it was read. */
export async function isStillShown(db: Db, { chatId, messageId, shown }: ShownCard): Promise<boolean> {
  return (await db.boardCard.count({ where: { chatId, messageId, shown } })) > 0;
}

/** Notes what a board shows now; false when somebody had it show something else in the meantime. */
export async function noteBoardShown(
  db: Db,
  { chatId, messageId, shown }: ShownCard,
  now: Pick<BoardCard, 'shown' | 'shownAt'>,
): Promise<boolean> {
  const { count } = await db.boardCard.updateMany({ where: { chatId, messageId, shown }, data: now });
  return count > 0;
}

/** What a board shows while its message shows a question or a menu: it is not edited by itself then. */
export const boardAside = 'aside';

/** The message of a board shows something else for now; the view of it is kept. */
export async function setBoardAside(db: Db, at: { chatId: number; messageId: number }): Promise<void> {
  await db.boardCard.updateMany({ where: at, data: { shown: boardAside } });
}

/** Nobody knows what the board shows: the next refresh draws it, unless its message was put aside. */
export async function doubtBoardShown(
  db: Db,
  { chatId, messageId }: { chatId: number; messageId: number },
): Promise<void> {
  const where = { chatId, messageId, shown: { not: boardAside } };
  await db.boardCard.updateMany({ where, data: { shown: '' } });
}

export async function removeBoardCard(
  db: Db,
  { chatId, messageId }: { chatId: number; messageId: number },
): Promise<void> {
  await db.boardCard.deleteMany({ where: { chatId, messageId } });
}

/** The boards that are still shown, of one session or of all. */
export async function listBoardCards(db: Db, sessionId?: number): Promise<BoardCard[]> {
  return (await db.boardCard.findMany({ where: { sessionId }, orderBy: { shownAt: 'asc' } })).map(toCard);
}

/** Forgets boards that nobody has touched since `before`; their buttons go on working. */
export async function forgetBoardCards(db: Db, before: Date): Promise<number> {
  const { count } = await db.boardCard.deleteMany({ where: { shownAt: { lt: before } } });
  return count;
}

function toCard(row: NonNullable<Awaited<ReturnType<Db['boardCard']['findUnique']>>>): BoardCard {
  return { ...fromRow(row), view: view.read(row.view) };
}
