import { addDays, instantOf, localDayOf } from '#domain/local-time.ts';
import { type PackableItem, type PackedDay, packDay } from '#domain/pack-day.ts';
import { nextAllowedAt } from '#domain/quiet-hours.ts';
import type { ReminderItem } from '#domain/reminder-items.ts';
import type { Db } from '#storage/database.ts';
import { queueDeliveries } from '#storage/delivery-store.ts';
import {
  claimDueItems,
  countReminders,
  type DueItem,
  type ItemSkip,
  listLaterItems,
  markQueued,
  postponeItems,
  skipItems,
} from '#storage/reminder-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { findReminder, judgeItem, loadStanding, type ReminderStanding } from './reminder-standing.ts';

/** So that one transaction stays short; what is left is taken at once by the next. */
const batchSize = 300;

/**
 * Turns the due reminder items of a programme into deliveries: what is of no use any more is skipped with its
 * reason, what must wait is given another time, what falls together goes in one message, and beyond two messages
 * a day the rest moves to the next day or lapses. Each item gets into a delivery at most once. Returns how many
 * deliveries were queued.
 */
export async function queueDueReminders(
  needs: Pick<Needs, 'database'>,
  input: { programmeId: number; now: Date },
): Promise<number> {
  let queued = 0;
  for (let taken = batchSize; taken === batchSize; ) {
    await needs.database.transaction(async (db) => {
      const due = await claimDueItems(db, { ...input, limit: batchSize });
      taken = due.length;
      if (due.length > 0) queued += await queueItems(db, due, input);
    });
  }
  return queued;
}

async function queueItems(
  db: Db,
  due: DueItem[],
  { programmeId, now }: { programmeId: number; now: Date },
): Promise<number> {
  const participantIds = [...new Set(due.map(({ participantId }) => participantId))];
  const standing = await loadStanding(db, { programmeId, participantIds, now });
  const useful = await settleUseless(db, due, standing);
  if (useful.length === 0) return 0;
  const { zone } = standing.window;
  const todayOn = localDayOf(now, zone);
  const day = {
    from: instantOf(todayOn, '00:00', zone),
    before: instantOf(addDays(todayOn, 1), '00:00', zone),
  };
  const later = await listLaterItems(db, { participantIds, after: now, before: day.before });
  const sent = await countReminders(db, { personIds: useful.map(({ personId }) => personId), ...day });
  const nextDayAt = nextAllowedAt(day.before, standing.window);
  let queued = 0;
  for (const [participantId, items] of Map.groupBy(useful, (item) => item.participantId)) {
    const mine = later.filter((item) => item.participantId === participantId);
    const stillUseful = mine.filter((item) => judgeItem(standing, item).kind !== 'skip');
    const packed = packDay({
      items: [...items, ...stillUseful].flatMap((item) => toPackable(item, standing)),
      sentCount: sent.get(items[0]!.personId) ?? 0,
      nextDayAt,
    });
    queued += await writePacked(db, { packed, due: items, standing, nextDayAt });
  }
  return queued;
}

/** Skips or postpones what may not go now, and returns the rest. */
async function settleUseless(db: Db, due: DueItem[], standing: ReminderStanding): Promise<DueItem[]> {
  const useful: DueItem[] = [];
  const skipped = new Map<ItemSkip, bigint[]>();
  const skip = (id: bigint, reason: ItemSkip) => skipped.set(reason, [...(skipped.get(reason) ?? []), id]);
  for (const item of due) {
    const verdict = judgeItem(standing, item);
    if (verdict.kind === 'wait') await postponeItems(db, [item.id], verdict.until);
    else if (verdict.kind === 'skip') skip(item.id, verdict.reason);
    else if (item.isReachable) useful.push(item);
    else skip(item.id, 'unreachable');
  }
  for (const [reason, ids] of skipped) await skipItems(db, ids, reason);
  return useful;
}

interface Packed extends PackableItem {
  item: ReminderItem | DueItem;
}

/** What is due already goes now, however long ago that was, so that after downtime it is one message. */
function toPackable(item: ReminderItem | DueItem, standing: ReminderStanding): Packed[] {
  const reminder = findReminder(standing, item);
  if (!reminder) return [];
  const dueAt = new Date(Math.max(item.dueAt.getTime(), standing.now.getTime()));
  return [{ kind: 'reminder', dueAt, usefulUntil: reminder.usefulUntil, item }];
}

async function writePacked(
  db: Db,
  day: { packed: PackedDay<Packed>; due: DueItem[]; standing: ReminderStanding; nextDayAt: Date },
): Promise<number> {
  const { packed, due, standing, nextDayAt } = day;
  const dueIds = new Set(due.map(({ id }) => id));
  // What falls due later today is decided then; much may have been answered by that time.
  const idsOfDue = (entries: Packed[]) => entries.map(({ item }) => item.id).filter((id) => dueIds.has(id));
  await postponeItems(db, idsOfDue(packed.postponed), nextDayAt);
  await skipItems(db, idsOfDue(packed.lapsed), 'dailyLimit');
  let queued = 0;
  for (const message of packed.messages) {
    const ids = new Set(idsOfDue(message));
    const [first, ...others] = due.filter(({ id }) => ids.has(id));
    if (first) queued += await queueMessage(db, [first, ...others], standing);
  }
  return queued;
}

async function queueMessage(
  db: Db,
  items: [DueItem, ...DueItem[]],
  standing: ReminderStanding,
): Promise<number> {
  const [first] = items;
  const { ruleKey, participantId, target, occurrence, personId } = first;
  // A delivery that was withdrawn unsent gave its items back; the next one needs a key of its own.
  const again = first.deliveryId === null ? '' : `:after-${first.deliveryId}`;
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
