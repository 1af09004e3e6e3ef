import type { Database } from '#storage/engine/database.ts';

const editEveryMs = 3_000;

/** When each broadcast's card was last edited, and what is under way; real time, because Telegram counts it. */
export interface CardPacing {
  editedAtMs: Map<number, number>;
  lastEdit: Map<number, Promise<void>>;
  /** Edits that come when the card may be edited again. */
  soon: Map<number, NodeJS.Timeout>;
  /** What this process drew last, so that an equal card costs no call. */
  shown: Map<number, string>;
}

const pacings = new WeakMap<Database, CardPacing>();

export function pacingOf(database: Database): CardPacing {
  const pacing = pacings.get(database) ?? {
    editedAtMs: new Map(),
    lastEdit: new Map(),
    soon: new Map(),
    shown: new Map(),
  };
  pacings.set(database, pacing);
  return pacing;
}

/** How long the card still rests, in ms; 0 when it may be edited now. */
export function restOf({ editedAtMs }: CardPacing, broadcastId: number): number {
  const sinceMs = performance.now() - (editedAtMs.get(broadcastId) ?? Number.NEGATIVE_INFINITY);
  return Math.max(0, editEveryMs - sinceMs);
}

const forgetAfterMs = 600_000;

/** Notes that a card is edited now, and forgets those that have rested for ten minutes. */
export function noteEdit({ editedAtMs, shown, soon }: CardPacing, broadcastId: number): void {
  const nowMs = performance.now();
  for (const [id, atMs] of editedAtMs) {
    if (nowMs - atMs < forgetAfterMs || soon.has(id)) continue;
    editedAtMs.delete(id);
    shown.delete(id);
  }
  editedAtMs.set(broadcastId, nowMs);
}
