import type { Correction } from '#domain/broadcast/correction.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { queryRows } from '#storage/engine/statements.ts';
import type { StatusCounts } from './broadcast-deliveries.ts';
import { correctionJson } from './broadcast-json.ts';

export type ChangeKind = 'correct' | 'recall';
export type ChangeState = 'draft' | 'running' | 'done' | 'discarded';

/** A correction or a recall of what a broadcast has sent. */
export interface BroadcastChange {
  id: number;
  broadcastId: number;
  kind: ChangeKind;
  state: ChangeState;
  /** For a correction. */
  correction?: Correction;
  /** Recipients are told of a correction by a message of its own. */
  notify: boolean;
  byPersonId: number;
  finishedAt?: Date;
}

/** Stores a change. Returns its id. */
export async function createChange(
  db: Db,
  change: Pick<BroadcastChange, 'broadcastId' | 'kind' | 'state' | 'correction' | 'byPersonId'> & {
    now: Date;
  },
): Promise<number> {
  const { now, correction, ...data } = change;
  const content = correction && correctionJson.write(correction);
  const row = await db.broadcastChange.create({
    data: { ...data, content, createdAt: now },
    select: { id: true },
  });
  return row.id;
}

/** Moves a change on if it still stands where it is thought to. Returns false when somebody was faster. */
export async function moveChange(
  db: Db,
  id: number,
  move: { from: ChangeState; to: ChangeState; notify?: boolean; finishedAt?: Date },
): Promise<boolean> {
  const { from, to, ...more } = move;
  const { count } = await db.broadcastChange.updateMany({
    where: { id, state: from },
    data: { state: to, ...more },
  });
  return count === 1;
}

export async function findChange(db: Db, id: number): Promise<BroadcastChange | undefined> {
  const row = await db.broadcastChange.findUnique({ where: { id } });
  return row ? toChange(row) : undefined;
}

/** The newest change of a broadcast that has begun. */
export async function findLatestChange(db: Db, broadcastId: number): Promise<BroadcastChange | undefined> {
  const row = await db.broadcastChange.findFirst({
    where: { broadcastId, state: { in: ['running', 'done'] } },
    orderBy: { id: 'desc' },
  });
  return row ? toChange(row) : undefined;
}

export async function listRunningChanges(db: Db): Promise<BroadcastChange[]> {
  const rows = await db.broadcastChange.findMany({ where: { state: 'running' }, orderBy: { id: 'asc' } });
  return rows.map(toChange);
}

/** How many messages of a change stand where. */
export async function countChanged(db: Db, changeId: number): Promise<StatusCounts> {
  const where = { changeId, kind: { not: 'notice' } };
  const rows = await db.delivery.groupBy({ by: ['status'], where, _count: true });
  return Object.fromEntries(rows.map((row) => [row.status, row._count]));
}

/** A message that a broadcast has sent and nobody has taken back. */
export interface SentMessage {
  deliveryId: number;
  personId: number;
  sentAt: Date;
  messageIds: number[];
  readAt?: Date;
}

/** What recipients of a broadcast have in their chats, oldest first. */
export async function listSentMessages(db: Db, broadcastId: number): Promise<SentMessage[]> {
  const rows = await queryRows<
    Omit<SentMessage, 'messageIds'> & { messageId: number; messageIds?: number[] }
  >(db)`
    SELECT d."id" AS "deliveryId", d."personId", d."sentAt", d."messageId", d."messageIds", d."readAt"
    FROM "Delivery" d
    WHERE d."broadcastId" = ${broadcastId} AND d."kind" = 'broadcast' AND d."status" = 'delivered'
      AND d."messageId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Delivery" r
        WHERE r."targetId" = d."id" AND r."kind" = 'recall' AND r."status" = 'delivered')
    ORDER BY d."sentAt", d."id"`;
  return rows.map(({ messageId, messageIds = [messageId], ...row }) => ({ ...row, messageIds }));
}

/** To whom a correction has come, and in which message. */
export async function listChanged(
  db: Db,
  changeId: number,
): Promise<{ personId: number; messageId: number }[]> {
  const rows = await db.delivery.findMany({
    where: { changeId, kind: 'correction', status: 'delivered' },
    select: { personId: true, messageId: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({ personId: row.personId, messageId: row.messageId! }));
}

function toChange(
  row: NonNullable<Awaited<ReturnType<Db['broadcastChange']['findUnique']>>>,
): BroadcastChange {
  const { createdAt: _created, content, ...kept } = fromRow(row);
  return {
    ...kept,
    kind: row.kind as ChangeKind,
    state: row.state as ChangeState,
    correction: content === undefined ? undefined : correctionJson.read(content),
  };
}
