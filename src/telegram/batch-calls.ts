/**
 * Gathers the items of calls that arrive while one is under way into a single next call, so that many
 * chats share one statement and one commit. Every caller gets the result of the call its items were in.
 */
export function batchCalls<Item, Result>(
  call: (items: Item[]) => Promise<Result>,
): (items: Item[]) => Promise<Result> {
  let gathered: { items: Item[]; result: Promise<Result> } | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  return (items) => {
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
      return call(batch.items);
    });
    gathered = batch;
    underWay = batch.result.catch(() => undefined);
    return batch.result;
  };
}
