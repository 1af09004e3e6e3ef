import type { BroadcastContent, BroadcastState } from '#domain/broadcast/broadcast.ts';
import type { BroadcastAudience } from '#domain/broadcast/broadcast-audience.ts';
import { isLocale, type Locale } from '#domain/locale.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { audienceJson, contentJson } from './broadcast-json.ts';

/** An announcement, with the account its cards are shown to. */
export interface Broadcast {
  id: number;
  programmeId: number;
  author: { personId: number; telegramUserId: number; locale: Locale };
  content: BroadcastContent;
  audience: BroadcastAudience;
  state: BroadcastState;
  progressMessageId?: number;
  wantsReceipts: boolean;
  /** Sent without a sound. */
  silent: boolean;
  createdAt: Date;
  /** When sending began, or begins while it is scheduled. */
  startedAt?: Date;
  finishedAt?: Date;
  /** When those who had not read it were last reminded. */
  nudgedAt?: Date;
}

export interface NewDraft {
  programmeId: number;
  authorPersonId: number;
  content: BroadcastContent;
  now: Date;
}

/** Stores a draft without recipients. Returns its id. */
export async function createDraft(db: Db, draft: NewDraft): Promise<number> {
  const row = await db.broadcast.create({
    data: {
      programmeId: draft.programmeId,
      authorPersonId: draft.authorPersonId,
      content: contentJson.write(draft.content),
      audience: { kind: 'undecided' },
      state: 'draft',
      createdAt: draft.now,
    },
    select: { id: true },
  });
  return row.id;
}

export interface DraftChange {
  content?: BroadcastContent;
  audience?: BroadcastAudience;
  wantsReceipts?: boolean;
}

/** Changes what a draft says or to whom it goes. Returns false when it is a draft no more. */
export async function changeDraft(db: Db, id: number, change: DraftChange): Promise<boolean> {
  const { count } = await db.broadcast.updateMany({
    where: { id, state: 'draft' },
    data: {
      ...(change.content ? { content: contentJson.write(change.content) } : {}),
      ...(change.audience ? { audience: audienceJson.write(change.audience) } : {}),
      wantsReceipts: change.wantsReceipts,
    },
  });
  return count === 1;
}

/** Moves a broadcast on if it still stands where it is thought to. Returns false when somebody was faster. */
export async function moveBroadcast(
  db: Db,
  id: number,
  move: {
    from: BroadcastState[];
    to: BroadcastState;
    startedAt?: Date;
    finishedAt?: Date;
    progressMessageId?: number;
    silent?: boolean;
  },
): Promise<boolean> {
  const { from, to, ...times } = move;
  const { count } = await db.broadcast.updateMany({
    where: { id, state: { in: from } },
    data: { state: to, ...times },
  });
  return count === 1;
}

/**
 * Holds the row of a broadcast for the rest of the transaction, so that of two changes at once the second
 * waits and sees the first. False while it is being sent, or another change of it is under way.
 */
export async function holdForChange(db: Db, id: number): Promise<boolean> {
  const rows = await queryRows<{ isFree: boolean }>(db)`
    SELECT b."state" IN ('finished', 'stopped') AS "isFree" FROM "Broadcast" b WHERE b."id" = ${id} FOR UPDATE`;
  if (!rows[0]?.isFree) return false;
  return (await db.broadcastChange.count({ where: { broadcastId: id, state: 'running' } })) === 0;
}

/** Changes what a broadcast says from now on: it was corrected. */
export async function setContent(db: Db, id: number, content: BroadcastContent): Promise<void> {
  await db.broadcast.update({ where: { id }, data: { content: contentJson.write(content) } });
}

/** Notes which message of the author's chat is the progress card. */
export async function setProgressCard(db: Db, id: number, messageId: number): Promise<void> {
  await db.broadcast.update({ where: { id }, data: { progressMessageId: messageId } });
}

export async function findBroadcast(db: Db, id: number): Promise<Broadcast | undefined> {
  const [found] = await withAuthors(db, await db.broadcast.findMany({ where: { id } }));
  return found;
}

export async function getBroadcast(db: Db, id: number): Promise<Broadcast> {
  const found = await findBroadcast(db, id);
  if (!found) throw new Error(`there is no broadcast ${id}`);
  return found;
}

/** Newest first; of one programme or of all, of one author or of all. */
export async function listBroadcasts(
  db: Db,
  filter: {
    programmeId?: number;
    authorPersonId?: number;
    states: BroadcastState[];
    startedSince?: Date;
    take?: number;
  },
): Promise<Broadcast[]> {
  const rows = await db.broadcast.findMany({
    where: {
      programmeId: filter.programmeId,
      authorPersonId: filter.authorPersonId,
      state: { in: filter.states },
      startedAt: filter.startedSince && { gte: filter.startedSince },
    },
    orderBy: { id: 'desc' },
    take: filter.take,
  });
  return withAuthors(db, rows);
}

type Row = NonNullable<Awaited<ReturnType<Db['broadcast']['findUnique']>>>;

async function withAuthors(db: Db, rows: Row[]): Promise<Broadcast[]> {
  if (rows.length === 0) return [];
  const authors = await db.person.findMany({
    where: { id: { in: rows.map((row) => row.authorPersonId) } },
    select: { id: true, telegramUserId: true, locale: true },
  });
  return rows.map(({ authorPersonId, ...row }) => {
    const author = authors.find((each) => each.id === authorPersonId)!;
    return {
      ...fromRow(row),
      author: {
        personId: author.id,
        telegramUserId: Number(author.telegramUserId),
        locale: isLocale(author.locale) ? author.locale : 'id',
      },
      content: contentJson.read(row.content),
      audience: audienceJson.read(row.audience),
      state: row.state as BroadcastState,
    };
  });
}
