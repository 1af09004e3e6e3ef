import type { ReminderSkip, ReminderVerdict } from './judge-reminder.ts';
import { type PackableItem, packDay, type StartedKind } from './pack-day.ts';

/** Why an item did not go out; kept for the organizer's list. */
export type ItemSkip = ReminderSkip | 'dailyLimit' | 'unreachable' | 'unclear' | 'failed';

export interface DueInput<Item> {
  /** One person's items that are due, however long already. */
  due: readonly Item[];
  /** What is planned for them later on the same local day. */
  later: readonly Item[];
  judge: (item: Item) => ReminderVerdict;
  /** What an item that may go counts as, and the last instant at which it is of use. */
  weigh: (item: Item) => { kind: StartedKind; usefulUntil: Date };
  /** Messages that already count for the day. */
  sentCount: number;
  /** The first allowed minute of the next day. */
  nextDayAt: Date;
  isReachable: boolean;
  now: Date;
}

/** What becomes of the due items: each is in exactly one of the three. */
export interface Settled<Item> {
  /** Each entry is one message. */
  messages: [Item, ...Item[]][];
  postponed: { item: Item; until: Date }[];
  skipped: { item: Item; reason: ItemSkip }[];
}

/**
 * Decides one person's due items: what is of no use is skipped with its reason, what must wait is given another
 * time, what falls together goes in one message, and beyond two messages a day the rest moves to the next day or
 * lapses. What falls due later today only takes up room; it is decided then.
 */
export function settleDue<Item extends { dueAt: Date }>(input: DueInput<Item>): Settled<Item> {
  const settled: Settled<Item> = { messages: [], postponed: [], skipped: [] };
  const useful: Item[] = [];
  for (const item of input.due) {
    const verdict = input.judge(item);
    if (verdict.kind === 'wait') settled.postponed.push({ item, until: verdict.until });
    else if (verdict.kind === 'skip') settled.skipped.push({ item, reason: verdict.reason });
    else if (input.isReachable) useful.push(item);
    else settled.skipped.push({ item, reason: 'unreachable' });
  }
  return useful.length === 0 ? settled : packUseful(settled, useful, input);
}

interface Packed<Item> extends PackableItem {
  item: Item;
}

function packUseful<Item extends { dueAt: Date }>(
  settled: Settled<Item>,
  useful: Item[],
  input: DueInput<Item>,
): Settled<Item> {
  const { later, judge, weigh, sentCount, nextDayAt, now } = input;
  // What is due already goes now, however long ago that was, so that after downtime it is one message.
  const toPackable = (item: Item): Packed<Item> => ({
    ...weigh(item),
    dueAt: new Date(Math.max(item.dueAt.getTime(), now.getTime())),
    item,
  });
  const stillUseful = later.filter((item) => judge(item).kind !== 'skip');
  const packed = packDay({ items: [...useful, ...stillUseful].map(toPackable), sentCount, nextDayAt });
  const isDue = new Set(useful);
  const dueOf = (entries: Packed<Item>[]) =>
    entries.map(({ item }) => item).filter((item) => isDue.has(item));
  return {
    messages: packed.messages.flatMap((message): [Item, ...Item[]][] => {
      const [first, ...others] = dueOf(message);
      return first ? [[first, ...others]] : [];
    }),
    postponed: [...settled.postponed, ...dueOf(packed.postponed).map((item) => ({ item, until: nextDayAt }))],
    skipped: [
      ...settled.skipped,
      ...dueOf(packed.lapsed).map((item) => ({ item, reason: 'dailyLimit' as const })),
    ],
  };
}
