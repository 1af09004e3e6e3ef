import type { ReminderSkip } from '#domain/judge-reminder.ts';
import type { ItemChanges, ReminderItem } from '#domain/reminder-items.ts';
import type { Db } from './database.ts';

/** Why an item did not go out; kept for the organizer's list. */
export type ItemSkip = ReminderSkip | 'dailyLimit' | 'unreachable';

/** An item that has fallen due, with the person it is for. */
export interface DueItem extends Omit<ReminderItem, 'state'> {
  personId: number;
  groupId: number | null;
  /** A delivery that took the item before and gave it back unsent. */
  deliveryId: bigint | null;
  isReachable: boolean;
}

/** The items of a programme in every state, or those of one participant. */
export async function listReminderItems(
  db: Db,
  programmeId: number,
  participantId?: number,
): Promise<ReminderItem[]> {
  const where = { programmeId, ...(participantId === undefined ? {} : { participantId }) };
  const rows = await db.reminderItem.findMany({
    where,
    select: {
      id: true,
      ruleKey: true,
      participantId: true,
      target: true,
      occurrence: true,
      dueAt: true,
      state: true,
    },
  });
  return rows as ReminderItem[];
}

/** Writes what a comparison with the plan found; an item another process added meanwhile stays as it is. */
export async function changeReminderItems(db: Db, programmeId: number, changes: ItemChanges): Promise<void> {
  if (changes.added.length > 0) {
    await db.reminderItem.createMany({
      data: changes.added.map((item) => ({ ...item, programmeId, state: 'planned' })),
      skipDuplicates: true,
    });
  }
  for (const [dueMs, placed] of Map.groupBy(changes.placed, ({ dueAt }) => dueAt.getTime())) {
    await db.reminderItem.updateMany({
      where: { id: { in: placed.map(({ id }) => id) }, state: { in: ['planned', 'withdrawn'] } },
      data: { dueAt: new Date(dueMs), state: 'planned' },
    });
  }
  if (changes.withdrawnIds.length > 0) {
    await db.reminderItem.updateMany({
      where: { id: { in: changes.withdrawnIds }, state: 'planned' },
      data: { state: 'withdrawn' },
    });
  }
}

/** Takes due items for this transaction; another process at the same time gets others. Oldest first. */
export async function claimDueItems(
  db: Db,
  { programmeId, now, limit }: { programmeId: number; now: Date; limit: number },
): Promise<DueItem[]> {
  return db.$queryRaw<DueItem[]>`
    SELECT i."id", i."ruleKey", i."participantId", i."target", i."occurrence", i."dueAt", i."deliveryId",
      m."groupId", p."id" AS "personId", p."unreachableAt" IS NULL AS "isReachable"
    FROM "ReminderItem" i
    JOIN "Participant" m ON m."id" = i."participantId" AND m."removedAt" IS NULL
    JOIN "Person" p ON p."id" = m."personId"
    WHERE i."programmeId" = ${programmeId} AND i."state" = 'planned' AND i."dueAt" <= ${now}
    ORDER BY i."dueAt", i."id" LIMIT ${limit} FOR UPDATE OF i SKIP LOCKED`;
}

/** What these participants still have before them on the same day. */
export async function listLaterItems(
  db: Db,
  { participantIds, after, before }: { participantIds: number[]; after: Date; before: Date },
): Promise<ReminderItem[]> {
  const rows = await db.reminderItem.findMany({
    where: { participantId: { in: participantIds }, state: 'planned', dueAt: { gt: after, lt: before } },
  });
  return rows as ReminderItem[];
}

export async function postponeItems(db: Db, ids: bigint[], until: Date): Promise<void> {
  if (ids.length === 0) return;
  await db.reminderItem.updateMany({
    where: { id: { in: ids } },
    data: { dueAt: until, state: 'planned' },
  });
}

export async function skipItems(db: Db, ids: bigint[], skipReason: ItemSkip): Promise<void> {
  if (ids.length === 0) return;
  const state = skipReason === 'withdrawn' ? 'withdrawn' : 'skipped';
  await db.reminderItem.updateMany({ where: { id: { in: ids } }, data: { state, skipReason } });
}

/** Joins items to the delivery that carries them. */
export async function markQueued(db: Db, ids: bigint[], dedupeKey: string): Promise<void> {
  const delivery = await db.delivery.findUniqueOrThrow({ where: { dedupeKey }, select: { id: true } });
  await db.reminderItem.updateMany({
    where: { id: { in: ids } },
    data: { state: 'queued', deliveryId: delivery.id },
  });
}

/** The items that a delivery carries, soonest first. */
export async function listItemsOfDelivery(db: Db, deliveryId: bigint): Promise<ReminderItem[]> {
  const rows = await db.reminderItem.findMany({
    where: { deliveryId, state: 'queued' },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  return rows as ReminderItem[];
}

/** How many reminders each of these people was sent, or is about to be, in a span of time. */
export async function countReminders(
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
  const rows = await db.$queryRaw<{ dueAt: Date | null }[]>`
    SELECT min(i."dueAt") AS "dueAt" FROM "ReminderItem" i JOIN "Programme" g ON g."id" = i."programmeId"
    WHERE i."state" = 'planned' AND g."archivedAt" IS NULL`;
  return rows[0]?.dueAt ?? undefined;
}
