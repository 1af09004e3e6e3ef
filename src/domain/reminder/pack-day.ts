/** Messages that the bot starts by itself: what counts in the two a day, first to last in importance. */
export const startedKinds = ['reminder', 'warning', 'feedback'] as const;
export type StartedKind = (typeof startedKinds)[number];

/** At most so many messages that the bot starts reach a person on one local day. */
export const maxStartedPerDay = 2;

export interface PackableItem {
  kind: StartedKind;
  dueAt: Date;
  /** The last instant at which it is of use. */
  usefulUntil: Date;
}

export interface DayToPack<Item extends PackableItem> {
  /** One person's items that fall due on one local day and have not gone yet. */
  items: readonly Item[];
  /** Messages that already count for that day. */
  sentCount: number;
  /** The first allowed minute of the next day. */
  nextDayAt: Date;
}

export interface PackedDay<Item extends PackableItem> {
  /** Each entry is one message: items due in the same minute go together. In order of time. */
  messages: Item[][];
  postponed: Item[];
  lapsed: Item[];
}

/**
 * Packs one person's day into what may still be sent: reminders before warnings before feedback, and among
 * equals first what is soonest of no use. What does not fit moves to the next day, or lapses if useless then.
 */
export function packDay<Item extends PackableItem>(day: DayToPack<Item>): PackedDay<Item> {
  const minuteOf = ({ dueAt }: Item) => Math.floor(dueAt.getTime() / 60_000);
  const ranked = [...Map.groupBy(day.items, minuteOf).values()]
    .map((items) => items.toSorted(byImportance))
    .toSorted(([a], [b]) => (a && b ? byImportance(a, b) : 0));
  const room = Math.max(0, maxStartedPerDay - day.sentCount);
  const overflow = ranked.slice(room).flat();
  return {
    messages: ranked
      .slice(0, room)
      .toSorted(([a], [b]) => (a?.dueAt.getTime() ?? 0) - (b?.dueAt.getTime() ?? 0)),
    postponed: overflow.filter(({ usefulUntil }) => usefulUntil >= day.nextDayAt),
    lapsed: overflow.filter(({ usefulUntil }) => usefulUntil < day.nextDayAt),
  };
}

function byImportance(a: PackableItem, b: PackableItem): number {
  return (
    startedKinds.indexOf(a.kind) - startedKinds.indexOf(b.kind) ||
    a.usefulUntil.getTime() - b.usefulUntil.getTime() ||
    a.dueAt.getTime() - b.dueAt.getTime()
  );
}
