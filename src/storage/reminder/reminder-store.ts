import type { StartedKind } from '#domain/reminder/pack-day.ts';
import type { ReminderItem, ReminderItemState } from '#domain/reminder/reminder-items.ts';
import type { ItemSkip } from '#domain/reminder/settle-due.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** An item that has fallen due, with the person it is for. */
export interface DueItem extends Omit<ReminderItem, 'state'> {
  personId: number;
  groupId: number | null;
  /** A delivery that took the item before and gave it back unsent. */
  deliveryId?: number;
  isReachable: boolean;
}

/** Takes due items for this transaction; another process at the same time gets others. Oldest first. */
export async function claimDueItems(
  db: Db,
  { programmeId, now, limit }: { programmeId: number; now: Date; limit: number },
): Promise<DueItem[]> {
  const rows = await queryRows<Omit<DueItem, 'groupId'> & { groupId?: number }>(db)`
    SELECT i."id", i."ruleKey", i."participantId", i."target", i."occurrence", i."dueAt", i."deliveryId",
      i."kind", i."usefulUntil", m."groupId", p."id" AS "personId", p."unreachableAt" IS NULL AS "isReachable"
    FROM "ReminderItem" i
    JOIN "Participant" m ON m."id" = i."participantId" AND m."removedAt" IS NULL
    JOIN "Person" p ON p."id" = m."personId"
    WHERE i."programmeId" = ${programmeId} AND i."state" = 'planned' AND i."dueAt" <= ${now}
    ORDER BY i."dueAt", i."id" LIMIT ${limit} FOR UPDATE OF i SKIP LOCKED`;
  return rows.map(({ groupId = null, ...row }) => ({ ...row, groupId }));
}

function toItem(row: Awaited<ReturnType<Db['reminderItem']['findUniqueOrThrow']>>): ReminderItem {
  return { ...fromRow(row), kind: row.kind as StartedKind, state: row.state as ReminderItemState };
}

/** Everything that waits in a programme, or for one participant. */
export async function listPlannedItems(
  db: Db,
  of: { programmeId: number; participantId?: number },
): Promise<ReminderItem[]> {
  const rows = await db.reminderItem.findMany({ where: { ...of, state: 'planned' } });
  return rows.map(toItem);
}

/** What these participants of a programme still have before them until an instant (the end of the day). */
export async function listLaterItems(
  db: Db,
  of: { programmeId: number; participantIds: number[]; after: Date; before: Date },
): Promise<ReminderItem[]> {
  const { programmeId, participantIds, after, before } = of;
  const rows = await db.reminderItem.findMany({
    // With the programme and the state it is a stretch of one index, however much lies after it.
    where: {
      programmeId,
      state: 'planned',
      dueAt: { gt: after, lt: before },
      participantId: { in: participantIds },
    },
  });
  return rows.map(toItem);
}

export async function postponeItems(db: Db, ids: number[], until: Date): Promise<void> {
  if (ids.length === 0) return;
  await db.reminderItem.updateMany({
    where: { id: { in: ids } },
    data: { dueAt: until, state: 'planned' },
  });
}

export async function skipItems(db: Db, ids: number[], skipReason: ItemSkip): Promise<void> {
  if (ids.length === 0) return;
  const state = skipReason === 'withdrawn' ? 'withdrawn' : 'skipped';
  await db.reminderItem.updateMany({ where: { id: { in: ids } }, data: { state, skipReason } });
}

/** Joins items to the delivery that carries them. */
export async function markQueued(db: Db, ids: number[], dedupeKey: string): Promise<void> {
  const delivery = await db.delivery.findUniqueOrThrow({ where: { dedupeKey }, select: { id: true } });
  await db.reminderItem.updateMany({
    where: { id: { in: ids } },
    data: { state: 'queued', deliveryId: delivery.id },
  });
}

/** The items that a delivery to this participant carries, soonest first. */
export async function listItemsOfDelivery(
  db: Db,
  delivery: { id: number; participantId: number },
): Promise<ReminderItem[]> {
  const rows = await db.reminderItem.findMany({
    where: { participantId: delivery.participantId, deliveryId: delivery.id, state: 'queued' },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toItem);
}

/** What a rule has sent, or let lapse, and so will not send again: `participantId target occurrence`. */
export async function listSettledItems(
  db: Db,
  programmeId: number,
  ruleKey: string,
): Promise<ReadonlySet<string>> {
  const rows = await db.reminderItem.findMany({
    where: { programmeId, ruleKey, state: { in: ['queued', 'skipped'] } },
    select: { participantId: true, target: true, occurrence: true },
  });
  return new Set(rows.map((row) => `${row.participantId} ${row.target} ${row.occurrence}`));
}

/** How many messages that count each of these people was sent, or is about to be, in a span of time. */
export async function countStarted(
  db: Db,
  span: { personIds: number[]; from: Date; before: Date },
): Promise<Map<number, number>> {
  const rows = await db.delivery.groupBy({
    by: ['personId'],
    where: {
      kind: 'reminder',
      personId: { in: span.personIds },
      status: { in: ['pending', 'sending', 'delivered', 'unclear'] },
      dueAt: { gte: span.from, lt: span.before },
    },
    _count: true,
  });
  return new Map(rows.map((row) => [row.personId, row._count]));
}

/** When the next planned item of a running programme is due. */
export async function findNextReminderAt(db: Db): Promise<Date | undefined> {
  const rows = await queryRows<{ dueAt?: Date }>(db)`
    SELECT min(n."dueAt") AS "dueAt" FROM "Programme" g, LATERAL (
      SELECT i."dueAt" FROM "ReminderItem" i WHERE i."programmeId" = g."id" AND i."state" = 'planned'
      ORDER BY i."dueAt" LIMIT 1) n
    WHERE g."archivedAt" IS NULL`;
  return rows[0]?.dueAt;
}
