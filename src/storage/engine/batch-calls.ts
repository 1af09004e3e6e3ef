import { holdTurn, outsideTurns } from '#storage/state/turn-fence.ts';
import type { Db } from './database.ts';

/**
 * Gathers the items of calls that arrive while one is under way into a single next call, so that many
 * chats share one statement and one commit. Every caller gets the result of the call its items were in; one whose
 * turn is over is refused before it joins.
 */
export function batchCalls<Item, Result>(
  call: (items: Item[]) => Promise<Result>,
): (items: Item[]) => Promise<Result> {
  let gathered: { items: Item[]; result: Promise<Result> } | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  return (items) => {
    holdTurn();
    if (gathered) {
      gathered.items.push(...items);
      return gathered.result;
    }
    const batch: { items: Item[]; result: Promise<Result> } = {
      items: [...items],
      result: undefined as never,
    };
    batch.result = underWay.then(() => {
      if (gathered === batch) gathered = undefined;
      return outsideTurns(() => call(batch.items));
    });
    gathered = batch;
    underWay = batch.result.catch(() => undefined);
    return batch.result;
  };
}

/**
 * Looks things up one by one for its callers, and together in the database: `load` answers many keys at once,
 * in their order. A lookup never joins a call that has begun, so it finds what was written before it was asked.
 */
export function batchLookups<Key, Value>(
  load: (keys: Key[]) => Promise<Value[]>,
): (key: Key) => Promise<Value> {
  const call = batchCalls(async (asked: { key: Key; found?: Value }[]) => {
    const values = await load(asked.map(({ key }) => key));
    for (const [index, lookup] of asked.entries()) lookup.found = values[index];
  });
  return async (key) => {
    const asked: { key: Key; found?: Value } = { key };
    await call([asked]);
    return asked.found as Value;
  };
}

/** One of something for each database, or for each transaction of it. */
export function perDatabase<T>(make: (db: Db) => T): (db: Db) => T {
  const made = new WeakMap<Db, T>();
  return (db) => {
    const known = made.get(db);
    if (known !== undefined) return known;
    const one = make(db);
    made.set(db, one);
    return one;
  };
}
