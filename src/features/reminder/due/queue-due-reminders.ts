import type { ReminderItem } from '#domain/reminder/reminder-items.ts';
import { type ItemSkip, type Settled, settleDue } from '#domain/reminder/settle-due.ts';
import { localDaySpan } from '#domain/time/local-time.ts';
import { nextAllowedAt } from '#domain/time/quiet-hours.ts';
import { loadStanding, type ReminderStanding } from '#features/reminder/reminder-standing.ts';
import type { Db } from '#storage/engine/database.ts';
import {
  claimDueItems,
  countStarted,
  type DueItem,
  listLaterItems,
  markQueued,
  postponeItems,
  skipItems,
} from '#storage/reminder/reminder-store.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { judgeItem, weighItem } from './judge-item.ts';

/** So that one transaction stays short; what is left is taken at once by the next. */
const batchSize = 300;

/** What a look at the due items did. */
export interface QueuedReminders {
  /** Deliveries queued. */
  queued: number;
  /** Items that were of no use any more, with why and since when they had been due. */
  skipped: { reason: ItemSkip; dueAt: Date }[];
}

/**
 * Turns the due reminder items of a programme into deliveries: what is of no use any more is skipped with its
 * reason, what must wait is given another time, what falls together goes in one message, and beyond two messages
 * a day the rest moves to the next day or lapses. Each item gets into a delivery at most once.
 */
export async function queueDueReminders(
  needs: Pick<Needs, 'database'>,
  input: { programmeId: number; now: Date },
): Promise<QueuedReminders> {
  const total: QueuedReminders = { queued: 0, skipped: [] };
  for (let taken = batchSize; taken === batchSize; ) {
    await needs.database.transaction(async (db) => {
      const due = await claimDueItems(db, { ...input, limit: batchSize });
      taken = due.length;
      if (due.length === 0) return;
      const batch = await queueItems(db, due, input);
      total.queued += batch.queued;
      total.skipped.push(...batch.skipped);
    });
  }
  return total;
}

type LaterItem = ReminderItem | DueItem;

async function queueItems(
  db: Db,
  due: DueItem[],
  { programmeId, now }: { programmeId: number; now: Date },
): Promise<QueuedReminders> {
  const participantIds = [...new Set(due.map(({ participantId }) => participantId))];
  const personIds = [...new Set(due.map(({ personId }) => personId))];
  const standing = await loadStanding(db, { programmeId, participantIds, now });
  const day = localDaySpan(now, standing.window.zone);
  const later = Map.groupBy(
    await listLaterItems(db, { programmeId, participantIds, after: now, before: day.before }),
    ({ participantId }) => participantId,
  );
  const sent = await countStarted(db, { personIds, ...day });
  const nextDayAt = nextAllowedAt(day.before, standing.window);
  const settled = [...Map.groupBy(due, (item) => item.participantId)].map(([participantId, items]) =>
    settleDue<LaterItem>({
      due: items,
      later: later.get(participantId) ?? [],
      judge: (item) => judgeItem(standing, item),
      weigh: (item) => weighItem(standing, item),
      sentCount: sent.get(items[0]!.personId) ?? 0,
      nextDayAt,
      isReachable: items[0]!.isReachable,
      now,
    }),
  );
  return writeSettled(db, settled as Settled<DueItem>[], standing);
}

async function writeSettled(
  db: Db,
  settled: Settled<DueItem>[],
  standing: ReminderStanding,
): Promise<QueuedReminders> {
  const postponed = settled.flatMap((each) => each.postponed);
  for (const [untilMs, entries] of Map.groupBy(postponed, ({ until }) => until.getTime()))
    await postponeItems(db, idsOf(entries), new Date(untilMs));
  const skipped = settled.flatMap((each) => each.skipped);
  for (const [reason, entries] of Map.groupBy(skipped, (each) => each.reason))
    await skipItems(db, idsOf(entries), reason);
  let queued = 0;
  for (const message of settled.flatMap((each) => each.messages))
    queued += await queueMessage(db, message, standing);
  return { queued, skipped: skipped.map(({ item, reason }) => ({ reason, dueAt: item.dueAt })) };
}

const idsOf = (entries: { item: DueItem }[]) => entries.map(({ item }) => item.id);

async function queueMessage(
  db: Db,
  items: [DueItem, ...DueItem[]],
  standing: ReminderStanding,
): Promise<number> {
  const [first] = items;
  const { ruleKey, participantId, target, occurrence, personId } = first;
  // A delivery that was withdrawn unsent gave its items back; the next one needs a key of its own.
  const again = first.deliveryId === undefined ? '' : `:after-${first.deliveryId}`;
  const dedupeKey = `reminder:${ruleKey}:${participantId}:${target}:${occurrence}${again}`;
  const count = await queueDeliveries(db, [
    {
      dedupeKey,
      kind: 'reminder',
      personId,
      programmeId: standing.programme.id,
      payload: { kind: 'reminder', ruleKey, participantId, target },
      dueAt: standing.now,
    },
  ]);
  await markQueued(
    db,
    items.map(({ id }) => id),
    dedupeKey,
  );
  return count;
}
